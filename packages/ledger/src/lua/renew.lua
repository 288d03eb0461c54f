-- Prolongs the lease of the attempt in flight.
--
-- KEYS  those of an operation
-- ARGV  seen heartbeat, fence, leaseMs
-- Returns  { 'RENEWED' } | { 'STALE' }

local keys = operationKeys()
local fence, leaseMs = ARGV[2], tonumber(ARGV[3])
local at = clock()
local record = loadTrusted(keys, ARGV[1], at)

if not record or record.state ~= 'RUNNING' or record.fence ~= fence then
  return { 'STALE' }
end
local leaseUntil = text(at + leaseMs)
redis.call('HSET', keys.record, 'leaseUntil', leaseUntil)
redis.call('ZADD', keys.watch, leaseUntil, record.id)
return { 'RENEWED' }
