"""The formats a case is written in for others, each with a log of what it cannot carry."""
