-- Reads records, without their attempts, in one look: the first of them, and as many more as one reply holds.
--
-- KEYS  records
-- ARGV  none
-- Returns  { how many were looked at, those of them that there are }

local at, found = clock(), {}
for n, key in ipairs(KEYS) do
  if isReplyLong() then
    return { n - 1, found }
  end
  -- One of a newer format is left to newer processes; it must not hide the others.
  local readable, record = pcall(load, key, true)
  if readable and record and not forgotten(record, at) then
    found[#found + 1] = flatten(record)
  end
end
return { #KEYS, found }
