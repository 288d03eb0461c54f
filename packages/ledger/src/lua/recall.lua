-- Reads the operation that holds a token already, as admit would.
--
-- Arguments  nonce
-- Returns  { 'NEW' } | { 'CREATED' | 'EXISTING', open, record }: the tenant's operations in flight

local function step(keys, at, nonce)
  local record = load(keys.record)
  if not record or forgotten(record, at) then
    return { 'NEW' }
  end
  return answerOfKnown(keys, record, nonce)
end
