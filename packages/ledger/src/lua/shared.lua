-- Prelude of the epilogues that write.
--
-- KEYS  watch, events, retained, audit, heartbeats, horizons, open, layout; then those of QUEUE_KEYS

-- What all operations share, by name, and how many there are.
local function sharedKeys()
  local keys = {
    watch = KEYS[1], events = KEYS[2], retained = KEYS[3], audit = KEYS[4], heartbeats = KEYS[5],
    horizons = KEYS[6], open = KEYS[7], layout = KEYS[8], queue = {},
  }
  for n, name in ipairs(QUEUE_KEYS) do
    keys.queue[name] = KEYS[8 + n]
  end
  return keys, 8 + #QUEUE_KEYS
end
