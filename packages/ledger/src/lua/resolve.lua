-- Ends an UNKNOWN with what an operator found out.
--
-- KEYS  those of an operation
-- ARGV  seen heartbeat, state ('SUCCEEDED' | 'FAILED'), result, error, actor, evidence
-- Returns  { 'MISSING' } | { 'RESOLVED', record } | { 'REFUSED', record }

local keys = operationKeys()
local state, result, failure, actor, evidence = ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6]
local at = clock()
local record = loadTrusted(keys, ARGV[1], at)

if not record or forgotten(record, at) then
  return { 'MISSING' }
end
if record.state ~= 'UNKNOWN' then
  return { 'REFUSED', flatten(record) }
end
audit(keys, record, 'resolve', actor, evidence)
-- The result comes sealed, which a reader of format 1 could not open.
local format = text(math.max(tonumber(record.v), SINCE.sealed))
settle(keys, record, at, { state = state, result = result, error = failure, v = format })
return { 'RESOLVED', flatten(record) }
