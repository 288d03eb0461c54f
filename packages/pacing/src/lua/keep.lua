-- Renews what a process holds of a group, and tells how the group stands.
--
-- KEYS  state, slots
-- ARGV  leaseMs, calls a second ('' for any), holders
-- Returns  { troubleMs, pace ('' for any), circuit ('closed' | 'open' | 'half-open') }

local leaseMs, perSecond = tonumber(ARGV[1]), tonumber(ARGV[2])
local at = clock()
local state = load(KEYS[1], at)
for i = 3, #ARGV do
  -- One that was given away meanwhile is not taken back.
  redis.call('ZADD', KEYS[2], 'XX', text(at + leaseMs), ARGV[i])
  if state.probe == ARGV[i] then
    probe(KEYS[1], state, ARGV[i], at + leaseMs)
  end
end
keepPlaces(KEYS[2], leaseMs)
local pace = paceOf(state, perSecond)
local circuit = not state.openUntil and 'closed' or state.openUntil > at and 'open' or 'half-open'
return { troubleMs(state, at), pace and text(pace) or '', circuit }
