-- Prelude of reads of many records: tells those of a newer format, which are left out, from other trouble.

-- What `load` met, as pcall caught it, in words.
local function troubleOf(caught)
  return type(caught) == 'table' and caught.err or tostring(caught)
end

local function isNewer(caught)
  return string.find(troubleOf(caught), 'NEWERFORMAT', 1, true) ~= nil
end
