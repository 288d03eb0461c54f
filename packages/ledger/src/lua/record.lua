-- Prelude of every script: the record's vocabulary. Not a script of its own.
--
-- An operation is a hash of few fields: `v`, its format; `call`, a JSON text of what never changes, which only
-- clients read; `pairs` and `result`, sealed; and `course`, a JSON object of everything that scripts read or
-- change: to take it apart and to put it together again costs less than to read and write thirty fields. A name
-- that is not set in it is not there, and reads as its default: mostly ''. Clearing it is setting it to ''. All
-- its values are texts. Times are milliseconds of Redis TIME: the only clock in the ledger.

-- Format 1 keeps pairs and result as they are, counts nothing as open and names no account. Up to format 2
-- each constant is a field, and '' is written where nothing is set. Up to format 3 each name of the course is
-- a field.
local FORMAT = 4
local SINCE = { counted = 2, sealed = 2, lean = 3 }
local KEPT_ATTEMPTS = 50
local TERMINAL = { SUCCEEDED = true, FAILED = true, UNKNOWN = true, CANCELED = true }
local ID_LENGTH = 64

local DEFAULTS = {
  rev = '1', run = '1', fence = '0', sends = '0', runSends = '0', starts = '0', resigns = '0', epoch = '0',
  sealings = '0',
}
local UNSET = { __index = function(_, name) return DEFAULTS[name] or '' end }

-- By record in memory how it is kept: its key, and either its course as a text, with what was read beside it, or,
-- up to format 3, the field/value list that replies are made of; what comes later in that rules.
local keptAs = {}

-- Most numbers are moments that all operations of a script have in common.
local texts = {}

-- A whole number as a text. One that is none must end the step here, before anything is written.
local function text(number)
  if number ~= number then
    error({ err = 'ERR a moment or a count is no number' })
  end
  local known = texts[number]
  if not known then
    known = string.format('%.0f', number)
    texts[number] = known
  end
  return known
end

local function clock()
  local time = redis.call('TIME')
  return tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
end

-- A record in memory, of the field/value list that it was kept as up to format 3.
local function recordOfList(key, listed)
  local record = {}
  for i = 1, #listed, 2 do
    record[listed[i]] = listed[i + 1]
  end
  keptAs[record] = { key = key, listed = listed }
  return record
end

-- A record in memory, of its course.
local function recordOfCourse(key, course)
  local record = cjson.decode(course)
  keptAs[record] = { key = key, course = course }
  return record
end

-- What only clients read of a record.
local BESIDE_COURSE = { 'call', 'pairs', 'result' }

-- The record at `key`, or nil; `isWhole` where it will be told. An older process never guesses at a newer record.
local function load(key, isWhole)
  local kept = redis.call('HMGET', key, 'v', 'course', unpack(isWhole and BESIDE_COURSE or {}))
  local v, course = kept[1], kept[2]
  if not v then
    return nil
  end
  if tonumber(v) > FORMAT then
    error({ err = 'NEWERFORMAT the record has format ' .. v .. ', this process reads up to ' .. FORMAT })
  end
  local record = course and recordOfCourse(key, course) or recordOfList(key, redis.call('HGETALL', key))
  if isWhole then
    keptAs[record].beside = { unpack(kept, 3, 2 + #BESIDE_COURSE) }
  end
  record.v, record.id = v, string.sub(key, -ID_LENGTH)
  return setmetatable(record, UNSET)
end

local function forgotten(record, at)
  return record.retainUntil ~= '' and tonumber(record.retainUntil) <= at
end

-- Bytes of records in one reply. Redis does nothing else meanwhile, and holds it in memory three times.
local MOST_ANSWERED = 256 * 1024

local answered = 0

-- Whether this script answers so much of records already that the rest is left to the next.
local function isReplyLong()
  return answered > MOST_ANSWERED
end

-- Counts a text of a reply.
local function told(value)
  answered = answered + #value
  return value
end

-- The record as replies carry it: names and values in turn.
local function flatten(record)
  local how = keptAs[record]
  if how.listed then
    for i = 2, #how.listed, 2 do
      told(how.listed[i])
    end
    return how.listed
  end
  local reply = { 'v', record.v, 'course', told(how.course) }
  for i, value in ipairs(how.beside or redis.call('HMGET', how.key, unpack(BESIDE_COURSE))) do
    if value then
      reply[#reply + 1] = BESIDE_COURSE[i]
      reply[#reply + 1] = told(value)
    end
  end
  return reply
end

-- What never changes in an operation: of `call`, or up to format 2 of fields.
local function callOf(record)
  if tonumber(record.v) < SINCE.lean then
    return record
  end
  return cjson.decode(redis.call('HGET', keptAs[record].key, 'call'))
end

-- The course of a record in memory, as a text.
local function courseOf(record)
  local v, id = record.v, record.id
  record.v, record.id = nil, nil
  local course = cjson.encode(record)
  record.v, record.id = v, id
  return course
end

-- Applies `changes` to a record of before format 4, in memory and in Redis.
local function putListed(keys, record, changes)
  local clears = tonumber(record.v) >= SINCE.lean
  local listed, set, cleared = keptAs[record].listed, {}, {}
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

-- Applies `changes` to the record, in memory and in Redis.
local function put(keys, record, changes)
  if keptAs[record].listed then
    return putListed(keys, record, changes)
  end
  for name, value in pairs(changes) do
    if name ~= 'result' then
      record[name] = value ~= (DEFAULTS[name] or '') and value or nil
    end
  end
  local course, result = courseOf(record), changes.result
  keptAs[record].course = course
  if result then
    keptAs[record].beside = nil
  end
  if result and result ~= '' then
    redis.call('HSET', keys.record, 'course', course, 'result', result)
  else
    redis.call('HSET', keys.record, 'course', course)
  end
  if result == '' then
    redis.call('HDEL', keys.record, 'result')
  end
end

-- When the last bytes of this run may leave: the deadline, and the retry window once anything is ambiguous.
local function sendEnd(record)
  local deadlineAt = tonumber(record.deadlineAt)
  if record.ambiguousAt == '' then
    return deadlineAt
  end
  return math.min(deadlineAt, tonumber(record.ambiguousAt) + tonumber(record.windowMs))
end
