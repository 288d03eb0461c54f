-- Prelude of the epilogues that write.
--
-- KEYS  watch, events, ends, retained, audit, heartbeats, horizons, open, layout; then those of QUEUE_KEYS

-- What all operations share, by name, and how many there are.
local function sharedKeys()
  local keys = {
    watch = KEYS[1], events = KEYS[2], ends = KEYS[3], retained = KEYS[4], audit = KEYS[5],
    heartbeats = KEYS[6], horizons = KEYS[7], open = KEYS[8], layout = KEYS[9], queue = {},
  }
  for n, name in ipairs(QUEUE_KEYS) do
    keys.queue[name] = KEYS[9 + n]
  end
  return keys, 9 + #QUEUE_KEYS
end
