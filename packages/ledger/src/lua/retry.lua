-- Starts the next run of an operation that failed without an effect.
--
-- KEYS  those of an operation
-- ARGV  seen heartbeat, run (the one that failed), actor
-- Returns  { 'MISSING' } | { 'RETRIED', record, open: the tenant's operations in flight } | { 'REFUSED', record }

local keys = operationKeys()
local run, actor = ARGV[2], ARGV[3]
local at = clock()
local record = loadTrusted(keys, ARGV[1], at)

if not record or forgotten(record, at) then
  return { 'MISSING' }
end
if record.state ~= 'FAILED' or record.run ~= run then
  return { 'REFUSED', flatten(record) }
end
-- The failed run may be older than what was lost: a later one may have been sent and forgotten.
local doubted = applyHorizons(keys, record, at)
redis.call('ZREM', keys.retained, record.id)
redis.call('ZADD', keys.watch, text(at), record.id)
audit(keys, record, 'retry', actor, record.error)
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
write(keys, record, changes)
countOpen(keys, record, 1)
return { 'RETRIED', flatten(record), openOf(keys, record.tenant) }
