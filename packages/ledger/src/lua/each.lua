-- Epilogue of every step: takes it for each operation that is given, in their order, at one moment.
--
-- KEYS  watch, events, retained, audit, heartbeats, horizons, open, layout; then for each operation its
--       record, its attempts, and what else the step is given
-- ARGV  seen heartbeat, number of operations; then for each operation the arguments of the step
-- Returns  for each operation what the step does, or { 'ERROR', text } where it met an error: it must not hold
--          up the others
--
-- All keys are named although their tag is the same: of a script whose keys lie on both sides of a slot that
-- moves, Redis executes nothing then (TRYAGAIN), and not the half of it that is here.

local SHARED, GIVEN = 8, 2
local count, replies = tonumber(ARGV[2]), {}
local keysEach, argumentsEach = (#KEYS - SHARED) / count, (#ARGV - GIVEN) / count
local keys = {
  watch = KEYS[1], events = KEYS[2], retained = KEYS[3], audit = KEYS[4], heartbeats = KEYS[5],
  horizons = KEYS[6], open = KEYS[7], layout = KEYS[8],
}
local at = clock()
noticeLoss(keys, ARGV[1], at)
for i = 0, count - 1 do
  local key, argument = SHARED + i * keysEach, GIVEN + i * argumentsEach
  keys.record, keys.attempts, keys.index = KEYS[key + 1], KEYS[key + 2], KEYS[key + 3]
  local taken, reply = pcall(step, keys, at, unpack(ARGV, argument + 1, argument + argumentsEach))
  replies[i + 1] = taken and reply or { 'ERROR', type(reply) == 'table' and reply.err or tostring(reply) }
end
writeBeside(keys)
return replies
