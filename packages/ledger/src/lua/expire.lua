-- Settles an operation whose time is over; for the sweep, when no worker comes to claim it.
--
-- KEYS  record, attempts, watch, events, retained, audit
-- ARGV  id
-- Returns  { 'MISSING' } | { 'TERMINAL' } | { 'EXPIRED', record } | { 'OPEN', record }

local keys = { record = KEYS[1], attempts = KEYS[2], watch = KEYS[3], events = KEYS[4], retained = KEYS[5] }
local at = clock()
local record = load(keys.record)

if not record or TERMINAL[record.state] then
  redis.call('ZREM', keys.watch, ARGV[1])
  return { record and 'TERMINAL' or 'MISSING' }
end
local held = record.state == 'RUNNING' and tonumber(record.leaseUntil) > at
if not held and expire(keys, record, at) then
  return { 'EXPIRED', flatten(record) }
end
return { 'OPEN', flatten(record) }
