"""Statements and vocabularies of a case: reading, reconciling, disputes, and the checks that need no document."""
