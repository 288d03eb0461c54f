-- Prelude of settle and defer: what an attempt's answer does to its record.

-- What settle and defer are given of the attempt.
local function attemptOf(createdAt, fence, number, sentAt, rest, definite)
  return {
    createdAt = createdAt, fence = fence, number = number, sentAt = sentAt, rest = rest, definite = definite == '1',
  }
end

-- The record that the attempt was made for, or nil. A ledger that lost it may hold another call under the same token.
local function recordOfAttempt(keys, attempt, at)
  local record = loadTrusted(keys, at)
  return record and record.createdAt == attempt.createdAt and record or nil
end

-- A definite answer to the very attempt that stamped the record takes the stamp away again.
local function clearedStamp(record, attempt)
  if attempt.definite and record.ambiguousFence == attempt.fence then
    return { ambiguousAt = '', ambiguousFence = '', ambiguousAttempt = '' }
  end
  return {}
end

-- Keeps the answer of the fence's holder, and remembers the row of the first ambiguous attempt.
local function keepAnswer(keys, record, attempt, at)
  local row = keepAttempt(keys, record, attempt.number, attempt.sentAt, text(at), attempt.rest)
  local changes = clearedStamp(record, attempt)
  if record.ambiguousFence == attempt.fence and not attempt.definite then
    changes.ambiguousAttempt = row
  end
  return changes, row
end

-- Keeps the answer of a holder that came too late to decide anything.
local function keepLateEvidence(keys, record, attempt, at)
  keepAttempt(keys, record, attempt.number, attempt.sentAt, text(at), '{"late":true,' .. string.sub(attempt.rest, 2))
end
