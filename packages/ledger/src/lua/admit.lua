-- Creates the operation, or reads the one that holds this token.
--
-- Keys beside  index, job
-- Arguments  layout, nonce, max open ('' for any number), tenant, deadlineMs, the course that it begins with (JSON
--            object: the same two, the nonce, windowMs and, where it is not kept for ever, retentionMs), call, pairs,
--            the name ('' for none) and the data of its job
-- Returns  { 'CREATED', open, course, why it has no job, or '' } | { 'EXISTING', open, record } | { 'FULL', open }:
--          the tenant's operations in flight. Of a record made now only what was made here: the rest was given.
--        | { 'MOVED', layout }: it is not here, and may be where the caller has not heard of

local areNew
local made = {}

-- Whether nothing is kept of the operation, nor of its job: asked once for all of the script, because mostly nothing
-- is of any.
local function isNew(keys)
  if areNew == nil then
    areNew = redis.call('EXISTS', unpack(keys.ofAll('record', 'job'))) == 0
  end
  return areNew and not made[keys.record]
end

local PROBLEM = 4

-- The job that comes with the record, whose answer is `reply`. The operation is there and staged whatever comes of it.
local function enqueue(keys, isFree, name, data, open, at, reply)
  if name == '' then
    return
  end
  local function hear(problem)
    reply[PROBLEM] = type(problem) == 'table' and problem.err or tostring(problem)
  end
  if not isFree and redis.call('EXISTS', keys.job) == 1 then
    return hear('a job of before is kept under its name')
  end
  local went, problem = pcall(addJob, keys.queue, keys.job, name, data, open, at, hear)
  if not went then
    hear(problem)
  end
end

local function step(keys, at, layout, nonce, maxOpen, tenant, deadlineMs, given, call, sealedPairs, jobName, jobData)
  local isFirst = isNew(keys)
  local known = not isFirst and load(keys.record)
  if known and not forgotten(known, at) then
    return answerOfKnown(keys, known, nonce)
  end
  -- Those who know of more partitions may have made it elsewhere.
  local unheard = unheardOf(keys.layout, layout)
  if unheard then
    return { 'MOVED', unheard }
  end
  -- What is there already was read above: only a new operation can be one too many.
  local open = openOf(keys, tenant)
  if maxOpen ~= '' and open >= tonumber(maxOpen) then
    return { 'FULL', open }
  end
  local id = string.sub(keys.record, -ID_LENGTH)
  if known then
    redis.call('DEL', keys.record, keys.attempts)
    place(keys.retained, id, nil)
  end

  local record = { id = id, tenant = tenant, run = '1', rev = '1', state = 'QUEUED', v = text(FORMAT) }
  local now, losses = text(at), horizonsSoFar(keys)
  local course = string.sub(given, 1, -2) .. ',"state":"QUEUED","createdAt":"' .. now .. '","stateAt":"' .. now
    .. '","dueAt":"' .. now .. '","deadlineAt":"' .. text(at + tonumber(deadlineMs))
    .. (losses > 0 and '","epoch":"' .. text(losses) or '') .. '"}'
  redis.call('HSET', keys.record, 'v', record.v, 'course', course, 'call', call, 'pairs', sealedPairs)
  made[keys.record] = true
  -- Staged here, so that the sweep sees to it whatever becomes of its job.
  place(keys.watch, id, now)
  place(keys.index, id, now)
  announce(record)
  countOpen(record, 1)
  local reply = { 'CREATED', open + 1, { 'v', record.v, 'course', course }, '' }
  enqueue(keys, isFirst, jobName, jobData, open + 1, at, reply)
  return reply
end
