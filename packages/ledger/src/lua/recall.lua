-- Reads the operation that holds a token already.
--
-- Arguments  nonce
-- Returns  { 'EXISTING', record } | { 'NEW' }: it is not here, or the asker made it, which admit tells

local function step(keys, at, nonce)
  local record = load(keys.record)
  if not record or forgotten(record, at) or record.admitNonce == nonce then
    return { 'NEW' }
  end
  return { 'EXISTING', flatten(record) }
end
