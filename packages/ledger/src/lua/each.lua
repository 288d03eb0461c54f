-- Epilogue of every step: takes it for each operation that is given, in their order, at one moment.
--
-- KEYS  watch, events, retained, audit, heartbeats, horizons, open, layout, those of the queue where the step
--       needs them; then for each operation its record, its attempts, and what else the step is given
-- ARGV  seen heartbeat, number of keys before those of the operations, number of operations; then for each
--       operation the arguments of the step
-- Returns  as takeEach
--
-- All keys are named although their tag is the same: of a script whose keys lie on both sides of a slot that
-- moves, Redis executes nothing then (TRYAGAIN), and not the half of it that is here.

local QUEUE, GIVEN = 9, 3
local shared = tonumber(ARGV[2])
local keys = {
  watch = KEYS[1], events = KEYS[2], retained = KEYS[3], audit = KEYS[4], heartbeats = KEYS[5],
  horizons = KEYS[6], open = KEYS[7], layout = KEYS[8],
  queue = { unpack(KEYS, QUEUE, shared) },
}
local at = clock()
noticeLoss(keys, ARGV[1], at)
local replies = takeEach(keys, at, shared, GIVEN)
writeBeside(keys)
return replies
