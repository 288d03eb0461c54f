-- Forgets settled operations whose retention is over: from here on their tokens are new.
--
-- KEYS  retained
-- ARGV  limit, record key prefix, attempts key prefix, index key prefix
-- Returns  { 'END' | 'MORE', how many were forgotten }
--
-- The keys made here carry the hash tag of KEYS[1], so they live in the same slot.

local LATER_MS = 3600000
-- Bytes of results that one script deletes. Redis gives their memory back at once, and does nothing else meanwhile:
-- 200 of 4 MB took it 70 ms, and 1300 ms as kept up to format 3, whose results have to be read to be deleted.
local MOST_FREED = 16 * 1024 * 1024
local limit, records, attempts, indexes = tonumber(ARGV[1]), ARGV[2], ARGV[3], ARGV[4]
local at = clock()
local forgot, freed = 0, 0
local ids = redis.call('ZRANGE', KEYS[1], '-inf', text(at), 'BYSCORE', 'LIMIT', 0, limit)
for _, id in ipairs(ids) do
  if freed > MOST_FREED then
    return { 'MORE', forgot }
  end
  local readable, record = pcall(load, records .. id)
  if not readable or not record then
    -- Of a newer format: left to a newer process. Not here: its slot is moving and it is on the other side.
    -- Either way out of the way of the others for a while.
    redis.call('ZADD', KEYS[1], text(at + LATER_MS), id)
  else
    if forgotten(record, at) then
      freed = freed + redis.call('HSTRLEN', records .. id, 'result')
      redis.call('DEL', records .. id, attempts .. id)
      redis.call('ZREM', indexes .. record.tenant, id)
      forgot = forgot + 1
    end
    redis.call('ZREM', KEYS[1], id)
  end
end
return { #ids < limit and 'END' or 'MORE', forgot }
