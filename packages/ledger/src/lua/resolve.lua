-- Ends an UNKNOWN with what an operator found out.
--
-- Arguments  state ('SUCCEEDED' | 'FAILED'), result, error, actor, evidence
-- Returns  { 'MISSING' } | { 'RESOLVED', record } | { 'REFUSED', record }

local function step(keys, at, state, result, failure, actor, evidence)
  local record = loadTrusted(keys, at)

  if not record or forgotten(record, at) then
    return { 'MISSING' }
  end
  if record.state ~= 'UNKNOWN' then
    return { 'REFUSED', flatten(record) }
  end
  audit(keys, record, 'resolve', actor, evidence)
  -- The result comes sealed, which a reader of format 1 could not open.
  local format = text(math.max(tonumber(record.v), SINCE.sealed))
  settle(keys, record, at, { state = state, result = result, error = failure, v = format })
  return { 'RESOLVED', flatten(record) }
end
