-- The few commands of Redis that the ledger's steps use, over tables, with a clock that is set.
-- Redis runs Lua 5.1; what the scripts use of it is the same in 5.4 but for the name of unpack.

unpack = table.unpack
now = 0
events = {}

local hashes, lists, strings = {}, {}, {}
local commands = {}

function commands.TIME()
  return { tostring(now // 1000), tostring(now % 1000 * 1000) }
end

function commands.GET(key)
  return strings[key] or false
end

function commands.SET(key, value)
  strings[key] = tostring(value)
end

function commands.HGETALL(key)
  local flat = {}
  for field, value in pairs(hashes[key] or {}) do
    flat[#flat + 1] = field
    flat[#flat + 1] = value
  end
  return flat
end

function commands.HSET(key, ...)
  hashes[key] = hashes[key] or {}
  local pairs_ = { ... }
  for i = 1, #pairs_, 2 do
    hashes[key][pairs_[i]] = tostring(pairs_[i + 1])
  end
end

function commands.HGET(key, field)
  return hashes[key] and hashes[key][field] or false
end

function commands.HMGET(key, ...)
  local values = {}
  for i, field in ipairs({ ... }) do
    values[i] = commands.HGET(key, field)
  end
  return values
end

function commands.HDEL(key, ...)
  for _, field in ipairs({ ... }) do
    hashes[key][field] = nil
  end
end

function commands.HINCRBY(key, field, change)
  local count = tonumber(commands.HGET(key, field) or '0') + change
  commands.HSET(key, field, string.format('%d', count))
  return count
end

function commands.DEL(...)
  for _, key in ipairs({ ... }) do
    hashes[key], lists[key], strings[key] = nil, nil, nil
  end
end

function commands.EXISTS(...)
  local count = 0
  for _, key in ipairs({ ... }) do
    count = count + ((hashes[key] or lists[key] or strings[key]) and 1 or 0)
  end
  return count
end

function commands.RPUSH(key, value)
  lists[key] = lists[key] or {}
  table.insert(lists[key], value)
  return #lists[key]
end

function commands.LTRIM(key, start)
  while #lists[key] > -start do
    table.remove(lists[key], 1)
  end
end

function commands.LRANGE(key, start)
  return { unpack(lists[key] or {}, start + 1) }
end

function commands.LLEN(key)
  return #(lists[key] or {})
end

function commands.LINDEX(key, index)
  local list = lists[key] or {}
  return list[#list + 1 + index] or false
end

function commands.XADD(key, ...)
  if key:match(':events$') then
    local fields = {}
    for i, value in ipairs({ ... }) do
      fields[i] = tostring(value)
    end
    events[#events + 1] = table.concat(fields, ' ')
  end
end

-- Indexes: nobody sweeps or lists in the model.
function commands.ZADD() end
function commands.ZREM() end

redis = {
  call = function(name, ...)
    return assert(commands[name], name)(...)
  end,
}

-- JSON objects of texts alone: no other is taken apart or put together in a step.
cjson = {}

local ESCAPES = { ['"'] = '\\"', ['\\'] = '\\\\', ['\n'] = '\\n', ['\r'] = '\\r', ['\t'] = '\\t' }

function cjson.encode(object)
  local parts = {}
  for name, value in pairs(object) do
    parts[#parts + 1] = '"' .. name .. '":"' .. value:gsub('[\\"\n\r\t]', ESCAPES) .. '"'
  end
  return '{' .. table.concat(parts, ',') .. '}'
end

local MEANT = { n = '\n', r = '\r', t = '\t' }

local function unescaped(text)
  return (text:gsub('\\(.)', function(letter) return MEANT[letter] or letter end))
end

-- Where the text that begins at `from` ends: at the next quotation mark that no odd number of backslashes escapes.
local function endOfText(json, from)
  local at = from
  while true do
    local before, mark = json:match('^[^"\\]*()(.)', at)
    if mark == '"' then
      return before
    end
    at = before + 2
  end
end

function cjson.decode(json)
  local object, at = {}, 2
  while json:sub(at, at) == '"' do
    local nameEnd = endOfText(json, at + 1)
    local valueEnd = endOfText(json, nameEnd + 3)
    object[json:sub(at + 1, nameEnd - 1)] = unescaped(json:sub(nameEnd + 3, valueEnd - 1))
    at = valueEnd + 2
  end
  assert(json:sub(at - 1) == '}' or json == '{}', json)
  return object
end

-- Lists come in and go out as one text: a table would cross the border entry by entry.
local SEPARATOR = '\31'

local function split(text)
  local list = {}
  for part in text:gmatch('([^\31]*)\31') do
    list[#list + 1] = part
  end
  return list
end

local function joined(value)
  if type(value) ~= 'table' then
    return tostring(value) .. SEPARATOR
  end
  local parts = { '[' .. SEPARATOR }
  for i, inner in ipairs(value) do
    parts[i + 1] = joined(inner)
  end
  parts[#parts + 1] = ']' .. SEPARATOR
  return table.concat(parts)
end

local chunks = {}
function learn(digest, text)
  chunks[digest] = assert(load('local KEYS, ARGV = ...\n' .. text))
end

function run(digest, keys, args)
  return joined(chunks[digest](split(keys), split(args)))
end

local function copied(value)
  if type(value) ~= 'table' then
    return value
  end
  local copy = {}
  for key, inner in pairs(value) do
    copy[key] = copied(inner)
  end
  return copy
end

local kept
function backup()
  kept = copied({ hashes, lists, strings })
end

function restore()
  hashes, lists, strings = unpack(copied(kept))
end

function clear()
  hashes, lists, strings, events = {}, {}, {}, {}
end
