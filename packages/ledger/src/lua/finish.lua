-- Prelude of settle: the end of the jobs that woke the worker, as BullMQ keeps it. Where it differs from what
-- BullMQ's client does: nothing is told on the queue's own stream of events, and the next job is not taken.

-- At most so many that are kept no longer go at once.
local MOST_FORGOTTEN = 1000

local ending = {}

-- Has the job at `key` end, where it is held under this lock by `token`. `hear` is called once it has.
local function finishJob(key, lock, token, hear)
  ending[#ending + 1] = { key = key, lock = lock, token = token, hear = hear }
end

-- Takes it from those that are active. Returns whether it was there.
local function endJob(queue, job, at)
  local kept = redis.call('HMGET', job.key, 'name', 'atm')
  if not kept[1] or redis.call('LREM', queue.active, -1, job.id) == 0 then
    return false
  end
  redis.call('HSET', job.key, 'returnvalue', 'null', 'finishedOn', text(at), 'atm', text((tonumber(kept[2]) or 0) + 1))
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

local function keepEnded(queue, ended, at)
  local places, ids, locks, moment = {}, {}, {}, text(at)
  for n, job in ipairs(ended) do
    places[2 * n - 1], places[2 * n] = moment, job.id
    ids[n], locks[n] = job.id, job.lock
  end
  redis.call('ZADD', queue.completed, unpack(places))
  redis.call('DEL', unpack(locks))
  redis.call('SREM', queue.stalled, unpack(ids))
  forgetOldest(queue)
end

local function endJobs(queue, at)
  local locks, ended = {}, {}
  for n, job in ipairs(ending) do
    locks[n] = job.lock
  end
  local tokens = redis.call('MGET', unpack(locks))
  for n, job in ipairs(ending) do
    job.id = jobIdAt(queue, job.key)
    if tokens[n] ~= job.token then
      -- A step that is sent twice finds that it has. Where it cannot be told, the others end all the same.
      if type(redis.pcall('ZSCORE', queue.completed, job.id)) == 'string' then
        job.hear()
      end
    else
      local went, hasEnded = pcall(endJob, queue, job, at)
      if went and hasEnded then
        ended[#ended + 1] = job
        job.hear()
      end
    end
  end
  if #ended > 0 then
    keepEnded(queue, ended, at)
  end
end

-- A queue whose keys are broken must not take the answer away from operations that are settled.
alsoBeside(function(keys, at)
  if #ending > 0 then
    pcall(endJobs, keys.queue, at)
  end
end)
