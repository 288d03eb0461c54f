-- Epilogue of every step: takes it for each operation that is given, in their order, at one moment.
--
-- KEYS  watch, events, retained, audit, heartbeats, horizons, open, layout; where the step adds
--       jobs, those of the queue; then for each operation its record, its attempts, and what else it is given
-- ARGV  seen heartbeat, number of keys before those of the operations, number of operations; then for each
--       operation the arguments of the step
-- Returns  as takeEach
--
-- All keys are named although their tag is the same: of a script whose keys lie on both sides of a slot that
-- moves, Redis executes nothing then (TRYAGAIN), and not the half of it that is here.

local SHARED, GIVEN = 8, 3
local shared = tonumber(ARGV[2])
local keys = {
  watch = KEYS[1], events = KEYS[2], retained = KEYS[3], audit = KEYS[4], heartbeats = KEYS[5],
  horizons = KEYS[6], open = KEYS[7], layout = KEYS[8],
}
if shared > SHARED then
  keys.queue = {
    wait = KEYS[9], prioritized = KEYS[10], placesGiven = KEYS[11], marker = KEYS[12], meta = KEYS[13],
    active = KEYS[14],
  }
end
local at = clock()
noticeLoss(keys, ARGV[1], at)
local replies = takeEach(keys, at, shared, GIVEN)
writeBeside(keys)
return replies
