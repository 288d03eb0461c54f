-- Prelude of admit: the job that wakes a worker, as BullMQ keeps it. Where it differs from what BullMQ's client
-- adds: nothing is told on the queue's own stream of events, which nobody reads, and no job is counted, because
-- each has its own id.

local areTold = false

-- Wakes workers that wait for a job, which they find once the script is over: once in each, and not where they
-- may not take any.
local function tellWorkers(queue)
  if areTold then
    return
  end
  local paused, most = gateOf(queue)
  local isFull = most and redis.call('LLEN', queue.active) >= most
  if not paused and not isFull then
    wake(queue)
  end
  areTold = true
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
  local id = jobIdAt(queue, key)
  local priority = priorityOf(open)
  local options = string.sub(JOB_OPTIONS, 1, -2) .. ',"jobId":"' .. id .. '","priority":' .. priority .. '}'
  redis.call('HSET', key, 'name', name, 'data', data, 'opts', options, 'timestamp', text(at), 'delay', 0,
    'priority', priority)
  lineUp(queue, id, priority)
end
