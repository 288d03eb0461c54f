-- Reads which partitions there are; where nobody has said so yet, says it.
--
-- KEYS  layout, heartbeats, watch, retained
-- ARGV  how many a new deployment has
-- Returns  the layout

local known = redis.call('GET', KEYS[1])
if known then
  return known
end
-- Kept by a release that knew of one partition only.
local isNew = redis.call('EXISTS', KEYS[2], KEYS[3], KEYS[4]) == 0
local layout = isNew and ARGV[1] or '1'
redis.call('SET', KEYS[1], layout)
return layout
