-- Looks for an operation where an older layout had it made, and keeps the layout here: from then on this
-- partition makes nothing for those who know less, so what is missing now stays missing.
--
-- KEYS  record
-- ARGV  seen heartbeat, nonce, layout
-- Returns  { 'MISSING' } | { 'MOVED', layout } | { 'CREATED' | 'EXISTING', open, record }: the tenant's operations
--          in flight here

local keys = operationKeys()
local seen, nonce, layout = ARGV[1], ARGV[2], ARGV[3]
local at = clock()
noticeLoss(keys, seen, at)
local known = keepLayout(keys.layout, layout)
local record = load(keys.record)

if record and not forgotten(record, at) then
  return { record.admitNonce == nonce and 'CREATED' or 'EXISTING', openOf(keys, record.tenant), flatten(record) }
end
if known ~= layout then
  return { 'MOVED', known }
end
return { 'MISSING' }
