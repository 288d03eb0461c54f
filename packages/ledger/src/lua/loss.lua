-- Prelude of every step on an operation: notices a ledger that went backwards (an old backup, a failover
-- that lost writes, a Redis that came back empty) before anything is decided on what it holds.
--
-- A heartbeat is written all the time, and every process remembers the highest it saw. A ledger that
-- holds a lower one has forgotten what happened since. Each such loss is a horizon: the last heartbeat
-- that survived it. A record remembers how many horizons there were when it was last looked at.

-- Writes down a loss where this process has seen more than the ledger remembers.
local function noticeLoss(keys, seen, at)
  local kept = redis.call('GET', keys.heartbeat) or '0'
  if seen == '' or tonumber(kept) >= tonumber(seen) then
    return
  end
  redis.call('RPUSH', keys.horizons, kept)
  redis.call('SET', keys.heartbeat, text(math.max(at, tonumber(seen))))
  redis.call('XADD', keys.audit, '*', 'deed', 'loss', 'horizon', kept, 'seen', seen)
end

-- A fence that nobody else was given, in whatever a lost ledger may have handed out: the clock goes on
-- where the count went back.
local function newFence(record, at)
  return text(math.max(tonumber(record.fence) + 1, at))
end

-- An open operation that lived through a loss may have been sent at any time since the horizon, or since
-- it was made if that was later. No answer to an attempt we know of can take that doubt away, and no
-- holder of before the loss may decide any more. Returns whether there was such a loss.
local function applyHorizons(keys, record, at)
  local horizons = redis.call('LRANGE', keys.horizons, record.epoch, -1)
  if #horizons == 0 then
    return false
  end
  local since = record.ambiguousAt ~= '' and tonumber(record.ambiguousAt) or math.huge
  for _, horizon in ipairs(horizons) do
    since = math.min(since, math.max(tonumber(horizon), tonumber(record.createdAt)))
  end
  record.epoch = text(tonumber(record.epoch) + #horizons)
  record.fence = newFence(record, at)
  record.ambiguousAt = text(since)
  record.ambiguousFence = '0'
  record.ambiguousAttempt = ''
  redis.call('HSET', keys.record, 'epoch', record.epoch, 'fence', record.fence,
    'ambiguousAt', record.ambiguousAt, 'ambiguousFence', '0', 'ambiguousAttempt', '')
  return true
end

-- The record, as far as it can be trusted after every loss that is known of; or nil.
local function loadTrusted(keys, seen, at)
  noticeLoss(keys, seen, at)
  local record = load(keys.record)
  if record and not TERMINAL[record.state] then
    applyHorizons(keys, record, at)
  end
  return record
end
