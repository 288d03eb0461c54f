-- Lets one call in, or says how long it is to stand in line.
--
-- KEYS  state, slots
-- ARGV  holder, leaseMs, calls a second ('' for any), calls at once ('' for any),
--       line: 0 what may have acted, 1 what comes back at its time, 2 all others
-- Returns  { 'GO', troubleMs } | { 'HELD', troubleMs, why, ms }

local holder, leaseMs = ARGV[1], tonumber(ARGV[2])
local perSecond, atOnce, line = tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
local at = clock()
local state = load(KEYS[1], at)
local pace = paceOf(state, perSecond)

-- The pace that there will be when the one before in line goes, nil for any: after trouble each answer adds
-- to it. Who comes back before it has grown so far stands in line again.
local function paceThen(before)
  if not state.pace and not state.openUntil then
    return perSecond
  end
  local begins = math.max(at, state.pausedUntil or 0, state.openUntil or 0)
  local seconds = math.min(math.max(0, before - begins) / 1000, LONGEST_GROWTH)
  return math.min(perSecond or math.huge, (state.pace or START_PACE) * math.exp(GROWTH * seconds))
end

-- Everybody who is sent away is given a time of their own, so that they do not all come back at once.
local function held(why, from)
  local own = 'line' .. line
  local before = state[own] or 0
  local comes = paceThen(before)
  local apart = math.max(
    comes and HEADROOM * 1000 / comes or 0,
    atOnce and (state.tookMs or USUAL_MS) / atOnce or 0)
  state[own] = math.min(math.max(before + apart, from), at + LONGEST_MS)
  save(KEYS[1], state, { own })
  return { 'HELD', troubleMs(state, at), why, string.format('%.0f', math.ceil(state[own] - at)) }
end

if state.openUntil then
  if state.openUntil > at then
    return held('circuit', state.openUntil)
  end
  if state.probe and state.probeUntil > at then
    return held('circuit', at + 1000)
  end
end
if state.pausedUntil and state.pausedUntil > at then
  return held('throttled', state.pausedUntil)
end

local inside = 0
if atOnce then
  redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', text(at))
  inside = redis.call('ZCARD', KEYS[2])
end
local tokens, unusedMs
if pace then
  local most = 1 + pace * BURST_MS / 1000
  local since = (at - (state.tokensAt or 0)) / 1000 * pace
  tokens = math.min(most, (state.tokens or most) + math.max(0, since))
  unusedMs = ((state.tokens or most) + since - most) / pace * 1000
end
-- Where there was all the room for long, nobody stands in line any more: they were canceled, or settled.
if inside == 0 and (not pace or unusedMs > LATE_MS) then
  state.line0, state.line1, state.line2 = nil, nil, nil
  save(KEYS[1], state, { 'line0', 'line1', 'line2' })
end

if atOnce and inside >= atOnce then
  return held('concurrency', at + (state.tookMs or USUAL_MS) / atOnce)
end
local paced = state.pace and state.pace == pace and 'throttled' or 'rate'
if pace and tokens < 1 then
  return held(paced, at + (1 - tokens) / pace * 1000)
end
if pace or atOnce then
  -- Whoever comes first has to see that nobody goes before: of their own line, only the newcomers.
  for before = 0, line == 2 and 2 or line - 1 do
    if (state['line' .. before] or 0) > at then
      return held(pace and paced or 'concurrency', at)
    end
  end
end

local changed = {}
if pace then
  state.tokens, state.tokensAt = tokens - 1, at
  changed = { 'tokens', 'tokensAt' }
end
save(KEYS[1], state, changed)
if state.openUntil then
  probe(KEYS[1], state, holder, at + leaseMs)
end
if atOnce then
  redis.call('ZADD', KEYS[2], text(at + leaseMs), holder)
  keepPlaces(KEYS[2], leaseMs)
end
return { 'GO', troubleMs(state, at) }
