-- Forgets settled operations whose retention is over: from here on their tokens are new.
--
-- KEYS  retained
-- ARGV  limit, record key prefix, attempts key prefix, index key prefix
-- Returns  how many were forgotten
--
-- The keys made here carry the hash tag of KEYS[1], so they live in the same slot.

local LATER_MS = 3600000
local limit, records, attempts, indexes = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local at = clock()
local forgot = 0
for _, id in ipairs(redis.call('ZRANGE', KEYS[1], '-inf', text(at), 'BYSCORE', 'LIMIT', 0, limit)) do
  local readable, record = pcall(load, records .. id)
  if not readable or not record then
    -- Of a newer format: left to a newer process. Not here: its slot is moving and it is on the other side.
    -- Either way out of the way of the others for a while.
    redis.call('ZADD', KEYS[1], text(at + LATER_MS), id)
  else
    if forgotten(record, at) then
      redis.call('DEL', records .. id, attempts .. id)
      redis.call('ZREM', indexes .. record.tenant, id)
      forgot = forgot + 1
    end
    redis.call('ZREM', KEYS[1], id)
  end
end
return forgot
