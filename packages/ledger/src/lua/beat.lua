-- Keeps the heartbeat, and tells of the losses there were.
--
-- KEYS  heartbeat, horizons, audit
-- ARGV  seen heartbeat ('' if none)
-- Returns  { heartbeat, what is known of losses: another text after each }

local keys = { heartbeat = KEYS[1], horizons = KEYS[2], audit = KEYS[3] }
local at = clock()
noticeLoss(keys, ARGV[1], at)
-- Never lower than before: a clock that is set back is no loss.
local heartbeat = text(math.max(at, tonumber(redis.call('GET', keys.heartbeat) or '0')))
redis.call('SET', keys.heartbeat, heartbeat)
local last = redis.call('LINDEX', keys.horizons, -1) or ''
return { heartbeat, redis.call('LLEN', keys.horizons) .. ':' .. last }
