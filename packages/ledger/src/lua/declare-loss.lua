-- An operator says that this ledger was restored: for when no process survived to notice.
--
-- KEYS  heartbeat, horizons, audit
-- ARGV  actor
-- Returns  the horizon: the last heartbeat that was restored, '0' if there was none

local horizon = redis.call('GET', KEYS[1]) or '0'
redis.call('RPUSH', KEYS[2], horizon)
redis.call('XADD', KEYS[3], '*', 'deed', 'declare-loss', 'horizon', horizon, 'actor', ARGV[1])
return horizon
