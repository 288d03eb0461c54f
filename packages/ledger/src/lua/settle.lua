-- Writes the terminal state of a run, once, and finishes its job.
--
-- Keys beside  job, its lock
-- Arguments  createdAt, fence, number, sentAt, attempt (JSON object), definite ('1' | '0'), run, state, result, error,
--            whose lock the job is under, '' where it is not to be finished
-- Returns  { 'SETTLED' | 'DONE', 1 where the job was finished here, else 0 } | { 'STALE', 0 }

local FINISHED = 2

-- The answer; the record is settled whatever comes of its job.
local function answerAs(answer, keys, lockedBy)
  local reply = { answer, 0 }
  if lockedBy ~= '' then
    finishJob(keys.job, keys.lock, lockedBy, function()
      reply[FINISHED] = 1
    end)
  end
  return reply
end

local function step(
  keys, at, createdAt, fence, number, sentAt, rest, definite, run, state, result, failure, lockedBy)
  local attempt = attemptOf(createdAt, fence, number, sentAt, rest, definite)
  local record = recordOfAttempt(keys, attempt, at)

  if not record then
    return { 'STALE', 0 }
  end
  if record.writtenFence == fence then
    return answerAs('DONE', keys, lockedBy)
  end

  local holds = record.state == 'RUNNING' and record.fence == fence
  -- The cloud said that it acted: true whoever asked, so a run that is still open takes it as its answer.
  local lateSuccess = state == 'SUCCEEDED' and record.run == run and not TERMINAL[record.state]

  if not holds and not lateSuccess then
    keepLateEvidence(keys, record, attempt, at)
    return { 'STALE', 0 }
  end
  local changes, row = keepAnswer(keys, record, attempt, at)
  changes.state = state
  changes.result = result
  changes.error = failure
  changes.writtenFence = fence
  settle(keys, record, at, changes)
  if record.awaited ~= '' and record.sends == '1' then
    announceEnd(record, result, row)
  end
  return answerAs('SETTLED', keys, lockedBy)
end
