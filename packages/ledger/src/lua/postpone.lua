-- Tells the sweep when to look at an open operation again; never earlier than it would have.
--
-- KEYS  watch
-- ARGV  id, ms
-- Returns  {}

redis.call('ZADD', KEYS[1], 'XX', 'GT', text(clock() + tonumber(ARGV[2])), ARGV[1])
return {}
