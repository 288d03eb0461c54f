-- An operator says that this ledger was restored: for when no process survived to notice.
--
-- KEYS  heartbeats, horizons, audit
-- ARGV  actor
-- Returns  the horizon: the last heartbeat that was restored, '0' if there was none

local keys = { heartbeats = KEYS[1] }
local horizon = text(latestHeartbeat(keys))
redis.call('RPUSH', KEYS[2], horizon .. ':' .. text(clock()))
redis.call('XADD', KEYS[3], '*', 'deed', 'declare-loss', 'horizon', horizon, 'actor', ARGV[1])
return horizon
