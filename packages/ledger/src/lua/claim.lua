-- Gives one worker the right to make one attempt: the exactly-once gate.
--
-- Arguments  run, nonce, leaseMs, maxStarts, '1' where whoever asks does nothing else meanwhile, else '0'
-- Returns  { 'MISSING' } | { 'TERMINAL' } | { 'NOT_DUE', ms } | { 'BUSY', ms } | { 'EXPIRED', record }
--        | { 'SUSPECT' } | { 'CLAIMED', sendBeforeMs, record }

local function claimed(record, at)
  local sendBefore = math.min(sendEnd(record), tonumber(record.leaseUntil))
  return { 'CLAIMED', text(sendBefore - at), flatten(record) }
end

local function step(keys, at, run, nonce, leaseMs, maxStarts, isAlone)
  local record = loadTrusted(keys, at, true)

  if not record then
    return { 'MISSING' }
  end
  -- A job of an earlier run has nothing left to do.
  if TERMINAL[record.state] or record.run ~= run then
    return { 'TERMINAL' }
  end

  if record.state == 'RUNNING' then
    local leaseUntil = tonumber(record.leaseUntil)
    if leaseUntil > at then
      -- The same nonce is the same claim, sent twice by its connection: same fence, same attempt.
      if record.claimNonce == nonce then
        return claimed(record, at)
      end
      return { 'BUSY', text(leaseUntil - at) }
    end
  elseif tonumber(record.dueAt) > at then
    return { 'NOT_DUE', text(tonumber(record.dueAt) - at) }
  end

  if expire(keys, record, at) then
    return { 'EXPIRED', flatten(record) }
  end
  local starts, most = tonumber(record.starts), tonumber(maxStarts)
  if starts >= most then
    if record.state == 'RUNNING' then
      keepLostAttempt(keys, record)
    end
    settle(keys, record, at, { state = 'UNKNOWN', result = '', error = explain('quarantined', record.lastError) })
    return { 'EXPIRED', flatten(record) }
  end
  -- Whatever was in the same worker lost it as well. The last start is alone, so that only the one that ends its
  -- worker by itself is quarantined.
  if starts > 0 and starts + 1 >= most and isAlone ~= '1' then
    return { 'SUSPECT' }
  end

  if record.state == 'RUNNING' then
    keepLostAttempt(keys, record)
  end
  local changes = {
    state = 'RUNNING', fence = newFence(record, at), claimNonce = nonce, dueAt = '',
    leaseUntil = text(at + tonumber(leaseMs)), starts = text(starts + 1),
    sends = text(tonumber(record.sends) + 1), runSends = text(tonumber(record.runSends) + 1), sentAt = text(at),
    previouslyAmbiguousAt = record.ambiguousAt,
  }
  -- What it was held back for is no word about the attempt that is made now.
  if record.heldUntil ~= '' then
    changes.heldUntil, changes.lastError = '', ''
  end
  local previousState, previousStateAt = record.state, record.stateAt
  -- Stamped before the bytes leave: from here on the cloud may have acted, whatever becomes of this process.
  if record.ambiguousAt == '' then
    changes.ambiguousAt = text(at)
    changes.ambiguousFence = changes.fence
    changes.ambiguousAttempt = ''
  end
  write(keys, record, at, changes)
  place(keys.watch, record.id, record.leaseUntil)
  local reply = claimed(record, at)
  -- Told once, to who may count it, and not kept.
  for _, part in ipairs({ 'previousState', previousState, 'previousStateAt', previousStateAt }) do
    table.insert(reply[3], part)
  end
  return reply
end
