-- Prelude: which partitions there are. A layout is a text like '1,4': it was one partition and is four.
-- A partition keeps the longest one it has heard of; none is heard of before the first process.

-- Whether `longer` goes on where `shorter` ends, or is the same.
local function goesOn(longer, shorter)
  return longer == shorter or string.sub(longer, 1, #shorter + 1) == shorter .. ','
end

local asked

-- The layout that this partition has heard of; false where it has heard of none.
local function layoutHere(key)
  if asked == nil then
    asked = redis.call('GET', key)
  end
  return asked
end

-- What this partition knows, where that is not part of what is `given`; else nil.
local function unheardOf(key, given)
  local known = layoutHere(key)
  if known and not goesOn(given, known) then
    return known
  end
end

-- Keeps the longer of what is `given` and what is known here, and returns it.
local function keepLayout(key, given)
  local known = layoutHere(key)
  if known and goesOn(known, given) then
    return known
  end
  if known and not goesOn(given, known) then
    error({ err = 'LAYOUTCONFLICT the ledger has the partitions ' .. known .. ', this process knows ' .. given })
  end
  redis.call('SET', key, given)
  asked = given
  return given
end
