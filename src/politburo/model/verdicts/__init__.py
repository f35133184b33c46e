"""The rows of what a case's documents describe, each with an honest verdict: recorded, reachable, predicted.

`declared` reads and checks `systems.yaml`, `forecasts` scores what needs no simulation, `run` asks the record and
gathers what simulation and forecasts answer. What has not been run is said to be so.
"""
