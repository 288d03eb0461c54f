-- Copies a settled operation: its keys, under other ids and tokens, and its places in sorted sets.
--
-- ARGV  the template (JSON: id, token, keys, fields, sets), first, count
-- Returns  how many were made

local template = cjson.decode(ARGV[1])
local first, count = tonumber(ARGV[2]), tonumber(ARGV[3])

for number = first, first + count - 1 do
  local id = redis.sha1hex('a' .. number) .. string.sub(redis.sha1hex('b' .. number), 1, 24)
  for _, key in ipairs(template.keys) do
    local from, to = string.find(key, template.id, 1, true)
    local copy = string.sub(key, 1, from - 1) .. id .. string.sub(key, to + 1)
    redis.call('COPY', key, copy)
    for _, field in ipairs(template.fields[key] or {}) do
      local value = field.holds == 'id' and id or 'copy-' .. number
      if field.holds == 'score' then
        value = string.format('%.0f', field.score - number)
      end
      redis.call('HSET', copy, field.name, value)
    end
  end
  for _, set in ipairs(template.sets) do
    redis.call('ZADD', set.key, string.format('%.0f', set.score - number), id)
  end
end
return count
