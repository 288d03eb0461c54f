-- Keeps the heartbeat, and notices a ledger that went backwards.
--
-- KEYS  heartbeat, horizons, audit
-- ARGV  seen (the highest heartbeat this process saw, '' if none)
-- Returns  { heartbeat, 'LOST' | 'KEPT' }

local keys = { heartbeat = KEYS[1], horizons = KEYS[2] }
local seen = ARGV[1]
local at = clock()

local kept = redis.call('GET', keys.heartbeat) or '0'
local lost = noticeLoss(keys, seen, at)
if lost then
  redis.call('XADD', KEYS[3], '*', 'deed', 'loss', 'horizon', kept, 'seen', seen)
end
-- Never lower than before: a clock that is set back is no loss.
local heartbeat = text(math.max(at, tonumber(redis.call('GET', keys.heartbeat) or '0')))
redis.call('SET', keys.heartbeat, heartbeat)
return { heartbeat, lost and 'LOST' or 'KEPT' }
