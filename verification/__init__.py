"""Checks of the engine apart from unit tests: against formulas, closed forms and simulation."""
