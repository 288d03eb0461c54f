-- Prelude of the epilogues.

-- What lists the keys of all operations that have these names.
local function keysOfAll(shared)
  return function(...)
    local wanted, found = {}, {}
    for _, name in ipairs({ ... }) do
      wanted[name] = true
    end
    for n = shared + 1, #KEYS do
      if wanted[EACH_KEYS[(n - shared - 1) % #EACH_KEYS + 1]] then
        found[#found + 1] = KEYS[n]
      end
    end
    return found
  end
end

-- Takes the step for each operation, in their order. Before their own keys stand `shared` others, before their
-- own arguments `given` others, the last of which is how many operations there are.
--
-- Returns  for each operation what the step does, a list or a number; or a text: 'LATER', where nothing was done
--          because the reply is long already; any other is the error that it met, which must not hold up the others
local function takeEach(keys, at, shared, given)
  local count, replies = tonumber(ARGV[given]), {}
  local keysEach, argumentsEach = (#KEYS - shared) / count, (#ARGV - given) / count
  keys.ofAll = keysOfAll(shared)
  for i = 0, count - 1 do
    if isReplyLong() then
      replies[i + 1] = 'LATER'
    else
      local key, argument = shared + i * keysEach, given + i * argumentsEach
      for n = 1, keysEach do
        keys[EACH_KEYS[n]] = KEYS[key + n]
      end
      local taken, reply = pcall(step, keys, at, unpack(ARGV, argument + 1, argument + argumentsEach))
      replies[i + 1] = taken and reply or (type(reply) == 'table' and reply.err or tostring(reply))
    end
  end
  return replies
end
