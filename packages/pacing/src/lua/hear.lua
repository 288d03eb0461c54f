-- The groups in trouble, those left out whose trouble is over.
--
-- KEYS  trouble
-- ARGV  none
-- Returns  names

redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', text(clock()))
return redis.call('ZRANGE', KEYS[1], 0, -1)
