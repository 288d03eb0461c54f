-- Cancels an operation that cannot have had an effect.
--
-- Arguments  actor
-- Returns  { 'MISSING' } | { 'CANCELED', record } | { 'REFUSED', record }

local function step(keys, at, actor)
  local record = loadTrusted(keys, at)

  if not record or forgotten(record, at) then
    return { 'MISSING' }
  end
  local open = record.state == 'QUEUED' or record.state == 'WAITING'
  if not open or record.ambiguousAt ~= '' then
    return { 'REFUSED', flatten(record) }
  end
  settle(keys, record, at, { state = 'CANCELED', result = '', error = explain('canceled', record.lastError) })
  audit(keys, record, 'cancel', actor, '')
  return { 'CANCELED', flatten(record) }
end
