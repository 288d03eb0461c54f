-- Prelude of admit: the job that wakes a worker, as BullMQ keeps it. Where it differs from what BullMQ's client
-- adds: nothing is told on the queue's own stream of events, which nobody reads, and no job is counted, because
-- each has its own id. `added-job.ts` gives what is the same for all jobs: JOB_OPTIONS, FEW_OPEN, LAST_PRIORITY.

local areTold = false

-- Wakes workers that wait for a job, which they find once the script is over: once in each, and not where they
-- may not take any.
local function tellWorkers(queue)
  if areTold then
    return
  end
  local paused, most = unpack(redis.call('HMGET', queue.meta, 'paused', 'concurrency'))
  local isFull = most and redis.call('LLEN', queue.active) >= tonumber(most)
  if not paused and not isFull then
    redis.call('ZADD', queue.marker, 0, '0')
  end
  areTold = true
end

-- Puts a job in its place in the line.
local function lineUp(queue, id, priority)
  if priority == 0 then
    redis.call('LPUSH', queue.wait, id)
  else
    local place = redis.call('INCR', queue.placesGiven) % 0x100000000
    redis.call('ZADD', queue.prioritized, priority * 0x100000000 + place, id)
  end
end

-- As `priorityOf` of `queue.ts`.
local function priorityOf(open)
  if open <= FEW_OPEN then
    return 0
  end
  local _, exponent = math.frexp(open - 1)
  return math.min(2 ^ exponent, LAST_PRIORITY)
end

-- Adds the job at `key` to the queue, where `open` operations of its tenant are in flight.
local function addJob(queue, key, name, data, open, at)
  if redis.call('EXISTS', key) == 1 then
    error({ err = 'a job of before is kept under its name' })
  end
  tellWorkers(queue)
  local id = string.sub(key, #queue.wait - #'wait' + 1)
  local priority = priorityOf(open)
  local options = string.sub(JOB_OPTIONS, 1, -2) .. ',"jobId":"' .. id .. '","priority":' .. priority .. '}'
  redis.call('HSET', key, 'name', name, 'data', data, 'opts', options, 'timestamp', text(at), 'delay', 0,
    'priority', priority)
  lineUp(queue, id, priority)
end
