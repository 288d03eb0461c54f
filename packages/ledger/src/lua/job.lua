-- Prelude of what adds, takes or finishes jobs: where BullMQ keeps them. `job-facts.ts` gives what is the same
-- for all: JOB_OPTIONS, FEW_OPEN, LAST_PRIORITY, KEPT_JOBS.

local function prefixOf(queue)
  return string.sub(queue.active, 1, -#'active' - 1)
end

local function jobKey(queue, id)
  return prefixOf(queue) .. id
end

local function jobIdAt(queue, key)
  return string.sub(key, #prefixOf(queue) + 1)
end

local gate

-- Whether no job may be taken, how many may be active at once, or nil, and whether the queue was given a rate.
local function gateOf(queue)
  gate = gate or redis.call('HMGET', queue.meta, 'paused', 'concurrency', 'max')
  local paused, most, rate = unpack(gate)
  return paused, most and tonumber(most), rate
end

-- Wakes workers that wait for a job.
local function wake(queue)
  redis.call('ZADD', queue.marker, 0, '0')
end

-- Puts jobs, each { id, priority }, in their places in the line, the first first.
local function lineUp(queue, jobs)
  local waiting, places = {}, {}
  for _, job in ipairs(jobs) do
    if job.priority == 0 then
      waiting[#waiting + 1] = job.id
    else
      places[#places + 1] = job.priority * 0x100000000
      places[#places + 1] = job.id
    end
  end
  if #waiting > 0 then
    redis.call('LPUSH', queue.wait, unpack(waiting))
  end
  if #places > 0 then
    local last = redis.call('INCRBY', queue.pc, #places / 2)
    for n = 1, #places, 2 do
      places[n] = text(places[n] + (last - (#places - 1 - n) / 2) % 0x100000000)
    end
    redis.call('ZADD', queue.prioritized, unpack(places))
  end
end
