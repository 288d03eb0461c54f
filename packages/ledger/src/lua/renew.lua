-- Prolongs the lease of the attempt in flight.
--
-- KEYS  those of an operation
-- ARGV  fence, leaseMs
-- Returns  { 'RENEWED' } | { 'STALE' }

local keys = operationKeys()
local fence, leaseMs = ARGV[1], tonumber(ARGV[2])
local record = load(keys.record)

if not record or record.state ~= 'RUNNING' or record.fence ~= fence then
  return { 'STALE' }
end
local leaseUntil = text(clock() + leaseMs)
redis.call('HSET', keys.record, 'leaseUntil', leaseUntil)
redis.call('ZADD', keys.watch, leaseUntil, record.id)
return { 'RENEWED' }
