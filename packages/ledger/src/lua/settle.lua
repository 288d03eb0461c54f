-- Writes the terminal state of a run, once.
--
-- Arguments  fence, number, sentAt, attempt (JSON object), definite ('1' | '0'), run, state, result, error
-- Returns  { 'SETTLED' } | { 'DONE' } | { 'STALE' }

local function step(keys, at, fence, number, sentAt, rest, definite, run, state, result, failure)
  local attempt = attemptOf(fence, number, sentAt, rest, definite)
  local record = loadTrusted(keys, at)

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
end
