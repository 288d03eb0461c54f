-- Creates the operation, or reads the one that holds this token.
--
-- Keys beside  index
-- Arguments  layout, nonce, max open ('' for any number), constants (JSON object: tenant, deadlineMs, windowMs and,
--            where it is not kept for ever, retentionMs), call, pairs
-- Returns  { 'CREATED', open, course } | { 'EXISTING', open, record } | { 'FULL', open }: the tenant's operations
--          in flight. Of a record made now only what was made here: the rest was given.
--        | { 'MOVED', layout }: it is not here, and may be where the caller has not heard of

local function step(keys, at, layout, nonce, maxOpen, constants, call, sealedPairs)
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
  -- Staged here, so that the sweep enqueues it if the gateway dies before `queue.add`.
  place(keys.watch, record.id, now)
  place(keys.index, record.id, now)
  announce(record)
  countOpen(record, 1)
  return { 'CREATED', open + 1, { 'v', record.v, 'course', course } }
end
