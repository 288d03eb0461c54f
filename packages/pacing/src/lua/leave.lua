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
-- Calls that are throttled within this of the end of a pause wait by themselves, and for nobody else.
local SETTLE_MS = 5000
local OPEN_MS, LONGEST_OPEN_MS = 5000, 30000

local holder, tookMs, outcome = ARGV[1], tonumber(ARGV[2]), ARGV[3]
local askedMs, operation = tonumber(ARGV[4]), ARGV[5]
local perSecond, failures = tonumber(ARGV[6]), tonumber(ARGV[7])
local at = clock()
local state = load(KEYS[1], at)
local change, isFailing = '', '0'
local isProbe = holder ~= '' and state.probe == holder

if holder ~= '' then
  redis.call('ZREM', KEYS[2], holder)
end
if outcome == 'unsent' then
  if holder ~= '' and state.tokens then
    state.tokens = state.tokens + 1
  end
elseif holder ~= '' then
  state.tookMs = 0.8 * (state.tookMs or tookMs) + 0.2 * tookMs
end
if isProbe then
  state.probe, state.probeUntil = nil, nil
end

local function troubled(untilAt)
  state.troubleUntil = math.max(state.troubleUntil or 0, untilAt + QUIET_MS)
end

-- The next pace is found from below: the group was throttled at this one, or was away until now. One call
-- goes at `from`, and not a burst of them.
local function slowDown(pace, from)
  state.pace = math.max(LEAST_PACE, pace)
  state.tokens, state.tokensAt = 1, from
end

local function open(ms)
  state.openUntil = at + ms
  troubled(state.openUntil)
  change = 'OPENED'
end

if outcome == 'failed' then
  if state.openUntil then
    -- Others that were under way when it opened say nothing new.
    if isProbe then
      state.opened = state.opened + 1
      open(math.min(LONGEST_OPEN_MS, OPEN_MS * 2 ^ (state.opened - 1)))
      change = ''
    end
  elseif failures > 0 then
    -- Of an operation that fails again and again by itself, the others learn nothing.
    redis.call('SADD', KEYS[3], operation)
    redis.call('PEXPIRE', KEYS[3], QUIET_MS)
    isFailing = '1'
    if redis.call('SCARD', KEYS[3]) >= failures then
      redis.call('DEL', KEYS[3])
      state.opened = 1
      open(OPEN_MS)
    end
  end
elseif outcome ~= 'unsent' then
  redis.call('DEL', KEYS[3])
  if state.openUntil then
    state.openUntil, state.opened, state.probe, state.probeUntil = nil, nil, nil, nil
    slowDown(math.min(paceOf(state, perSecond) or START_PACE, START_PACE), at)
    troubled(at)
    change = 'CLOSED'
  end
  if outcome == 'answered' and state.pace then
    state.pace = state.pace + GROWTH
  elseif outcome == 'throttled' then
    local ms = math.min(LONGEST_MS, askedMs or PAUSE_MS)
    -- What was under way when it began is told the same, and a new pace has to show first what it does.
    if not state.pausedUntil or at > state.pausedUntil + SETTLE_MS then
      state.pausedUntil = at + ms
      slowDown((paceOf(state, perSecond) or 2 * START_PACE) / 2, state.pausedUntil)
      change = 'THROTTLED'
    elseif state.pausedUntil > at or ms > SETTLE_MS then
      state.pausedUntil = math.max(state.pausedUntil, at + ms)
    end
    troubled(state.pausedUntil)
  end
end
save(KEYS[1], state, { 'tokens', 'tokensAt', 'tookMs', 'probe', 'probeUntil', 'openUntil', 'opened',
  'pace', 'pausedUntil', 'troubleUntil' })
local pace = paceOf(state, perSecond)
return { change, troubleMs(state, at), pace and text(pace) or '', isFailing }
