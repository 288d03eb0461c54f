-- Epilogue of every step that only reads: takes it for each operation that is given, at one moment.
--
-- KEYS  for each operation what the step is given: its record, its attempts
-- ARGV  number of operations; then for each operation the arguments of the step
-- Returns  as takeEach

return takeEach({}, clock(), 0, 1)
