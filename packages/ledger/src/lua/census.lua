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
  -- Of a newer format, or on the other side of a slot that moves: not counted.
  local readable, record = pcall(load, ARGV[2] .. id)
  if readable and record then
    local state = record.state
    counts[state] = (counts[state] or 0) + 1
    local due = tonumber(state == 'RUNNING' and record.leaseUntil or record.dueAt)
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
