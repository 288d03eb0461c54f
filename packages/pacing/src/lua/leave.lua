-- Gives back what `enter` gave, and learns from what came of the call.
--
-- KEYS  state, slots, failing
-- ARGV  holder ('' for one that was not asked to enter), ms inside, outcome ('answered' | 'throttled' |
--       'failed' | 'unsent'), ms the cloud asked to wait ('' for none said), operation,
--       calls a second ('' for any), failures that open the circuit (0: none do)
-- Returns  { change ('' | 'THROTTLED' | 'OPENED' | 'CLOSED'), troubleMs, pace ('' for any),
--          isFailing ('1' | '0'): an answer that anybody has should be told }

-- A pause where the cloud says nothing of its length: the pace that comes after it is halved each time.
local PAUSE_MS = 1000
-- Calls that are throttled within this of the end of a pause wait by themselves, unless they are to wait for longer.
local SETTLE_MS = 5000
local OPEN_MS, LONGEST_OPEN_MS = 5000, 30000

local holder, tookMs, outcome = ARGV[1], tonumber(ARGV[2]), ARGV[3]
local askedMs, operation = tonumber(ARGV[4]), ARGV[5]
local perSecond, failures = tonumber(ARGV[6]), tonumber(ARGV[7])
local at = clock()
local state = load(KEYS[1], at)
local isProbe = holder ~= '' and state.probe == holder

local function giveBackPlace()
  if holder ~= '' then
    redis.call('ZREM', KEYS[2], holder)
  end
  if isProbe then
    state.probe, state.probeUntil = nil, nil
  end
end

-- The next pace is found from below: the group was throttled at this one, or was away until now. One call
-- goes at `from`, and not a burst of them; and not even one before there is room for it.
local function slowDown(pace, from)
  state.pace = math.max(LEAST_PACE, pace)
  local since = math.max(0, from - (state.tokensAt or 0)) / 1000 * paceOf(state, perSecond)
  state.tokens, state.tokensAt = math.min(1, (state.tokens or 1) + since), from
end

local function measure()
  if holder ~= '' then
    state.tookMs = 0.8 * (state.tookMs or tookMs) + 0.2 * tookMs
  end
end

-- For 5 s, 10 s, 20 s, 30 s, 30 s: `times` in a row, which is stored as `opened`.
local function open(times)
  state.opened = times
  state.openUntil = at + math.min(LONGEST_OPEN_MS, OPEN_MS * 2 ^ (times - 1))
  troubled(state, state.openUntil)
end

-- Whoever gives an answer is there. It comes back at a pace, not as a herd.
local function close()
  redis.call('DEL', KEYS[3])
  if not state.openUntil then
    return ''
  end
  state.openUntil, state.opened, state.probe, state.probeUntil = nil, nil, nil, nil
  slowDown(math.min(paceOf(state, perSecond) or START_PACE, START_PACE), at)
  troubled(state, at)
  return 'CLOSED'
end

-- Whether as many operations have failed in a row as open the circuit. Of one that fails again and again by
-- itself, the others learn nothing.
local function isOneTooMany()
  redis.call('SADD', KEYS[3], operation)
  redis.call('PEXPIRE', KEYS[3], QUIET_MS)
  return redis.call('SCARD', KEYS[3]) >= failures
end

-- Each outcome returns what it changed, and whether the group fails now.

local function unsent()
  if holder ~= '' and state.tokens then
    state.tokens = state.tokens + 1
  end
  return '', false
end

local function failed()
  measure()
  if state.openUntil then
    -- Others that were under way when it opened say nothing new.
    if isProbe then
      open(state.opened + 1)
    end
    return '', false
  end
  if failures == 0 then
    return '', false
  end
  if not isOneTooMany() then
    return '', true
  end
  redis.call('DEL', KEYS[3])
  open(1)
  return 'OPENED', true
end

local function answered()
  measure()
  local change = close()
  if state.pace then
    state.pace = state.pace + GROWTH
  end
  return change, false
end

local function throttled()
  measure()
  local change = close()
  local ms = math.min(LONGEST_MS, askedMs or PAUSE_MS)
  -- What was under way when it began is told the same, and a new pace has to show first what it does.
  if not state.pausedUntil or at > state.pausedUntil + SETTLE_MS then
    state.pausedUntil = at + ms
    slowDown((paceOf(state, perSecond) or 2 * START_PACE) / 2, state.pausedUntil)
    change = 'THROTTLED'
  elseif state.pausedUntil > at or ms > SETTLE_MS then
    state.pausedUntil = math.max(state.pausedUntil, at + ms)
  end
  troubled(state, state.pausedUntil)
  return change, false
end

local OUTCOMES = { unsent = unsent, failed = failed, answered = answered, throttled = throttled }

giveBackPlace()
local change, isFailing = OUTCOMES[outcome]()
save(KEYS[1], state, { 'tokens', 'tokensAt', 'tookMs', 'probe', 'probeUntil', 'openUntil', 'opened',
  'pace', 'pausedUntil', 'troubleUntil' })
local pace = paceOf(state, perSecond)
return { change, troubleMs(state, at), pace and text(pace) or '', isFailing and '1' or '0' }
