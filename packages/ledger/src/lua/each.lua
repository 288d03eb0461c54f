-- Epilogue of every step: takes it for each operation that is given, in their order, at one moment.
--
-- KEYS  as `shared.lua` declares; then for each operation those of EACH_KEYS
-- ARGV  seen heartbeat, number of operations; then for each operation the arguments of the step
-- Returns  as takeEach
--
-- All keys are named although their tag is the same: of a script whose keys lie on both sides of a slot that
-- moves, Redis executes nothing then (TRYAGAIN), and not the half of it that is here.

local GIVEN = 2
local keys, shared = sharedKeys()
local at = clock()
noticeLoss(keys, ARGV[1], at)
local replies = takeEach(keys, at, shared, GIVEN)
writeBeside(keys, at)
return replies
