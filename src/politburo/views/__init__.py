"""The data behind every picture: pure functions from a case to the JSON of `contract`."""
