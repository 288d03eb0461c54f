-- Prolongs the lease of the attempt in flight.
--
-- Arguments  fence, leaseMs
-- Returns  { 'RENEWED' } | { 'STALE' }

local function step(keys, at, fence, leaseMs)
  local record = loadTrusted(keys, at)

  if not record or record.state ~= 'RUNNING' or record.fence ~= fence then
    return { 'STALE' }
  end
  local leaseUntil = text(at + tonumber(leaseMs))
  put(keys, record, { leaseUntil = leaseUntil })
  place(keys.watch, record.id, leaseUntil)
  return { 'RENEWED' }
end
