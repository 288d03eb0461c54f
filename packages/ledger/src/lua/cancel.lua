-- Cancels an operation that cannot have had an effect.
--
-- KEYS  record, attempts, watch, events, retained, audit
-- ARGV  actor
-- Returns  { 'MISSING' } | { 'CANCELED', record } | { 'REFUSED', record }

local keys = {
  record = KEYS[1], attempts = KEYS[2], watch = KEYS[3], events = KEYS[4], retained = KEYS[5], audit = KEYS[6],
}
local at = clock()
local record = load(keys.record)

if not record or forgotten(record, at) then
  return { 'MISSING' }
end
local open = record.state == 'QUEUED' or record.state == 'WAITING'
if not open or record.ambiguousAt ~= '' then
  return { 'REFUSED', flatten(record) }
end
settle(keys, record, at, { state = 'CANCELED', result = '', error = explain('canceled', record.lastError) })
audit(keys, record, 'cancel', ARGV[1], '')
return { 'CANCELED', flatten(record) }
