"""Look-ups in large registries, compiled: one call from the letters of a spelling to the people it may mean."""
