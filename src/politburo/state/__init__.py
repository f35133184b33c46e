"""State: what folding events gives, for the record and for simulated histories alike; who held what, with bounds."""

from politburo.state.acts import Act, Choose, History, acts_of, middle
from politburo.state.fold import Obligation, Observation, Rule, Seat, Standing, State, fold
from politburo.state.tenures import Membership, Tenure, memberships, tenures
from politburo.state.vocabulary import HALF_LIFE_DAYS, Vocabulary, vocabulary_of

__all__ = [
    "HALF_LIFE_DAYS",
    "Act",
    "Choose",
    "History",
    "Membership",
    "Obligation",
    "Observation",
    "Rule",
    "Seat",
    "Standing",
    "State",
    "Tenure",
    "Vocabulary",
    "acts_of",
    "fold",
    "memberships",
    "middle",
    "tenures",
    "vocabulary_of",
]
