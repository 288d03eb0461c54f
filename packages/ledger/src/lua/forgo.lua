-- Looks for an operation where an older layout had it made, and keeps the layout here: from then on this
-- partition makes nothing for those who know less, so what is missing now stays missing.
--
-- Keys beside  none
-- Arguments  layout, nonce
-- Returns  { 'MISSING' } | { 'MOVED', layout } | { 'CREATED' | 'EXISTING', open, record }: the tenant's operations
--          in flight here

local function step(keys, at, layout, nonce)
  local known = keepLayout(keys.layout, layout)
  local record = load(keys.record)

  if record and not forgotten(record, at) then
    return answerOfKnown(keys, record, nonce)
  end
  if known ~= layout then
    return { 'MOVED', known }
  end
  return { 'MISSING' }
end
