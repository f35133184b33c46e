"""Rows of a spreadsheet as statements: a mapping, dates and names read with reasons, updates that lose no edit."""
