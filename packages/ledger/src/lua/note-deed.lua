-- Writes down what somebody is about to do to the job of an operation.
--
-- Arguments  tenant, deed, actor
-- Returns  1, or 0 where the tenant has no such operation

local function step(keys, at, tenant, deed, actor)
  local record = load(keys.record)
  if not record or forgotten(record, at) or record.tenant ~= tenant then
    return 0
  end
  audit(keys, record, deed, actor, '')
  return 1
end
