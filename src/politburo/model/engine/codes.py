"""The codes of the event engine (E800 to E899): what each means and what mends it."""

from __future__ import annotations

from typing import Final

__all__ = ["CODES"]

CODES: Final[dict[str, tuple[str, str]]] = {
    # the data
    "E801": ("something that is no data frame", "give a pandas or polars frame"),
    "E802": ("a column is missing", "add or rename it"),
    "E803": ("a time that is missing, not finite or of another sort than the rest", "write all times in one way"),
    "E804": ("a row earlier than the one before it", "sort the frame by time"),
    "E805": ("a label that is missing or not among the nodes", "correct it, or add the node"),
    "E806": ("something that is no finite number", "give a number, or leave the field empty"),
    "E807": ("something that is neither true nor false", "write TRUE or FALSE"),
    "E808": ("changes that do not say once whether they add or replace", "keep one of `increment` and `replace`"),
    "E809": ("a sender who is the receiver too", "leave self-events out"),
    "E810": ("an argument of Data of the wrong sort", "give what the message names"),
    "E811": ("a label that stands in both modes", "give the two sets of nodes different labels"),
    "E812": ("changes of an attribute that no frame holds", "add a column with the initial values"),
    "E813": ("a span of observation that is empty or no time", "let the start lie before the end"),
    "E814": ("nodes without label, with the same label, or none at all", "give every node its own label"),
    "E815": ("an unknown value of an attribute or a change", "supply it, or choose missing='impute' or 'drop'"),
    "E816": ("there are no events", "give at least one"),
    "E817": ("a network whose labels or directions do not fit", "correct the labels, or declare it directed"),
    "E818": ("a network of no such name", "name one that is given"),
    "E819": ("initial values that are no square labelled by the nodes", "label rows and columns by the nodes"),
    "E820": ("what is dense in pairs would not fit into memory", "restrict the nodes, or leave out effects of pairs"),
    "E821": ("spells of pairs would not fit into memory", "restrict the nodes or the span"),
    # the effects
    "E831": ("a window whose length cannot be read or is not positive", "write a number, or as '5 minutes'"),
    "E832": ("a type that is neither 'ego' nor 'alter'", "say whose number counts"),
    "E833": ("an interaction of too little, or of something that is no effect", "give two or more effects"),
    "E834": ("a network, attribute or series that the data do not have", "use one that is there"),
    "E835": ("an effect that cancels in this model or is not defined for its data", "use it in another model"),
    "E836": ("a transform within an average of an effect that has none", "report it: a fault of the program"),
    "E837": ("a transform that is no function or gives no finite number", "give one such as numpy.log1p"),
    # the model as a whole
    "E841": ("a model without effects", "give at least one effect, or an intercept"),
    "E842": ("an event of somebody absent", "correct changes['present'], or leave it out"),
    "E843": ("an event that the risk predicate excludes", "widen the predicate, or leave it out"),
    "E844": ("an event with an unknown statistic", "supply the attribute, or choose missing='impute'"),
    "E845": ("nobody is at risk at any time", "see to presence, predicate and span"),
    "E846": ("coordination between two sets of nodes", "drop receivers=, or use kind='choice'"),
    "E847": ("an intercept that cancels", "drop it, or fit a timed rate or rem"),
    "E848": ("an effect that never differs among those at risk", "leave it out"),
    "E849": ("effects of which a combination never varies", "leave one out, or give a prior"),
    "E850": ("an unknown kind of model", "say 'rate', 'choice', 'choice_coordination' or 'rem'"),
    "E851": ("coefficients that are too few, too many or not finite", "give one finite number for each"),
    "E852": ("a prior that is none", "give a mean and a positive standard deviation, by a label of the table"),
    "E853": ("no event lies within the span of observation", "widen it"),
    "E854": ("models that are not nested on the same events", "compare by aic, or fix Data(start=, end=)"),
    "E855": ("a number of guesses that is none", "give a whole number above 0"),
    # simulations
    "E861": ("a transform that simulated events would carry out of its table", "choose one compiled code knows"),
    "E862": ("values or networks that a simulation needs and does not have", "use missing='impute', name a network"),
    "E863": ("numbers of a simulation out of range", "give whole numbers within it"),
    "E864": ("models that cannot run together in time", "simulate a timed rate with a choice, of the same Data"),
    "E865": ("a kernel compiled for another version", "remove the cache, and run again"),
    # uncertain input
    "E871": ("bounds or weights of an event that cannot be", "give earliest before latest, and weights from 0 on"),
    "E872": ("readings that cannot be compared or fitted", "fix the span so that each observes all events"),
    "E873": ("no start was found at which every event is possible", "narrow the bounds, or give priors"),
    "E874": ("too few chains or sweeps", "run two chains or more, keep four sweeps or more"),
    # runs on disk
    "E881": ("a program that holds something else than numbers", "simulate in this process only"),
    "E882": ("a program or system of another version", "install the version that the manifest names"),
    "E883": ("a folder or file that is not what a run wrote", "name the folder of a finished run, or run it again"),
    "E884": ("a folder that holds something else", "name a new or an empty one"),
    "E885": ("a history that the run does not have", "see manifest.json"),
    "E886": ("workers or a cluster that do not answer", "see to the address and the memory, and run again"),
    "E887": ("a worker or a repetition that differs", "install the versions that the manifest names"),
}
