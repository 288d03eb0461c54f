-- Puts a tenant's older operations on the archiver's list, in the order of their admission.
--
-- KEYS  archiving, index
-- ARGV  cursor createdAt, cursor id ('' to begin), afterMs: the least age, limit
-- Returns  { 'END' | 'MORE', last seen createdAt, last seen id }

local archiving, index = KEYS[1], KEYS[2]
local cursorAt, cursorId = ARGV[1], ARGV[2]
local afterMs, limit = tonumber(ARGV[3]), tonumber(ARGV[4])
local oldEnough = clock() - afterMs

local start = 0
if cursorId ~= '' then
  local rank = redis.call('ZSCORE', index, cursorId) == cursorAt and redis.call('ZRANK', index, cursorId)
  start = rank and rank + 1 or redis.call('ZCOUNT', index, '-inf', '(' .. cursorAt)
end
local rows = redis.call('ZRANGE', index, start, start + limit - 1, 'WITHSCORES')
for i = 1, #rows, 2 do
  local id, createdAt = rows[i], rows[i + 1]
  if tonumber(createdAt) > oldEnough then
    return { 'END', cursorAt, cursorId }
  end
  if createdAt ~= cursorAt or id > cursorId then
    -- One that is there already keeps the moment it was put off to.
    redis.call('ZADD', archiving, 'NX', text(tonumber(createdAt) + afterMs), id)
    cursorAt, cursorId = createdAt, id
  end
end
return { #rows < 2 * limit and 'END' or 'MORE', cursorAt, cursorId }
