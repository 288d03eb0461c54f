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

-- Whether no job may be taken, and how many may be active at once, or nil.
local function gateOf(queue)
  local paused, most = unpack(redis.call('HMGET', queue.meta, 'paused', 'concurrency'))
  return paused, most and tonumber(most)
end

-- Wakes workers that wait for a job.
local function wake(queue)
  redis.call('ZADD', queue.marker, 0, '0')
end

-- Puts a job in its place in the line.
local function lineUp(queue, id, priority)
  if priority == 0 then
    redis.call('LPUSH', queue.wait, id)
  else
    local place = redis.call('INCR', queue.pc) % 0x100000000
    redis.call('ZADD', queue.prioritized, priority * 0x100000000 + place, id)
  end
end
