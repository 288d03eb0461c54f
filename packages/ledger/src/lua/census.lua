-- Counts the open operations by state.
--
-- KEYS  watch
-- ARGV  limit, prefix of the records
-- Returns  { open, state, count, … }: all that are open, and the first `limit` of them by state

local counts = {}
for _, id in ipairs(redis.call('ZRANGE', KEYS[1], 0, tonumber(ARGV[1]) - 1)) do
  local state = redis.call('HGET', ARGV[2] .. id, 'state')
  if state then
    counts[state] = (counts[state] or 0) + 1
  end
end
local reply = { redis.call('ZCARD', KEYS[1]) }
for state, count in pairs(counts) do
  reply[#reply + 1] = state
  reply[#reply + 1] = count
end
return reply
