-- Ends an UNKNOWN with what an operator found out.
--
-- KEYS  record, attempts, watch, events, retained, audit
-- ARGV  state ('SUCCEEDED' | 'FAILED'), result, error, actor, evidence
-- Returns  { 'MISSING' } | { 'RESOLVED', record } | { 'REFUSED', record }

local keys = {
  record = KEYS[1], attempts = KEYS[2], watch = KEYS[3], events = KEYS[4], retained = KEYS[5], audit = KEYS[6],
}
local state, result, failure, actor, evidence = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5]
local at = clock()
local record = load(keys.record)

if not record or forgotten(record, at) then
  return { 'MISSING' }
end
if record.state ~= 'UNKNOWN' then
  return { 'REFUSED', flatten(record) }
end
audit(keys, record, 'resolve', actor, evidence)
settle(keys, record, at, { state = state, result = result, error = failure })
return { 'RESOLVED', flatten(record) }
