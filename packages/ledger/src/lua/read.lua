-- Reads an operation and its attempts at one moment.
--
-- KEYS  record, attempts
-- ARGV  none
-- Returns  { 'MISSING' } | { 'FOUND', record, attempts }

local record = load(KEYS[1])
if not record or forgotten(record, clock()) then
  return { 'MISSING' }
end
return { 'FOUND', flatten(record), redis.call('LRANGE', KEYS[2], 0, -1) }
