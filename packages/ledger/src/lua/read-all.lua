-- Reads records, without their attempts, in one look: the first of them, and as many more as one reply holds.
--
-- KEYS  records
-- ARGV  none
-- Returns  { how many were looked at, those of them that there are, how many are of a newer format }

local at, found, newer = clock(), {}, 0
for n, key in ipairs(KEYS) do
  if isReplyLong() then
    return { n - 1, found, newer }
  end
  -- One of a newer format is left to newer processes; it must not hide the others.
  local readable, record = pcall(load, key, true)
  if not readable and isNewer(record) then
    newer = newer + 1
  end
  if readable and record and not forgotten(record, at) then
    found[#found + 1] = flatten(record)
  end
end
return { #KEYS, found, newer }
