-- Reads an operation and its attempts at one moment.
--
-- Arguments  none
-- Returns  { 'MISSING' } | { 'FOUND', record, attempts }

local function step(keys, at)
  local record = load(keys.record, true)
  if not record or forgotten(record, at) then
    return { 'MISSING' }
  end
  local attempts = redis.call('LRANGE', keys.attempts, 0, -1)
  for _, row in ipairs(attempts) do
    told(row)
  end
  return { 'FOUND', flatten(record), attempts }
end
