-- Ends an attempt without ending the run: it is sent again when due.
--
-- Arguments  createdAt, fence, number, sentAt, attempt (JSON object), definite ('1' | '0'), delayMs, refusal (JSON
--            object), resigns
-- Returns  { 'DEFERRED', dueAt } | { 'DONE' } | { 'STALE' }

local function step(keys, at, createdAt, fence, number, sentAt, rest, definite, delayMs, refusal, resigns)
  local attempt = attemptOf(createdAt, fence, number, sentAt, rest, definite)
  local record = recordOfAttempt(keys, attempt, at)

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
  changes.dueAt = text(at + tonumber(delayMs))
  changes.leaseUntil = ''
  changes.claimNonce = ''
  changes.writtenFence = fence
  changes.starts = '0'
  changes.lastError = refusal
  changes.resigns = resigns
  write(keys, record, at, changes)
  place(keys.watch, record.id, record.dueAt)
  return { 'DEFERRED', record.dueAt }
end
