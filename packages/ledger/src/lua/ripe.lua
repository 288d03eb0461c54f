-- The operations on the archiver's list whose turn it is, as they are kept. Those that cannot be archived yet
-- are put off, those that are gone leave the list.
--
-- KEYS  archiving
-- ARGV  record key prefix, attempts key prefix, limit, afterMs: the least age since it was settled, againMs:
--       when to look again at one that is not settled or UNKNOWN
-- Returns  { how many were looked at, { { digest, record, attempts }, … } }
--
-- The keys made here carry the hash tag of KEYS[1], so they live in the same slot.

local archiving, records, attemptsOf = KEYS[1], ARGV[1], ARGV[2]
local limit, afterMs, againMs = ARGV[3], tonumber(ARGV[4]), tonumber(ARGV[5])
local at = clock()

local function putOff(id, moment)
  redis.call('ZADD', archiving, text(moment), id)
end

local ids = redis.call('ZRANGE', archiving, '-inf', text(at), 'BYSCORE', 'LIMIT', 0, limit)
local ripe = {}
for _, id in ipairs(ids) do
  local readable, record = pcall(load, records .. id)
  if not readable then
    -- Of a newer format, or on the other side of a slot that moves: left to a later look.
    putOff(id, at + againMs)
  elseif not record or forgotten(record, at) then
    redis.call('ZREM', archiving, id)
  elseif not isArchivable(record) then
    putOff(id, at + againMs)
  elseif tonumber(record.settledAt) + afterMs > at then
    putOff(id, tonumber(record.settledAt) + afterMs)
  else
    local attempts = redis.call('LRANGE', attemptsOf .. id, 0, -1)
    ripe[#ripe + 1] = { digestOf(records .. id, attempts), flatten(record), attempts }
  end
end
return { #ids, ripe }
