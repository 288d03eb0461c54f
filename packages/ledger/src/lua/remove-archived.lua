-- Deletes an operation that the archive holds, where it is still what was copied there.
--
-- KEYS  record, attempts, archiving, retained, index, archived
-- ARGV  id, digest of the copy, the first moment at which it may be deleted
-- Returns  { 'REMOVED' } | { 'MISSING' } | { 'EARLY', ms } | { 'CHANGED' }

local id, digest, notBefore = ARGV[1], ARGV[2], tonumber(ARGV[3])
local at = clock()
local record = load(KEYS[1])
if not record then
  redis.call('ZREM', KEYS[3], id)
  return { 'MISSING' }
end
if at < notBefore then
  return { 'EARLY', text(notBefore - at) }
end
if not isArchivable(record) or digestOf(KEYS[1], redis.call('LRANGE', KEYS[2], 0, -1)) ~= digest then
  return { 'CHANGED' }
end
-- From here on a gateway without the archive would take a known token for a new one.
redis.call('SET', KEYS[6], '1')
redis.call('DEL', KEYS[1], KEYS[2])
redis.call('ZREM', KEYS[3], id)
redis.call('ZREM', KEYS[4], id)
redis.call('ZREM', KEYS[5], id)
return { 'REMOVED' }
