-- Puts sealed texts in the place of what an operation holds, where that is still what was read.
--
-- KEYS  record
-- ARGV  field, text as read, text to put there; as often as needed
-- Returns  'RESEALED' | 'CHANGED' (something was written meanwhile: read again) | 'MISSING'
--        | 'OPEN' (of format 1 and still under way: processes that cannot open it may hold it)

local record = load(KEYS[1])

if not record then
  return 'MISSING'
end
if tonumber(record.v) < SINCE.sealed and not TERMINAL[record.state] then
  return 'OPEN'
end
local changes = { 'v', text(math.max(tonumber(record.v), SINCE.sealed)) }
for i = 1, #ARGV, 3 do
  if (redis.call('HGET', KEYS[1], ARGV[i]) or '') ~= ARGV[i + 1] then
    return 'CHANGED'
  end
  changes[#changes + 1] = ARGV[i]
  changes[#changes + 1] = ARGV[i + 2]
end
-- No new revision: for everybody who can open it the operation is as it was. But its course is another, by which
-- processes keep what they were answered: see `recall.lua`. One of them may have been without the key until now.
redis.call('HSET', KEYS[1], unpack(changes))
if keptAs[record].course then
  put({ record = KEYS[1] }, record, { sealings = text(tonumber(record.sealings) + 1) })
end
return 'RESEALED'
