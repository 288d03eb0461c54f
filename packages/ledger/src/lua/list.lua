-- One page of a tenant's operations by time of admission, filtered where the records are.
--
-- KEYS  index
-- ARGV  record key prefix, cursor createdAt, cursor id ('' for the first page), limit, scan limit, filter (JSON),
--       order ('newest' | 'oldest' first)
-- Returns  { 'END' | 'MORE', last scanned createdAt, last scanned id, records, how many of a newer format }
--          MORE with fewer records than `limit`: the scan limit was reached, or the reply is long. Ask again from
--          there.
--
-- The record keys carry the index's hash tag, so they live in the same slot.

local index, prefix = KEYS[1], ARGV[1]
local cursorAt, cursorId = ARGV[2], ARGV[3]
local limit, scanLimit = tonumber(ARGV[4]), tonumber(ARGV[5])
local filter = cjson.decode(ARGV[6])
local newestFirst = ARGV[7] == 'newest'
local at = clock()

local function anyOf(values, value)
  if not values then
    return true
  end
  for _, wanted in ipairs(values) do
    if wanted == value then
      return true
    end
  end
  return false
end

-- A cursor may lie outside the times that are asked for: they are a condition like any other.
local function isInTime(createdAt)
  return (not filter.createdAfter or createdAt > filter.createdAfter)
    and (not filter.createdBefore or createdAt < filter.createdBefore)
end

local asksOfCall = filter.products or filter.actions or filter.regions or filter.tokenPrefix

local function matchesCall(record)
  local call = callOf(record)
  return anyOf(filter.products, call.product)
    and anyOf(filter.actions, call.action)
    and anyOf(filter.regions, call.regionId)
    and (not filter.tokenPrefix or string.sub(call.token, 1, #filter.tokenPrefix) == filter.tokenPrefix)
end

local function matches(record)
  return isInTime(tonumber(record.createdAt))
    and anyOf(filter.states, record.state)
    and (not asksOfCall or matchesCall(record))
end

-- Where the page starts. A cursor whose row was forgotten meanwhile, and whose token may have been used
-- again since, still has its place by time and id.
local function rankOfCursor(command)
  return redis.call('ZSCORE', index, cursorId) == cursorAt and redis.call(command, index, cursorId)
end

local function startNewestFirst()
  if cursorId ~= '' then
    local rank = rankOfCursor('ZREVRANK')
    return rank and rank + 1 or redis.call('ZCOUNT', index, '(' .. cursorAt, '+inf')
  end
  return filter.createdBefore and redis.call('ZCOUNT', index, text(filter.createdBefore), '+inf') or 0
end

local function startOldestFirst()
  if cursorId ~= '' then
    local rank = rankOfCursor('ZRANK')
    return rank and rank + 1 or redis.call('ZCOUNT', index, '-inf', '(' .. cursorAt)
  end
  return filter.createdAfter and redis.call('ZCOUNT', index, '-inf', text(filter.createdAfter)) or 0
end

-- Rows of the cursor's own millisecond that the page before has shown.
local function isBehindCursor(createdAt, id)
  if createdAt ~= cursorAt then
    return false
  end
  return newestFirst and id >= cursorId or not newestFirst and id <= cursorId
end

-- Rows are in the order of time, so the first one outside is the last one that matters.
local function isBeyond(createdAt)
  if newestFirst then
    return filter.createdAfter and createdAt <= filter.createdAfter
  end
  return filter.createdBefore and createdAt >= filter.createdBefore
end

-- One of a newer format is left to newer processes, and counted; it must not keep the others from being listed.
-- Any other trouble does: a slot that moves has its record on the other side, and a list without it would lie.
local newer = 0
local function loadListed(key)
  local readable, record = pcall(load, key)
  if readable then
    return record
  end
  if not isNewer(record) then
    error({ err = 'TRYAGAIN a record could not be read: ' .. troubleOf(record) })
  end
  newer = newer + 1
end

local start = newestFirst and startNewestFirst() or startOldestFirst()
local found, scanned = {}, 0
local row = redis.call(newestFirst and 'ZREVRANGE' or 'ZRANGE', index, start, start + scanLimit - 1, 'WITHSCORES')
for i = 1, #row, 2 do
  local id, createdAt = row[i], row[i + 1]
  scanned = scanned + 1
  if isBeyond(tonumber(createdAt)) then
    return { 'END', cursorAt, cursorId, found, newer }
  end
  if not isBehindCursor(createdAt, id) then
    cursorAt, cursorId = createdAt, id
    local record = loadListed(prefix .. id)
    if record and not forgotten(record, at) and matches(record) then
      found[#found + 1] = flatten(record)
      if #found == limit or isReplyLong() then
        return { 'MORE', cursorAt, cursorId, found, newer }
      end
    end
  end
end
return { scanned < scanLimit and 'END' or 'MORE', cursorAt, cursorId, found, newer }
