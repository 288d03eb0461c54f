-- Tells a partition which partitions there are: from here on nobody who knows of fewer makes anything here.
--
-- KEYS  layout
-- ARGV  layout
-- Returns  the layout that it knows now

return keepLayout(KEYS[1], ARGV[1])
