-- Prelude of settle: the end of the job that woke the worker, as BullMQ keeps it. Where it differs from what
-- BullMQ's client does: nothing is told on the queue's own stream of events, and the next job is not taken.

-- At most so many that are kept no longer go at once.
local MOST_FORGOTTEN = 1000

local ended = { ids = {}, locks = {} }

-- Ends the job at `key` where it is held under this lock. Returns whether it has ended: a step that is sent
-- twice finds that it has.
local function finishJob(queue, key, lock, token, at)
  local id = jobIdAt(queue, key)
  if redis.call('GET', lock) ~= token then
    return redis.call('ZSCORE', queue.completed, id)
  end
  local kept = redis.call('HMGET', key, 'name', 'atm')
  if not kept[1] or redis.call('LREM', queue.active, -1, id) == 0 then
    return false
  end
  redis.call('HSET', key, 'returnvalue', 'null', 'finishedOn', text(at), 'atm', (tonumber(kept[2]) or 0) + 1)
  ended.at = at
  ended.ids[#ended.ids + 1] = id
  ended.locks[#ended.locks + 1] = lock
  return true
end

-- The oldest of those that ended go, where there are more than are kept.
local function forgetOldest(queue)
  local excess = redis.call('ZCARD', queue.completed) - KEPT_JOBS
  if excess <= 0 then
    return
  end
  local oldest, keys = redis.call('ZPOPMIN', queue.completed, math.min(excess, MOST_FORGOTTEN)), {}
  for n = 1, #oldest, 2 do
    local key = jobKey(queue, oldest[n])
    keys[#keys + 1] = key
    keys[#keys + 1] = key .. ':logs'
  end
  redis.call('DEL', unpack(keys))
end

local function keepEnded(queue)
  local places, moment = {}, text(ended.at)
  for n, id in ipairs(ended.ids) do
    places[2 * n - 1], places[2 * n] = moment, id
  end
  redis.call('ZADD', queue.completed, unpack(places))
  redis.call('DEL', unpack(ended.locks))
  redis.call('SREM', queue.stalled, unpack(ended.ids))
  forgetOldest(queue)
end

-- A queue whose keys are broken must not take the answer away from operations that are settled.
alsoBeside(function(keys)
  if #ended.ids > 0 then
    pcall(keepEnded, keys.queue)
  end
end)
