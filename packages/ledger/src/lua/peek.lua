-- Tells whether a claim would lead to a call now, and to which cloud: for whoever paces calls.
--
-- Arguments  run
-- Returns  { 'OVER' } | { 'LATER', ms } | { 'DUE', record, isReturning ('1' | '0'): held back until this moment }

local function step(keys, at, run)
  local record = load(keys.record)
  -- What a claim settles, or never gives, needs no room at the cloud.
  if not record or TERMINAL[record.state] or record.run ~= run or at >= sendEnd(record) then
    return { 'OVER' }
  end
  local due = tonumber(record.state == 'RUNNING' and record.leaseUntil or record.dueAt)
  if due > at then
    return { 'LATER', text(due - at) }
  end
  local isReturning = record.heldUntil ~= '' and record.heldUntil == record.dueAt
  return { 'DUE', flatten(record), isReturning and '1' or '0' }
end
