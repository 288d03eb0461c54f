-- Counts the open operations by state, and those that nobody took although they were due.
--
-- KEYS  watch
-- ARGV  limit, prefix of the records, graceMs
-- Returns  { open, overdue, state, count, … }: all that are open; of the first `limit` those that were due
--          for longer than `graceMs`, and how many there are by state

-- By the record: the sweep puts off its own next look at what it leaves to a worker.
local late = clock() - tonumber(ARGV[3])
local counts = {}
local overdue = 0
for _, id in ipairs(redis.call('ZRANGE', KEYS[1], 0, tonumber(ARGV[1]) - 1)) do
  local state, dueAt, leaseUntil = unpack(redis.call('HMGET', ARGV[2] .. id, 'state', 'dueAt', 'leaseUntil'))
  if state then
    counts[state] = (counts[state] or 0) + 1
    local due = tonumber((state == 'RUNNING' and leaseUntil or dueAt) or nil)
    if due and due < late then
      overdue = overdue + 1
    end
  end
end
local reply = { redis.call('ZCARD', KEYS[1]), overdue }
for state, count in pairs(counts) do
  reply[#reply + 1] = state
  reply[#reply + 1] = count
end
return reply
