-- Starts the next run of an operation that failed without an effect.
--
-- Arguments  run (the one that failed), actor, max open ('' for any number)
-- Returns  { 'MISSING' } | { 'RETRIED', record, open } | { 'REFUSED', record } | { 'FULL', open }: the
--          tenant's operations in flight

local function step(keys, at, run, actor, maxOpen)
  local record = loadTrusted(keys, at)

  if not record or forgotten(record, at) then
    return { 'MISSING' }
  end
  if record.state ~= 'FAILED' or record.run ~= run then
    return { 'REFUSED', flatten(record) }
  end
  -- The next run is in flight like any other: without this a tenant could have all that ever failed run at once.
  local open = openOf(keys, record.tenant)
  if maxOpen ~= '' and open >= tonumber(maxOpen) then
    return { 'FULL', open }
  end
  -- The failed run may be older than what was lost: a later one may have been sent and forgotten.
  local doubted = applyHorizons(keys, record, at)
  local changes = {
    state = 'QUEUED', run = text(tonumber(run) + 1), runSends = '0', starts = '0', resigns = '0', dueAt = text(at),
    deadlineAt = text(at + tonumber(record.deadlineMs)),
    lastError = '', result = '', error = '', settledAt = '', retainUntil = '',
  }
  if not doubted then
    changes.ambiguousAt = ''
    changes.ambiguousFence = ''
    changes.ambiguousAttempt = ''
  end
  audit(keys, record, 'retry', actor, record.error)
  write(keys, record, at, changes)
  place(keys.retained, record.id, nil)
  place(keys.watch, record.id, record.dueAt)
  countOpen(record, 1)
  return { 'RETRIED', flatten(record), openOf(keys, record.tenant) }
end
