-- Cancels an operation that cannot have had an effect.
--
-- KEYS  those of an operation
-- ARGV  seen heartbeat, actor
-- Returns  { 'MISSING' } | { 'CANCELED', record } | { 'REFUSED', record }

local keys = operationKeys()
local at = clock()
local record = loadTrusted(keys, ARGV[1], at)

if not record or forgotten(record, at) then
  return { 'MISSING' }
end
local open = record.state == 'QUEUED' or record.state == 'WAITING'
if not open or record.ambiguousAt ~= '' then
  return { 'REFUSED', flatten(record) }
end
settle(keys, record, at, { state = 'CANCELED', result = '', error = explain('canceled', record.lastError) })
audit(keys, record, 'cancel', ARGV[2], '')
return { 'CANCELED', flatten(record) }
