-- Creates the operation, or reads the one that holds this token.
--
-- Keys beside  index, job
-- Arguments  layout, nonce, max open ('' for any number), constants (JSON object: tenant, deadlineMs, windowMs and,
--            where it is not kept for ever, retentionMs), call, pairs, the name ('' for none) and the data of
--            its job
-- Returns  { 'CREATED', open, course, why it has no job, or '' } | { 'EXISTING', open, record } | { 'FULL', open }:
--          the tenant's operations in flight. Of a record made now only what was made here: the rest was given.
--        | { 'MOVED', layout }: it is not here, and may be where the caller has not heard of

-- The job that is added with the record. The operation is there and staged whatever comes of it.
local function enqueue(keys, name, data, open, at)
  if name == '' then
    return ''
  end
  local added, problem = pcall(addJob, keys.queue, keys.job, name, data, open, at)
  return added and '' or type(problem) == 'table' and problem.err or tostring(problem)
end

local function step(keys, at, layout, nonce, maxOpen, constants, call, sealedPairs, jobName, jobData)
  local known = load(keys.record)
  if known and not forgotten(known, at) then
    return answerOfKnown(keys, known, nonce)
  end
  -- Those who know of more partitions may have made it elsewhere.
  local unheard = unheardOf(keys.layout, layout)
  if unheard then
    return { 'MOVED', unheard }
  end
  local record = recordOfCourse(keys.record, constants)
  record.id = string.sub(keys.record, -ID_LENGTH)
  setmetatable(record, UNSET)
  -- What is there already was read above: only a new operation can be one too many.
  local open = openOf(keys, record.tenant)
  if maxOpen ~= '' and open >= tonumber(maxOpen) then
    return { 'FULL', open }
  end
  if known then
    redis.call('DEL', keys.record, keys.attempts)
    place(keys.retained, record.id, nil)
  end

  local now = text(at)
  record.admitNonce = nonce
  local losses = horizonsSoFar(keys)
  record.epoch = losses > 0 and text(losses) or nil
  record.deadlineAt = text(at + tonumber(record.deadlineMs))
  record.state, record.createdAt, record.stateAt, record.dueAt = 'QUEUED', now, now, now
  local course = courseOf(record)
  record.v = text(FORMAT)
  redis.call('HSET', keys.record, 'v', record.v, 'course', course, 'call', call, 'pairs', sealedPairs)
  -- Staged here, so that the sweep sees to it whatever becomes of its job.
  place(keys.watch, record.id, now)
  place(keys.index, record.id, now)
  announce(record)
  countOpen(record, 1)
  local problem = enqueue(keys, jobName, jobData, open + 1, at)
  return { 'CREATED', open + 1, { 'v', record.v, 'course', course }, problem }
end
