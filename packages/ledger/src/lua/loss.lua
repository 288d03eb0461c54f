-- Prelude of the steps that notice a ledger that went backwards: an old backup, a failover that lost
-- writes, a Redis that came back empty.
--
-- A heartbeat is written all the time, and every process remembers the highest it saw. A ledger that
-- holds a lower one has forgotten what happened since. Each such loss is a horizon: the last heartbeat
-- that survived it. A record remembers how many horizons there were when it was last looked at.

-- Fences that were given out after the lost heartbeat are unknown: no new one may equal them.
local FENCE_LEAP = 1000000

-- Writes down a loss where this process has seen more than the ledger remembers. Returns whether it did.
local function noticeLoss(keys, seen, at)
  local kept = redis.call('GET', keys.heartbeat) or '0'
  if seen == '' or tonumber(kept) >= tonumber(seen) then
    return false
  end
  redis.call('RPUSH', keys.horizons, kept)
  redis.call('SET', keys.heartbeat, text(math.max(at, tonumber(seen))))
  return true
end

-- An open operation that lived through a loss may have been sent at any time since the horizon, or since
-- it was made if that was later. No answer to an attempt we know of can take that doubt away. Returns whether there was such a loss.
local function applyHorizons(keys, record)
  local horizons = redis.call('LRANGE', keys.horizons, record.epoch, -1)
  if #horizons == 0 then
    return false
  end
  local since = record.ambiguousAt ~= '' and tonumber(record.ambiguousAt) or math.huge
  for _, horizon in ipairs(horizons) do
    since = math.min(since, math.max(tonumber(horizon), tonumber(record.createdAt)))
  end
  record.epoch = text(tonumber(record.epoch) + #horizons)
  record.fence = text(tonumber(record.fence) + FENCE_LEAP)
  record.ambiguousAt = text(since)
  record.ambiguousNumber = '0'
  record.ambiguousAttempt = ''
  redis.call('HSET', keys.record, 'epoch', record.epoch, 'fence', record.fence,
    'ambiguousAt', record.ambiguousAt, 'ambiguousNumber', '0', 'ambiguousAttempt', '')
  return true
end
