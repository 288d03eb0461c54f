-- Starts the next run of an operation that failed without an effect.
--
-- KEYS  record, attempts, watch, events, retained, audit
-- ARGV  run (the one that failed), actor
-- Returns  { 'MISSING' } | { 'RETRIED', record } | { 'REFUSED', record }

local keys = {
  record = KEYS[1], attempts = KEYS[2], watch = KEYS[3], events = KEYS[4], retained = KEYS[5], audit = KEYS[6],
}
local run, actor = ARGV[1], ARGV[2]
local at = clock()
local record = load(keys.record)

if not record or forgotten(record, at) then
  return { 'MISSING' }
end
if record.state ~= 'FAILED' or record.run ~= run then
  return { 'REFUSED', flatten(record) }
end
redis.call('ZREM', keys.retained, record.id)
redis.call('ZADD', keys.watch, text(at), record.id)
audit(keys, record, 'retry', actor, record.error)
write(keys, record, {
  state = 'QUEUED', run = text(tonumber(run) + 1), runSends = '0', starts = '0', resigns = '0', dueAt = text(at),
  deadlineAt = text(at + tonumber(record.deadlineMs)), ambiguousAt = '', ambiguousNumber = '', ambiguousAttempt = '',
  lastError = '', result = '', error = '', settledAt = '', retainUntil = '',
})
return { 'RETRIED', flatten(record) }
