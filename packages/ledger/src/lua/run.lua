-- Prelude of every step on operations: the course of a run.

-- Applies `changes`, the state among them, to the record at the moment `at`, and tells the gateways.
local function write(keys, record, at, changes)
  changes.rev = text(tonumber(record.rev) + 1)
  changes.stateAt = text(at)
  put(keys, record, changes)
  announce(record)
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
  local wasOpen = not TERMINAL[record.state]
  changes.retainUntil = record.retentionMs ~= '' and text(at + tonumber(record.retentionMs)) or ''
  changes.settledAt = text(at)
  changes.dueAt = ''
  changes.leaseUntil = ''
  changes.claimNonce = ''
  changes.starts = '0'
  write(keys, record, at, changes)
  -- An UNKNOWN that is resolved was counted out when it became one.
  if wasOpen then
    countOpen(record, -1)
  end
  place(keys.watch, record.id, nil)
  if record.retainUntil ~= '' then
    place(keys.retained, record.id, record.retainUntil)
  end
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
