"""The rows of what a case's documents describe, each with an honest verdict: recorded, reachable, predicted.

`declared` reads `systems.yaml`, `check` says what is wrong with it, `run` asks the record and gathers what simulation and
forecasts answer. What has not been run is said to be so.
"""
