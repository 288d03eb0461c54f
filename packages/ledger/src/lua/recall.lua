-- Reads the operation that holds a token already.
--
-- Arguments  nonce, the course that the asker has of it or ''
-- Returns  { 'EXISTING', record } | { 'SAME' }: it is still as the asker has it
--        | { 'NEW' }: it is not here, or the asker made it, which admit tells

local function step(keys, at, nonce, course)
  local record = load(keys.record)
  if not record or forgotten(record, at) or record.admitNonce == nonce then
    return { 'NEW' }
  end
  if keptAs[record].course == course then
    return { 'SAME' }
  end
  return { 'EXISTING', flatten(record) }
end
