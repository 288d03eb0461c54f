-- Takes jobs that are next in line, each under a lock, and claims the operations that they stand for.
--
-- KEYS  as `shared.lua` declares; then where the last taking of this worker is kept
-- ARGV  seen heartbeat, nonce of the taking, how many jobs at most, milliseconds that their locks hold, now by the
--       clock that delays jobs, prefix of records, prefix of attempts, milliseconds of the lease or '' where nothing
--       is claimed, most starts
-- Returns  { jobs, 1 where no job is left in line and whoever adds one wakes a worker, else 0, when the next
--          delayed one is due or 0 }, each job { id, values of FIELDS, what claim returns or 0 where it did not
--          come to it }
--        | { 'LIMITED' }: the queue itself was given a rate, which is BullMQ's business
--
-- The operations' keys are not named: see NEVER_THERE of `named-keys.ts`.

-- A taking may be sent twice by its connection.
local REMEMBERED_MS = 60000

local keys, shared = sharedKeys()
local queue, taking = keys.queue, KEYS[shared + 1]
local seen, nonce, most, lockMs, now, records, attempts, leaseMs, maxStarts = unpack(ARGV)

-- The operation and run that a job stands for; nil where its id and its data do not agree.
local function operationOf(id, data)
  local operation, run = string.match(id, '^op_(%x+)_(%d+)$')
  if operation and data == '{"operationId":"' .. operation .. '"}' then
    return operation, run
  end
end

-- Jobs whose operations this script has asked for. All of a taking have its nonce: one that stands in line twice
-- would be given the same attempt twice.
local asked = {}

local function claim(id, data, at)
  local operation, run = operationOf(id, data)
  if leaseMs == '' or not operation or asked[id] then
    return 0
  end
  asked[id] = true
  keys.record, keys.attempts = records .. operation, attempts .. operation
  local claimed, reply = pcall(step, keys, at, run, nonce, leaseMs, maxStarts, '0')
  return claimed and reply or 0
end

-- What BullMQ's worker is told of a job: the values of FIELDS, the first of which are as they are kept.
local DATA, STARTED, SINCE_WHEN = 2, #FIELDS - 1, #FIELDS

-- One whose key is no hash holds no values: it must not hold up the others.
local function readJob(id)
  return redis.pcall('HMGET', jobKey(queue, id), unpack(FIELDS))
end

local function start(id)
  local key, job = jobKey(queue, id), readJob(id)
  job[STARTED], job[SINCE_WHEN] = (tonumber(job[STARTED]) or 0) + 1, now
  redis.call('SET', key .. ':lock', nonce, 'PX', lockMs)
  redis.pcall('HSET', key, FIELDS[STARTED], job[STARTED], FIELDS[SINCE_WHEN], now)
  return job
end

local function answer(id, job, at)
  return { id, job, claim(id, job[DATA], at) }
end

-- What this very taking took already, the first first.
local function takenBefore(at)
  local jobs, active = {}, redis.call('LRANGE', queue.active, 0, -1)
  for n = #active, 1, -1 do
    local id = active[n]
    local lock = jobKey(queue, id) .. ':lock'
    if redis.call('GET', lock) == nonce then
      -- Nobody extends it who was not told of the job.
      redis.call('PEXPIRE', lock, lockMs)
      jobs[#jobs + 1] = answer(id, readJob(id), at)
    end
  end
  return jobs
end

local function take(at)
  -- First, because of what Redis has no memory for it refuses the first write alone: what was claimed then could
  -- not be settled.
  redis.call('SET', taking, nonce, 'PX', REMEMBERED_MS)
  promote(queue, tonumber(now))
  local jobs, started = {}, {}
  local ids, waiting = nextInLine(queue, room(queue, tonumber(most)))
  for n, id in ipairs(ids) do
    if isReplyLong() then
      break
    end
    started[n], jobs[n] = id, answer(id, start(id), at)
  end
  activate(queue, started, math.min(waiting, #started))
  if isLineEmpty(queue) then
    redis.call('DEL', queue.pc)
  elseif #jobs > 0 then
    pcall(wake, queue)
  end
  return jobs
end

local _, _, rate = gateOf(queue)
if rate then
  return { 'LIMITED' }
end
local at = clock()
noticeLoss(keys, seen, at)
local jobs = redis.call('GET', taking) == nonce and takenBefore(at) or take(at)
writeBeside(keys, at)
return { jobs, isLineEmpty(queue) and isTold(queue) and 1 or 0, text(nextDelayed(queue) or 0) }
