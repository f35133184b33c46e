"""politburo."""
