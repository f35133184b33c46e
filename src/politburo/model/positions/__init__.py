"""Positions of actors on several issues, fitted from the stances of the record and carried forward from a day.

`declared` reads `positions.yaml`, `observed` the record's stances, `fit` estimates and carries forward, `score`
forecasts signs beside baselines. Import from the modules: checking a declaration must not wait for numerical libraries.
"""
