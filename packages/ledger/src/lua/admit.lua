-- Creates the operation, or reads the one that holds this token.
--
-- KEYS  those of an operation, index
-- ARGV  seen heartbeat, nonce, max open ('' for any number), then field/value pairs of the new record
-- Returns  { 'CREATED' | 'EXISTING', open, record } | { 'FULL', open }: the tenant's operations in flight

local keys = operationKeys()
local seen, nonce, maxOpen = ARGV[1], ARGV[2], ARGV[3]
local at = clock()
-- Before the record is made: what is admitted after a loss did not live through it.
noticeLoss(keys, seen, at)
local record = load(keys.record)

if record and not forgotten(record, at) then
  -- The creator's connection may have sent this script twice: it is still the creator.
  return { record.admitNonce == nonce and 'CREATED' or 'EXISTING', openOf(keys, record.tenant), flatten(record) }
end
local given = {}
for i = 4, #ARGV, 2 do
  given[ARGV[i]] = ARGV[i + 1]
end
-- What is there already was read above: only a new operation can be one too many.
local open = openOf(keys, given.tenant)
if maxOpen ~= '' and tonumber(open) >= tonumber(maxOpen) then
  return { 'FULL', open }
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
for field, value in pairs(given) do
  record[field] = value
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
countOpen(keys, record, 1)
return { 'CREATED', openOf(keys, record.tenant), flatten(record) }
