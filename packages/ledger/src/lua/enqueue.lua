-- Prelude of admit: the job that wakes a worker, as BullMQ keeps it. Where it differs from what BullMQ's client
-- adds: nothing is told on the queue's own stream of events, which nobody reads, and no job is counted, because
-- each has its own id.

-- Those without a priority and those with one, which are lined up apart: where one line is broken the other is not.
local coming = { plain = {}, prioritized = {} }

-- Wakes workers that wait for a job, which they find once the script is over; not where they may not take any.
local function tellWorkers(queue)
  local paused, most = gateOf(queue)
  local isFull = most and redis.call('LLEN', queue.active) >= most
  if not paused and not isFull then
    wake(queue)
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

-- Makes the job at `key`, which is to come into the line with the script's others. `open` operations of its tenant
-- are in flight. `hear` is called with the reason where it does not come.
local function addJob(queue, key, name, data, open, at, hear)
  local id, priority = jobIdAt(queue, key), priorityOf(open)
  local options = string.sub(JOB_OPTIONS, 1, -2) .. ',"jobId":"' .. id .. '","priority":' .. priority .. '}'
  redis.call('HSET', key, 'name', name, 'data', data, 'opts', options, 'timestamp', text(at), 'delay', '0',
    'priority', text(priority))
  local jobs = priority == 0 and coming.plain or coming.prioritized
  jobs[#jobs + 1] = { id = id, key = key, priority = priority, hear = hear }
end

-- In this order: where nobody can be told, none comes, and it is said why.
local function tellAndLineUp(queue, jobs)
  if #jobs > 0 then
    tellWorkers(queue)
    lineUp(queue, jobs)
  end
end

alsoBeside(function(keys)
  for _, jobs in pairs(coming) do
    local went, problem = pcall(tellAndLineUp, keys.queue, jobs)
    for _, job in ipairs(went and {} or jobs) do
      -- Nobody would ever take it away.
      redis.call('DEL', job.key)
      job.hear(problem)
    end
  end
end)
