-- What the archiver is behind with.
--
-- KEYS  archiving
-- ARGV  none
-- Returns  { operations whose turn it is, ms since the turn of the one that waits longest, now }

local at = clock()
local first = redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')
local behind = first[2] and math.max(0, at - tonumber(first[2])) or 0
return { redis.call('ZCOUNT', KEYS[1], '-inf', text(at)), text(behind), text(at) }
