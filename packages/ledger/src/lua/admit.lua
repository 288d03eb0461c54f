-- Creates the operation, or reads the one that holds this token.
--
-- KEYS  record
-- ARGV  seen heartbeat, nonce, max open ('' for any number), deadlineMs, layout, then field/value pairs of the new
--       record
-- Returns  { 'CREATED' | 'EXISTING', open, record } | { 'FULL', open }: the tenant's operations in flight.
--          Of a record made now only what was made here: the rest was given.
--        | { 'MOVED', layout }: it is not here, and may be where the caller has not heard of

local keys = operationKeys()
local seen, nonce, maxOpen, deadlineMs = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local at = clock()
-- Before the record is made: what is admitted after a loss did not live through it.
noticeLoss(keys, seen, at)
local record = load(keys.record)

if record and not forgotten(record, at) then
  -- The creator's connection may have sent this script twice: it is still the creator.
  return { record.admitNonce == nonce and 'CREATED' or 'EXISTING', openOf(keys, record.tenant), flatten(record) }
end
-- Those who know of more partitions may have made it elsewhere.
local unheard = unheardOf(keys.layout, ARGV[5])
if unheard then
  return { 'MOVED', unheard }
end
local given = {}
for i = 6, #ARGV do
  given[#given + 1] = ARGV[i]
end
local new = recordOf(keys.record, given)
-- What is there already was read above: only a new operation can be one too many.
if maxOpen ~= '' and tonumber(openOf(keys, new.tenant)) >= tonumber(maxOpen) then
  return { 'FULL', openOf(keys, new.tenant) }
end
if record then
  redis.call('DEL', keys.record, keys.attempts)
  redis.call('ZREM', keys.retained, record.id)
end

local now = text(at)
local made = {
  'v', text(FORMAT), 'admitNonce', nonce, 'epoch', text(redis.call('LLEN', keys.horizons)),
  'deadlineMs', deadlineMs, 'deadlineAt', text(at + tonumber(deadlineMs)),
  'state', 'QUEUED', 'createdAt', now, 'stateAt', now, 'dueAt', now,
}
for _, part in ipairs(made) do
  given[#given + 1] = part
end
redis.call('HSET', keys.record, unpack(given))
-- Staged here, so that the sweep enqueues it if the gateway dies before `queue.add`.
redis.call('ZADD', keys.watch, now, new.id)
redis.call('ZADD', keys.index .. new.tenant, now, new.id)
new.state = 'QUEUED'
announce(keys, new)
return { 'CREATED', text(redis.call('HINCRBY', keys.open, new.tenant, 1)), made }
