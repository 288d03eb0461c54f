-- The groups in trouble and those that fail, without those in which that is over.
--
-- KEYS  trouble, failing
-- ARGV  none
-- Returns  { names, names }

local heard = {}
for i, key in ipairs(KEYS) do
  redis.call('ZREMRANGEBYSCORE', key, '-inf', text(clock()))
  heard[i] = redis.call('ZRANGE', key, 0, -1)
end
return heard
