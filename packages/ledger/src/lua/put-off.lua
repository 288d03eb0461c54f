-- Lets the archiver look at operations again later.
--
-- KEYS  archiving
-- ARGV  ms, ids
-- Returns  {}

local moment = text(clock() + tonumber(ARGV[1]))
for i = 2, #ARGV do
  redis.call('ZADD', KEYS[1], 'XX', moment, ARGV[i])
end
return {}
