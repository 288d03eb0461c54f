-- Prelude of every script: the record's vocabulary. Not a script of its own.
--
-- An operation is a hash. A field that is not set is not there, and reads as its default: mostly ''. Clearing
-- a field is setting it to ''. Times are milliseconds of Redis TIME: the only clock in the ledger.
--
-- What never changes is one field, `call`, a JSON text that only clients read; beside it stand the few
-- constants that scripts need: tenant, deadlineMs, windowMs, retentionMs.

-- Format 1 keeps pairs and result as they are, counts nothing as open and names no account. Up to format 2
-- each constant is a field, and '' is written where nothing is set.
local FORMAT = 3
local SINCE = { counted = 2, sealed = 2, lean = 3 }
local KEPT_ATTEMPTS = 50
local KEPT_EVENTS = 100000
local TERMINAL = { SUCCEEDED = true, FAILED = true, UNKNOWN = true, CANCELED = true }
local ID_LENGTH = 64

local DEFAULTS = {
  rev = '1', run = '1', fence = '0', sends = '0', runSends = '0', starts = '0', resigns = '0', epoch = '0',
}
local UNSET = { __index = function(_, field) return DEFAULTS[field] or '' end }
-- Where a record in memory has the field/value list that replies are made of; what comes later in it rules.
local LISTED = {}

-- The keys of a step on an operation. It is given the record's alone: the others carry the same hash tag, so
-- they live in the same slot, and a command is half as long. `open` is a hash: how many operations of each
-- tenant are in flight. See keys.ts.
local function operationKeys()
  local tag = string.match(KEYS[1], '^{.-}')
  return {
    record = KEYS[1], attempts = tag .. ':attempts:' .. string.sub(KEYS[1], -ID_LENGTH),
    watch = tag .. ':watch', events = tag .. ':events', retained = tag .. ':retained', audit = tag .. ':audit',
    heartbeats = tag .. ':heartbeats', horizons = tag .. ':horizons', open = tag .. ':open', index = tag .. ':tenant:',
    layout = tag .. ':layout',
  }
end

local function text(number)
  return string.format('%.0f', number)
end

local function clock()
  local time = redis.call('TIME')
  return tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
end

-- A record in memory, of the field/value list that it is kept as.
local function recordOf(key, listed)
  local record = setmetatable({ id = string.sub(key, -ID_LENGTH), [LISTED] = listed }, UNSET)
  for i = 1, #listed, 2 do
    record[listed[i]] = listed[i + 1]
  end
  return record
end

-- The record at `key`, or nil. An older process never guesses at a newer record.
local function load(key)
  local listed = redis.call('HGETALL', key)
  if #listed == 0 then
    return nil
  end
  local record = recordOf(key, listed)
  if tonumber(record.v) > FORMAT then
    error({ err = 'NEWERFORMAT the record has format ' .. record.v .. ', this process reads up to ' .. FORMAT })
  end
  return record
end

local function forgotten(record, at)
  return record.retainUntil ~= '' and tonumber(record.retainUntil) <= at
end

-- The record as replies carry it.
local function flatten(record)
  return record[LISTED]
end

