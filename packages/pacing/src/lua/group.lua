-- Prelude of every step on a group. Not a script of its own.
--
-- The state is a hash; a field that is not set is absent. Times are milliseconds of Redis TIME, paces are
-- calls a second. QUIET_MS is said before this, from where it is said in TypeScript.

-- Of a group that nobody heard anything of for so long, nothing is kept.
local KEPT_MS = 600000
-- Nobody is sent away for longer at a time, so that a limit that was lifted is soon felt.
local LONGEST_MS = 300000
-- The pace at which a group comes back from trouble where no limit says less.
local START_PACE = 10
-- A call in five seconds: slower than this a group is not made.
local LEAST_PACE = 0.2
-- How much a call that was answered adds to the pace: a fifth more each second.
local GROWTH = 0.2
-- Seconds for which a place in line counts on the pace to go on growing: to 4,000 calls a second from the start.
local LONGEST_GROWTH = 30
-- Milliseconds of the pace that may go at once, because nobody comes back to the millisecond.
local BURST_MS = 100
-- How late somebody may come back at most before their place in line is forgotten.
local LATE_MS = 2000
-- Line by line a little slower than the pace, so that who comes back finds room.
local HEADROOM = 1.05
-- How long a call takes where nobody has measured one.
local USUAL_MS = 200

local function text(number)
  return string.format('%.3f', number)
end

local function clock()
  local time = redis.call('TIME')
  return tonumber(time[1]) * 1000 + tonumber(time[2]) / 1000
end

-- The state of the group, trouble that is over left out.
local function load(key, at)
  local flat, state = redis.call('HGETALL', key), {}
  for i = 1, #flat, 2 do
    state[flat[i]] = tonumber(flat[i + 1]) or flat[i + 1]
  end
  if state.troubleUntil and state.troubleUntil <= at then
    local over = { 'troubleUntil', 'pausedUntil', 'pace', 'openUntil', 'opened', 'probe', 'probeUntil' }
    for _, field in ipairs(over) do
      state[field] = nil
    end
    redis.call('HDEL', key, unpack(over))
  end
  return state
end

-- Sets `fields` to what `state` says of them now.
local function save(key, state, fields)
  for _, field in ipairs(fields) do
    local value = state[field]
    if value == nil then
      redis.call('HDEL', key, field)
    else
      redis.call('HSET', key, field, type(value) == 'number' and text(value) or value)
    end
  end
  redis.call('PEXPIRE', key, KEPT_MS)
end

-- A call may be inside for long, and nobody be let in meanwhile: as long as one place is renewed, all stay.
local function keepPlaces(key, leaseMs)
  redis.call('PEXPIRE', key, math.max(KEPT_MS, leaseMs))
end

-- Calls a second that may be made: the limit, or the pace that trouble left; nil where nothing says.
local function paceOf(state, perSecond)
  if perSecond and state.pace then
    return math.min(perSecond, state.pace)
  end
  return perSecond or state.pace
end

-- That the trouble goes on until then, and is over once it was quiet after it.
local function troubled(state, untilAt)
  state.troubleUntil = math.max(state.troubleUntil or 0, untilAt + QUIET_MS)
end

-- The one call that an open circuit lets through: it may take longer than trouble lasts where all is quiet.
local function probe(key, state, holder, untilAt)
  state.probe, state.probeUntil = holder, untilAt
  troubled(state, untilAt)
  save(key, state, { 'probe', 'probeUntil', 'troubleUntil' })
end

-- Milliseconds for which the trouble goes on, 0 where there is none.
local function troubleMs(state, at)
  return string.format('%.0f', state.troubleUntil and math.max(1, state.troubleUntil - at) or 0)
end
