"""Long tests that do harm to real runs; `make faults` runs them."""
