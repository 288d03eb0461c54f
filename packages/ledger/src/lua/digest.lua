-- Prelude of ripe and remove-archived: whether an operation is still what was copied. Its revision alone does
-- not tell: sealing anew and late answers change what is kept without raising it.

local function digestOf(key, attempts)
  local listed, names, values, parts = redis.call('HGETALL', key), {}, {}, {}
  for i = 1, #listed, 2 do
    names[#names + 1] = listed[i]
    values[listed[i]] = listed[i + 1]
  end
  table.sort(names)
  for _, name in ipairs(names) do
    parts[#parts + 1] = #name .. ':' .. name .. #values[name] .. ':' .. values[name]
  end
  for _, row in ipairs(attempts) do
    parts[#parts + 1] = #row .. ':' .. row
  end
  return redis.sha1hex(table.concat(parts))
end

-- An UNKNOWN waits for whoever finds out what happened: it stays where it can be resolved.
local function isArchivable(record)
  return TERMINAL[record.state] and record.state ~= 'UNKNOWN'
end
