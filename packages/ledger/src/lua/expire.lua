-- Settles an operation whose time is over; for the sweep, when no worker comes to claim it.
--
-- Arguments  id
-- Returns  { 'MISSING' } | { 'TERMINAL' } | { 'EXPIRED', record }
--        | { 'OPEN', record, open: the tenant's operations in flight, late: ms since it was due }

local function step(keys, at, id)
  local record = loadTrusted(keys, at)

  if not record or TERMINAL[record.state] then
    place(keys.watch, id, nil)
    return { record and 'TERMINAL' or 'MISSING' }
  end
  local held = record.state == 'RUNNING' and tonumber(record.leaseUntil) > at
  if not held and expire(keys, record, at) then
    return { 'EXPIRED', flatten(record) }
  end
  local late = record.dueAt ~= '' and math.max(0, at - tonumber(record.dueAt)) or 0
  return { 'OPEN', flatten(record), openOf(keys, record.tenant), text(late) }
end
