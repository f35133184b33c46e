"""The political mechanisms as exact functions: coalitions, plots, patrons, positions and what belongs to them.

Pure functions of numbers, usable without a case. Each says its formula, its unit and its literature, and says so
where it is a reduced form of our own. None reads a calendar, a name or a file; what a case feeds them stands in its
theory.

    coalitions    who rules when nobody can promise not to turn on his allies
    power         weights of factions from the offices of their members
    plenum        votes that look one step ahead; appeals from a small body to a large one
    grip          grabs of power, alarms, the established ruler
    removal       whom a leader promotes, and how he removes a rival
    court         captains who must believe their leader
    plots         coordination against a regime, leaks, counter-moves
    cascades      public words and private opinion, dissent and praise
    patrons       deterrence, joint intervention, erosion by rivalry, restraint, autonomy
    nation        legitimacy as a nation, and how intervention backfires
    arbitration   a senior patron between two disputants
    triangle      three powers and their relations
    aid           two donors compete
    levels        positions on several issues that move with time
    economy       plan and harvest
    hazards       constant and competing hazards
"""

from politburo.model.politics.faults import PoliticsError

__all__ = ["PoliticsError"]
