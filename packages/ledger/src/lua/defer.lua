-- Ends an attempt without ending the run: it is sent again when due.
--
-- KEYS  those of an operation
-- ARGV  seen heartbeat, fence, number, sentAt, attempt (JSON object), definite ('1' | '0'), delayMs, refusal (JSON object), resigns
-- Returns  { 'DEFERRED', dueAt } | { 'DONE' } | { 'STALE' }

local keys = operationKeys()
local fence, delayMs, refusal = ARGV[2], tonumber(ARGV[7]), ARGV[8]
local attempt = { fence = fence, number = ARGV[3], sentAt = ARGV[4], rest = ARGV[5], definite = ARGV[6] == '1' }
local at = clock()
local record = loadTrusted(keys, ARGV[1], at)

if not record then
  return { 'STALE' }
end
if record.writtenFence == fence then
  return { 'DONE' }
end
if record.state ~= 'RUNNING' or record.fence ~= fence then
  keepLateEvidence(keys, record, attempt, at)
  return { 'STALE' }
end

local changes = keepAnswer(keys, record, attempt, at)
changes.state = 'WAITING'
changes.dueAt = text(at + delayMs)
changes.leaseUntil = ''
changes.claimNonce = ''
changes.writtenFence = fence
changes.starts = '0'
changes.lastError = refusal
changes.resigns = ARGV[9]
redis.call('ZADD', keys.watch, changes.dueAt, record.id)
write(keys, record, at, changes)
return { 'DEFERRED', record.dueAt }
