-- Counts the processes that kept their heartbeat a moment ago and know of one partition only.
--
-- KEYS  heartbeats
-- ARGV  milliseconds of a moment, what the names of processes begin with that know of more
-- Returns  how many

local since, known = clock() - tonumber(ARGV[1]), ARGV[2]
local count, heartbeats = 0, redis.call('HGETALL', KEYS[1])
for i = 1, #heartbeats, 2 do
  if string.sub(heartbeats[i], 1, #known) ~= known and tonumber(heartbeats[i + 1]) > since then
    count = count + 1
  end
end
return count
