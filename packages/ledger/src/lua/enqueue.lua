-- Prelude of admit: the job that wakes a worker. What adding it does to the queue is BullMQ's own doing, by its
-- scripts `addStandardJob` and `addPrioritizedJob`. See `added-job.ts`, where JOB_OPTIONS, FEW_OPEN and
-- LAST_PRIORITY come from too.

-- Places in the list of `queueKeys`.
local WAIT, PAUSED, META, COUNTER, COMPLETED, DELAYED, ACTIVE, EVENTS, MARKER, PRIORITIZED, PRIORITY_COUNTER =
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
-- What BullMQ's scripts are given as KEYS.
local STANDARD = { WAIT, PAUSED, META, COUNTER, COMPLETED, DELAYED, ACTIVE, EVENTS, MARKER }
local BY_PRIORITY = { MARKER, META, COUNTER, PRIORITIZED, DELAYED, COMPLETED, ACTIVE, EVENTS, PRIORITY_COUNTER }

local options = cjson.decode(JOB_OPTIONS)

local function keysAt(places, queue)
  local keys = {}
  for i, place in ipairs(places) do
    keys[i] = queue[place]
  end
  return keys
end

-- Adds the job at `key`, where `open` operations of its tenant are in flight.
local function addJob(queue, key, name, data, open, at)
  local prefix = string.sub(queue[WAIT], 1, -1 - #'wait')
  local jobId = string.sub(key, #prefix + 1)
  options.jobId = jobId
  options.priority = open <= FEW_OPEN and 0 or math.min(open, LAST_PRIORITY)
  local given = { cmsgpack.pack({ prefix, jobId, name, at }), data, cmsgpack.pack(options) }
  if options.priority == 0 then
    addStandardJob(keysAt(STANDARD, queue), given)
  else
    addPrioritizedJob(keysAt(BY_PRIORITY, queue), given)
  end
end
