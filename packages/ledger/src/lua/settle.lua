-- Writes the terminal state of a run, once.
--
-- KEYS  those of an operation
-- ARGV  seen heartbeat, fence, number, sentAt, attempt (JSON object), definite ('1' | '0'), run, state, result, error
-- Returns  { 'SETTLED' } | { 'DONE' } | { 'STALE' }

local keys = operationKeys()
local fence, run, state, result, failure = ARGV[2], ARGV[7], ARGV[8], ARGV[9], ARGV[10]
local attempt = { fence = fence, number = ARGV[3], sentAt = ARGV[4], rest = ARGV[5], definite = ARGV[6] == '1' }
local at = clock()
local record = loadTrusted(keys, ARGV[1], at)

if not record then
  return { 'STALE' }
end
if record.writtenFence == fence then
  return { 'DONE' }
end

local holds = record.state == 'RUNNING' and record.fence == fence
-- The cloud said that it acted: true whoever asked, so a run that is still open takes it as its answer.
local lateSuccess = state == 'SUCCEEDED' and record.run == run and not TERMINAL[record.state]

if not holds and not lateSuccess then
  keepLateEvidence(keys, record, attempt, at)
  return { 'STALE' }
end
local changes = keepAnswer(keys, record, attempt, at)
changes.state = state
changes.result = result
changes.error = failure
changes.writtenFence = fence
settle(keys, record, at, changes)
return { 'SETTLED' }
