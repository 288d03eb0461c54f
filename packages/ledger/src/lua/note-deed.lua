-- Writes down what somebody is about to do to the job of an operation.
--
-- KEYS  those of an operation
-- ARGV  tenant, deed, actor
-- Returns  1, or 0 where the tenant has no such operation

local keys = operationKeys()
local record = load(keys.record)
if not record or forgotten(record, clock()) or record.tenant ~= ARGV[1] then
  return 0
end
audit(keys, record, ARGV[2], ARGV[3], '')
return 1