-- Applies `changes` to the record, in memory and in Redis.
local function put(keys, record, changes)
  local clears = tonumber(record.v) >= SINCE.lean
  local listed, set, cleared = record[LISTED], {}, {}
  for field, value in pairs(changes) do
    if value ~= (DEFAULTS[field] or '') or not clears then
      set[#set + 1] = field
      set[#set + 1] = value
    elseif record[field] ~= value then
      cleared[#cleared + 1] = field
    end
    record[field] = value
    listed[#listed + 1] = field
    listed[#listed + 1] = value
  end
  if #set > 0 then
    redis.call('HSET', keys.record, unpack(set))
  end
  if #cleared > 0 then
    redis.call('HDEL', keys.record, unpack(cleared))
  end
end

local function announce(keys, record)
  redis.call('XADD', keys.events, 'MAXLEN', '~', KEPT_EVENTS, '*',
    'id', record.id, 'tenant', record.tenant, 'run', record.run, 'rev', record.rev, 'state', record.state)
end

-- Applies `changes`, the state among them, to the record at the moment `at`, and tells the gateways.
local function write(keys, record, at, changes)
  changes.rev = text(tonumber(record.rev) + 1)
  changes.stateAt = text(at)
  put(keys, record, changes)
  announce(keys, record)
end

-- How many operations of the tenant are in flight.
local function openOf(keys, tenant)
  return redis.call('HGET', keys.open, tenant) or '0'
end

-- Counts an operation in (1) or out (-1). Those of format 1 were never counted in.
local function countOpen(keys, record, change)
  if tonumber(record.v) >= SINCE.counted then
    redis.call('HINCRBY', keys.open, record.tenant, change)
  end
end

-- Adds one row to the attempts. `rest` is a JSON object made by the worker; nothing is decoded here.
local function keepAttempt(keys, record, number, sentAt, answeredAt, rest)
  local row = '{"number":' .. number .. ',"run":' .. record.run .. ',"sentAt":' .. sentAt
    .. ',"answeredAt":' .. answeredAt .. ',' .. string.sub(rest, 2)
  if redis.call('RPUSH', keys.attempts, row) > KEPT_ATTEMPTS then
    redis.call('LTRIM', keys.attempts, -KEPT_ATTEMPTS, -1)
  end
  return row
end

-- The attempt of a holder whose lease is over: it may have been sent, and no answer was recorded.
local function keepLostAttempt(keys, record)
  local row = keepAttempt(keys, record, record.sends, record.sentAt, 'null',
    '{"kind":"no-response","effect":"may-have-happened","message":"The worker was lost before it recorded an answer."}')
  if record.ambiguousFence == record.fence then
    put(keys, record, { ambiguousAttempt = row })
  end
end

-- Puts a reason in front of the last refusal, both JSON texts.
local function explain(reason, lastError)
  if lastError == '' or lastError == '{}' then
    return '{"reason":"' .. reason .. '"}'
  end
  return '{"reason":"' .. reason .. '",' .. string.sub(lastError, 2)
end

-- The terminal state of a run, written once; retention starts here. `changes` holds state, result, error.
local function settle(keys, record, at, changes)
  -- An UNKNOWN that is resolved was counted out when it became one.
  if not TERMINAL[record.state] then
    countOpen(keys, record, -1)
  end
  changes.retainUntil = ''
  if record.retentionMs ~= '' then
    changes.retainUntil = text(at + tonumber(record.retentionMs))
    redis.call('ZADD', keys.retained, changes.retainUntil, record.id)
  end
  changes.settledAt = text(at)
  changes.dueAt = ''
  changes.leaseUntil = ''
  changes.claimNonce = ''
  changes.starts = '0'
  redis.call('ZREM', keys.watch, record.id)
  write(keys, record, at, changes)
end

-- When the last bytes of this run may leave: the deadline, and the retry window once anything is ambiguous.
local function sendEnd(record)
  local deadlineAt = tonumber(record.deadlineAt)
  if record.ambiguousAt == '' then
    return deadlineAt
  end
  return math.min(deadlineAt, tonumber(record.ambiguousAt) + tonumber(record.windowMs))
end

-- Settles a run whose time is over and whose lease is not held. Returns whether it did.
local function expire(keys, record, at)
  if at < sendEnd(record) then
    return false
  end
  if record.state == 'RUNNING' then
    keepLostAttempt(keys, record)
  end
  local reason = at >= tonumber(record.deadlineAt) and 'deadline-over' or 'window-over'
  settle(keys, record, at, {
    state = record.ambiguousAt == '' and 'FAILED' or 'UNKNOWN',
    result = '',
    error = explain(reason, record.lastError),
  })
  return true
end

-- One line of who did what, in the same script as the deed.
local function audit(keys, record, deed, actor, note)
  redis.call('XADD', keys.audit, '*', 'deed', deed, 'id', record.id, 'tenant', record.tenant,
    'run', record.run, 'actor', actor, 'note', note)
end
