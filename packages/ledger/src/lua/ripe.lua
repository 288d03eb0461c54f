-- The operations on the archiver's list whose turn it is, as they are kept. Those that cannot be archived yet
-- are put off, those that are gone leave the list.
--
-- KEYS  archiving
-- ARGV  record key prefix, attempts key prefix, limit, afterMs: the least age since it was settled, againMs:
--       when to look again at one that is not settled or UNKNOWN
-- Returns  { 'END' | 'MORE', how many were looked at, { { digest, record, attempts }, … } }
--          MORE: `limit` was reached, or the reply is long. Those that are ripe are due still.
--
-- The keys made here carry the hash tag of KEYS[1], so they live in the same slot.

local archiving, records, attemptsOf = KEYS[1], ARGV[1], ARGV[2]
local limit, afterMs, againMs = tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
local at = clock()

local function putOff(id, moment)
  redis.call('ZADD', archiving, text(moment), id)
end

local ids = redis.call('ZRANGE', archiving, '-inf', text(at), 'BYSCORE', 'LIMIT', 0, limit)
local ripe = {}
for n, id in ipairs(ids) do
  if isReplyLong() then
    return { 'MORE', n - 1, ripe }
  end
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
    for _, row in ipairs(attempts) do
      told(row)
    end
    ripe[#ripe + 1] = { digestOf(records .. id, attempts), flatten(record), attempts }
  end
end
return { #ids < limit and 'END' or 'MORE', #ids, ripe }
