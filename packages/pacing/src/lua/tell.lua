-- Writes down for every worker to hear that a group is in trouble, or fails.
--
-- KEYS  trouble or failing
-- ARGV  name, ms from now
-- Returns  {}

redis.call('ZADD', KEYS[1], 'GT', text(clock() + tonumber(ARGV[2])), ARGV[1])
redis.call('PEXPIRE', KEYS[1], KEPT_MS)
return {}
