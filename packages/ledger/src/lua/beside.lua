-- Prelude of every step on operations: what hangs on records. It is written after them and together, for all
-- operations of the script: one command for each key, however many there are. A step names it here once its
-- record is written: where Redis refuses that, an operation must not be struck off what is watched.

-- Entries of a stream, how many changes or ends each tells, and how long an end may be that is told whole: 50 MB
-- at most.
local KEPT_EVENTS, TOLD_EACH, LONGEST_END = 2500, 16, 2048

-- Entries for the two streams.
local toldChanges, toldEnds = {}, {}
local moments = {}
-- By tenant.
local openBefore, opened = {}, {}

-- Puts an operation into a sorted set at a moment, or takes it out of it where that is nil.
local function place(key, id, moment)
  moments[key] = moments[key] or {}
  moments[key][id] = moment or false
end

local function tellChange(entries, words)
  if #entries == 0 or #entries[#entries] >= 2 * TOLD_EACH then
    entries[#entries + 1] = {}
  end
  local entry = entries[#entries]
  entry[#entry + 1] = 'changed'
  entry[#entry + 1] = words
end

-- Tells the gateways: of an end also those that follow nothing but ends. One text, because every gateway takes every
-- event apart. The tenant comes last: it may hold anything.
local function announce(record)
  local words = record.id .. ' ' .. record.run .. ' ' .. record.rev .. ' ' .. record.state .. ' ' .. record.tenant
  tellChange(toldChanges, words)
  if TERMINAL[record.state] then
    tellChange(toldEnds, words)
  end
end

-- Tells the end of an operation whole, right after its change: whoever waits for it need not read it. Its only
-- attempt is `row`.
local function announceEnd(record, result, row)
  local course, entry = keptAs[record].course, toldEnds[#toldEnds]
  if course and #course + #result + #row <= LONGEST_END then
    entry[#entry + 1] = 'ended'
    entry[#entry + 1] = '{"course":' .. course .. ',"result":"' .. result .. '","attempt":' .. row .. '}'
  end
end

-- How many operations of the tenant are in flight: a number.
local function openOf(keys, tenant)
  openBefore[tenant] = openBefore[tenant] or tonumber(redis.call('HGET', keys.open, tenant) or '0')
  return openBefore[tenant] + (opened[tenant] or 0)
end

-- Counts an operation in (1) or out (-1). Those of format 1 were never counted in.
local function countOpen(record, change)
  if tonumber(record.v) >= SINCE.counted then
    opened[record.tenant] = (opened[record.tenant] or 0) + change
  end
end

local function writePlaces(key, momentOf)
  local coming, going = {}, {}
  for id, moment in pairs(momentOf) do
    if moment then
      coming[#coming + 1] = moment
      coming[#coming + 1] = id
    else
      going[#going + 1] = id
    end
  end
  if #coming > 0 then
    redis.call('ZADD', key, unpack(coming))
  end
  if #going > 0 then
    redis.call('ZREM', key, unpack(going))
  end
end

local others = {}

-- Has `write` called before that, which must not fail.
local function alsoBeside(write)
  others[#others + 1] = write
end

local function writeStream(key, entries)
  for _, entry in ipairs(entries) do
    redis.call('XADD', key, 'MAXLEN', '~', KEPT_EVENTS, '*', unpack(entry))
  end
end

local function writeBeside(keys, at)
  for _, write in ipairs(others) do
    write(keys, at)
  end
  for key, momentOf in pairs(moments) do
    writePlaces(key, momentOf)
  end
  for tenant, change in pairs(opened) do
    if change ~= 0 then
      redis.call('HINCRBY', keys.open, tenant, change)
    end
  end
  writeStream(keys.events, toldChanges)
  writeStream(keys.ends, toldEnds)
end
