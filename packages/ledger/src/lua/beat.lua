-- Keeps the heartbeat of a process, and tells of the losses there were and of the partitions there are.
--
-- KEYS  heartbeats, horizons, audit, layout
-- ARGV  seen heartbeat ('' if none), process, layout
-- Returns  { heartbeat, what is known of losses: another text after each, layout }

-- A process that was cut off for longer is told of a loss that was none: its doubt is the safe side.
local KEPT_MS = 7 * 24 * 3600 * 1000

local keys = { heartbeats = KEYS[1], horizons = KEYS[2], audit = KEYS[3] }
local seen, process = ARGV[1], ARGV[2]
local at = clock()
noticeLoss(keys, seen, at)
-- What a lost write or a broken-off raise left unsaid here, everybody says again.
local layout = keepLayout(KEYS[4], ARGV[3])
-- Never lower than before: a clock that is set back is no loss.
local heartbeat = text(math.max(at, tonumber(redis.call('HGET', keys.heartbeats, process) or '0')))
redis.call('HSET', keys.heartbeats, process, heartbeat)
local heartbeats = redis.call('HGETALL', keys.heartbeats)
for i = 1, #heartbeats, 2 do
  if tonumber(heartbeats[i + 1]) < at - KEPT_MS then
    redis.call('HDEL', keys.heartbeats, heartbeats[i])
  end
end
local last = redis.call('LINDEX', keys.horizons, -1) or ''
return { process .. ':' .. heartbeat, redis.call('LLEN', keys.horizons) .. ':' .. last, layout }
