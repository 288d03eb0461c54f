-- Prelude of every step on an operation: notices a ledger that went backwards (an old backup, a failover
-- that lost writes, a Redis that came back empty) before anything is decided on what it holds.
--
-- Every process writes a heartbeat of its own all the time and remembers the last one. A ledger that
-- holds an older one of that process, or none, has forgotten what happened since: whatever others, also
-- such as began after the loss, have written meanwhile. Each loss is a horizon: a moment whose writes
-- survived it. A record remembers how many horizons there were when it was last looked at.

-- One loss is noticed by each process that lived through it. Their last heartbeats before it lie as far
-- apart as heartbeats do.
local BETWEEN_HEARTBEATS = 2000

-- The latest heartbeat of anybody, before `moment` if given; 0 where there is none.
local function latestHeartbeat(keys, moment)
  local latest, heartbeats = 0, redis.call('HGETALL', keys.heartbeats)
  for i = 2, #heartbeats, 2 do
    local heartbeat = tonumber(heartbeats[i])
    if heartbeat > latest and (not moment or heartbeat < moment) then
      latest = heartbeat
    end
  end
  return latest
end

-- Writes down a loss where the ledger has forgotten the last heartbeat of this process, `process:moment`.
local function noticeLoss(keys, seen, at)
  local process, moment = string.match(seen, '^(.*):(%d+)$')
  if not process then
    return
  end
  local kept = redis.call('HGET', keys.heartbeats, process)
  if kept and tonumber(kept) >= tonumber(moment) then
    return
  end
  redis.call('HSET', keys.heartbeats, process, moment)
  -- Noticed by another already, unless the ledger forgot more of this process than of that one. One of which
  -- it forgot everything began after the horizon.
  local known, noticed = string.match(redis.call('LINDEX', keys.horizons, -1) or '', '^(%d+):(%d+)$')
  local isNoticed = known and tonumber(noticed) >= tonumber(moment)
  if isNoticed and (not kept or tonumber(kept) >= tonumber(known) - BETWEEN_HEARTBEATS) then
    return
  end
  local horizon = kept and tonumber(kept) or latestHeartbeat(keys, tonumber(moment))
  redis.call('RPUSH', keys.horizons, text(horizon) .. ':' .. text(at))
  redis.call('XADD', keys.audit, '*', 'deed', 'loss', 'horizon', text(horizon), 'seen', moment)
end

-- A fence that nobody else was given, in whatever a lost ledger may have handed out: the clock goes on
-- where the count went back.
local function newFence(record, at)
  return text(math.max(tonumber(record.fence) + 1, at))
end

local counted

-- How many losses were noticed, once this script has looked for one.
local function horizonsSoFar(keys)
  counted = counted or redis.call('LLEN', keys.horizons)
  return counted
end

-- An open operation that lived through a loss may have been sent at any time since the horizon, or since
-- it was made if that was later. No answer to an attempt we know of can take that doubt away, and no
-- holder of before the loss may decide any more. Returns whether there was such a loss.
local function applyHorizons(keys, record, at)
  if tonumber(record.epoch) >= horizonsSoFar(keys) then
    return false
  end
  local horizons = redis.call('LRANGE', keys.horizons, record.epoch, -1)
  local since = record.ambiguousAt ~= '' and tonumber(record.ambiguousAt) or math.huge
  for _, horizon in ipairs(horizons) do
    since = math.min(since, math.max(tonumber(string.match(horizon, '^%d+')), tonumber(record.createdAt)))
  end
  put(keys, record, {
    epoch = text(tonumber(record.epoch) + #horizons), fence = newFence(record, at),
    ambiguousAt = text(since), ambiguousFence = '0', ambiguousAttempt = '',
  })
  return true
end

-- The record, as far as it can be trusted after every loss that is known of; or nil. As `load`.
local function loadTrusted(keys, at, isWhole)
  local record = load(keys.record, isWhole)
  if record and not TERMINAL[record.state] then
    applyHorizons(keys, record, at)
  end
  return record
end
