-- Puts off an operation that nobody may call the cloud for now. It stays in its state, and uses up nothing:
-- no start, no attempt, no doubt.
--
-- Arguments  run, ms, last error (JSON)
-- Returns  { 'OVER' } | { 'HELD', ms }

local function step(keys, at, run, ms, lastError)
  local record = loadTrusted(keys, at)

  if not record or TERMINAL[record.state] or record.run ~= run then
    return { 'OVER' }
  end
  -- Never past its end, at which a claim or the sweep settles it.
  local untilAt = math.min(at + tonumber(ms), sendEnd(record))
  if record.state == 'RUNNING' then
    local leaseUntil = tonumber(record.leaseUntil)
    if leaseUntil > at then
      return { 'HELD', text(leaseUntil - at) }
    end
    -- Its worker is dead. Only the sweep is told: what the record says of that attempt stays.
    place(keys.watch, record.id, text(untilAt))
    return { 'HELD', text(math.max(0, untilAt - at)) }
  end
  -- Another has put it off meanwhile, and said why: what is known here is older.
  if tonumber(record.dueAt) > at then
    return { 'HELD', text(tonumber(record.dueAt) - at) }
  end
  local dueAt = text(untilAt)
  put(keys, record, {
    rev = text(tonumber(record.rev) + 1), dueAt = dueAt, heldUntil = dueAt, lastError = lastError,
  })
  place(keys.watch, record.id, dueAt)
  announce(record)
  return { 'HELD', text(math.max(0, untilAt - at)) }
end
