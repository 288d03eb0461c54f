-- Prelude of take: how BullMQ takes the next job in line. Where it differs from what BullMQ's worker does:
-- nothing is told on the queue's own stream of events, and other workers are woken only where there is more.

-- At most so many delayed jobs come into the line at once.
local MOST_PROMOTED = 1000

local delayed

-- When the next delayed job is due, or nil where there is none.
local function nextDelayed(queue)
  delayed = delayed or redis.call('ZRANGE', queue.delayed, 0, 0, 'WITHSCORES')
  return delayed[2] and math.floor(tonumber(delayed[2]) / 0x1000)
end

-- Delayed jobs that are due come into the line. The score of one is its moment times 4096. They leave their place
-- first, so that they are not added again and again where the line takes none; the sweep misses them then. One
-- whose key is no hash must not hold up the others.
local function promote(queue, at)
  local soonest = nextDelayed(queue)
  if not soonest or soonest > at then
    return
  end
  delayed = nil
  local later = '(' .. text((at + 1) * 0x1000)
  local due = redis.call('ZRANGEBYSCORE', queue.delayed, '-inf', later, 'LIMIT', 0, MOST_PROMOTED)
  redis.call('ZREM', queue.delayed, unpack(due))
  local jobs = {}
  for n, id in ipairs(due) do
    local key = jobKey(queue, id)
    jobs[n] = { id = id, priority = tonumber(redis.pcall('HGET', key, 'priority')) or 0 }
    redis.pcall('HSET', key, 'delay', 0)
  end
  lineUp(queue, jobs)
end

-- The ids of the next in line, `most` of them, the first first, and how many of them have no priority.
local function nextInLine(queue, most)
  if most <= 0 then
    return {}, 0
  end
  -- Where they cannot become active this fails, before any is started.
  redis.call('LLEN', queue.active)
  local ids, waiting = {}, redis.call('LRANGE', queue.wait, -most, -1)
  for n = #waiting, 1, -1 do
    ids[#ids + 1] = waiting[n]
  end
  if #ids < most then
    local prioritized = redis.pcall('ZRANGE', queue.prioritized, 0, most - #ids - 1)
    if prioritized.err and #ids == 0 then
      error(prioritized)
    end
    for _, id in ipairs(prioritized) do
      ids[#ids + 1] = id
    end
  end
  return ids, #waiting
end

-- Those become active, of which `waiting` had no priority.
local function activate(queue, ids, waiting)
  if #ids > 0 then
    redis.call('LPUSH', queue.active, unpack(ids))
  end
  if waiting > 0 then
    redis.call('LTRIM', queue.wait, 0, -waiting - 1)
  end
  if #ids > waiting then
    redis.call('ZREMRANGEBYRANK', queue.prioritized, 0, #ids - waiting - 1)
  end
end

local isEmpty

-- Whether nothing is in line, once this script has taken what it takes.
local function isLineEmpty(queue)
  if isEmpty == nil then
    isEmpty = redis.call('EXISTS', queue.wait, queue.prioritized) == 0
  end
  return isEmpty
end

-- Whether whoever adds a job wakes a worker: not where as many are active as may be.
local function isTold(queue)
  local _, mostActive = gateOf(queue)
  return not mostActive
end

-- How many of `most` may become active now.
local function room(queue, most)
  local paused, mostActive = gateOf(queue)
  if paused then
    return 0
  end
  return mostActive and math.min(most, mostActive - redis.call('LLEN', queue.active)) or most
end
