-- For how long nobody kept this ledger, and how much is open in it.
--
-- KEYS  heartbeats, watch
-- Returns  { milliseconds since the latest heartbeat, '' if there was none; open operations }

local latest = latestHeartbeat({ heartbeats = KEYS[1] })
local ms = latest == 0 and '' or text(math.max(0, clock() - latest))
return { ms, redis.call('ZCARD', KEYS[2]) }
