-- The operations that should have been looked at by a worker some time ago.
--
-- KEYS  watch
-- ARGV  graceMs, limit
-- Returns  ids, the most overdue first

local due = clock() - tonumber(ARGV[1])
return redis.call('ZRANGE', KEYS[1], '-inf', text(due), 'BYSCORE', 'LIMIT', 0, ARGV[2])
