-- Prelude of the epilogues.

-- Bytes of records in one reply. Redis does nothing else meanwhile, and holds it in memory three times.
local MOST_ANSWERED = 256 * 1024

-- Takes the step for each operation, in their order. Before their own keys stand `shared` others, before their
-- own arguments `given` others, the last of which is how many operations there are.
--
-- Returns  for each operation what the step does, a list or a number; or a text: 'LATER', where nothing was done
--          because the reply is long already; any other is the error that it met, which must not hold up the others
local function takeEach(keys, at, shared, given)
  local count, replies = tonumber(ARGV[given]), {}
  local keysEach, argumentsEach = (#KEYS - shared) / count, (#ARGV - given) / count
  for i = 0, count - 1 do
    if answeredBytes() > MOST_ANSWERED then
      replies[i + 1] = 'LATER'
    else
      local key, argument = shared + i * keysEach, given + i * argumentsEach
      keys.record, keys.attempts, keys.index, keys.job = unpack(KEYS, key + 1, key + keysEach)
      local taken, reply = pcall(step, keys, at, unpack(ARGV, argument + 1, argument + argumentsEach))
      replies[i + 1] = taken and reply or (type(reply) == 'table' and reply.err or tostring(reply))
    end
  end
  return replies
end
