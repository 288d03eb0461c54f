-- Creates the operation, or reads the one that holds this token.
--
-- KEYS  those of an operation, index
-- ARGV  seen heartbeat, nonce, then field/value pairs of the new record
-- Returns  { 'CREATED' | 'EXISTING', record }

local keys = operationKeys()
local seen, nonce = ARGV[1], ARGV[2]
local at = clock()
-- Before the record is made: what is admitted after a loss did not live through it.
noticeLoss(keys, seen, at)
local record = load(keys.record)

if record and not forgotten(record, at) then
  -- The creator's connection may have sent this script twice: it is still the creator.
  return { record.admitNonce == nonce and 'CREATED' or 'EXISTING', flatten(record) }
end
if record then
  redis.call('DEL', keys.record, keys.attempts)
  redis.call('ZREM', keys.retained, record.id)
end

record = {
  rev = '0', state = 'QUEUED', run = '1', fence = '0', writtenFence = '', sends = '0', runSends = '0', starts = '0', resigns = '0',
  sentAt = '', leaseUntil = '', claimNonce = '', ambiguousAt = '', ambiguousFence = '', ambiguousAttempt = '',
  lastError = '', result = '', error = '', settledAt = '', retainUntil = '',
}
for i = 3, #ARGV, 2 do
  record[ARGV[i]] = ARGV[i + 1]
end
record.v = text(FORMAT)
record.admitNonce = nonce
record.epoch = text(redis.call('LLEN', keys.horizons))
record.createdAt = text(at)
record.dueAt = text(at)
record.deadlineAt = text(at + tonumber(record.deadlineMs))

-- Staged here, so that the sweep enqueues it if the gateway dies before `queue.add`.
redis.call('ZADD', keys.watch, record.dueAt, record.id)
redis.call('ZADD', keys.index, record.createdAt, record.id)
write(keys, record, record)
return { 'CREATED', flatten(record) }
