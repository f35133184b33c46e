"""A body that votes on whom to drop, looking one step ahead; a motion taken from a small body to a large one.

The look-ahead follows the idea of Acemoglu, Egorov and Sonin (2012), "Dynamics and stability of constitutions,
coalitions, and clubs", American Economic Review 102(4): a change passes only if those who can make it prefer the stable
state in which it ends. What a member is worth to himself (his share of the power that rules in the end) is a reduced
form of our own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from politburo.model.politics.coalitions import MOST_PLAYERS, members, ruling
from politburo.model.politics.faults import PoliticsError

__all__ = ["Ballot", "Motion", "agenda", "end_state", "motion", "ousted"]

MOST_FACTIONS = 10


@dataclass(frozen=True, slots=True)
class Ballot:
    """The weight for and against a motion in one body, and the share of all votes that it must exceed."""

    ayes: int
    noes: int
    quota: Fraction = Fraction(1, 2)

    @property
    def carried(self) -> bool:
        """Whether the ayes exceed the quota, strictly, compared as integers."""
        return self.quota.denominator * self.ayes > self.quota.numerator * (self.ayes + self.noes)


@dataclass(frozen=True, slots=True)
class Motion:
    """A motion to drop players: the mask of those named, of those who support it, and whether it passes."""

    dropped: int
    supporters: int
    passed: bool


def end_state(
    powers: Sequence[int], alpha: Fraction, dropped: int, leader: int, moved: Fraction = Fraction(0)
) -> dict[int, Fraction]:
    """Return what each player holds in the stable state that follows a motion: shares of the power that rules.

    Those named are out; the share `moved` of their power goes to the leader (if he stays); of the rest the ultimate
    ruling coalition rules. Of several tied ones each is taken as equally likely. With nobody named the state stays as
    it is.

    Args:
        powers: whole numbers above zero, one for each player.
        alpha: the quota of the elimination game.
        dropped: mask of those named.
        leader: who gains from the fallen.
        moved: share of their power he gains.

    Raises:
        PoliticsError: E721 everybody is named; others as `coalitions.ruling`.
    """
    everybody = range(len(powers))
    if not dropped:
        total = sum(powers)
        return {i: Fraction(int(powers[i]), total) for i in everybody}
    left = [i for i in everybody if not dropped >> i & 1]
    if not left:
        raise PoliticsError("E721", "dropped", "the motion names everybody", "Leave at least one player")
    gone = sum(int(powers[i]) for i in everybody if dropped >> i & 1)
    after = {i: int(powers[i]) + (round(moved * gone) if i == leader else 0) for i in left}
    found = ruling([after[i] for i in left], alpha)
    worth = dict.fromkeys(everybody, Fraction(0))
    for coalition in found:
        inside = [left[i] for i in members(coalition)]
        total = sum(after[i] for i in inside)
        for i in inside:
            worth[i] += Fraction(after[i], total * len(found))
    return worth


def motion(
    powers: Sequence[int],
    alpha: Fraction,
    dropped: int,
    leader: int,
    *,
    votes: Sequence[int] | None = None,
    quota: Fraction = Fraction(1, 2),
    moved: Fraction = Fraction(0),
) -> Motion:
    """Return who supports a motion and whether it passes.

    A player supports it if he is not named and would hold no less in the stable state that follows than he holds now.

    Args:
        powers: of the elimination game, whole numbers above zero.
        alpha: its quota.
        dropped: mask of those named.
        leader: who gains from the fallen.
        votes: weights in the body that votes, the powers where they are missing.
        quota: share of the votes that supporters must exceed.
        moved: share of the fallen's power that goes to the leader.

    Raises:
        PoliticsError: as `end_state`; E724, powers and votes differ in number.
    """
    weights = powers if votes is None else votes
    if len(weights) != len(powers):
        raise PoliticsError("E724", "votes", f"{len(weights)} votes for {len(powers)} players", "Give one for each")
    now, then = end_state(powers, alpha, 0, leader), end_state(powers, alpha, dropped, leader, moved)
    ayes = [i for i in range(len(powers)) if not dropped >> i & 1 and then[i] >= now[i]]
    ballot = Ballot(sum(weights[i] for i in ayes), sum(weights) - sum(weights[i] for i in ayes), quota)
    return Motion(dropped, sum(1 << i for i in ayes), ballot.carried)


def agenda(
    powers: Sequence[int],
    alpha: Fraction,
    setter: int,
    leader: int,
    *,
    votes: Sequence[int] | None = None,
    quota: Fraction = Fraction(1, 2),
    moved: Fraction = Fraction(0),
) -> Motion:
    """Return the motion that the one who sets the agenda puts: of those that pass, the one best for him.

    Putting none (mask 0) is always open to him; between equals he takes the one that names fewer. O(n 4^n), so at most
    ten factions.

    Raises:
        PoliticsError: E722 more than ten players; others as `motion`.
    """
    n = len(powers)
    if n > MOST_FACTIONS:
        raise PoliticsError(
            "E722",
            "powers",
            f"{n} players are more than {MOST_FACTIONS}, and every motion is looked through to its end",
            f"Aggregate them into factions (single elimination games take {MOST_PLAYERS})",
        )
    now = end_state(powers, alpha, 0, leader)
    best, worth = Motion(0, (1 << n) - 1, passed=True), now[setter]
    for dropped in sorted(range(1, (1 << n) - 1), key=lambda one: (one.bit_count(), one)):
        if dropped >> setter & 1:
            continue
        put = motion(powers, alpha, dropped, leader, votes=votes, quota=quota, moved=moved)
        if put.passed and (then := end_state(powers, alpha, dropped, leader, moved)[setter]) > worth:
            best, worth = put, then
    return best


def ousted(small: Ballot, large: Ballot, *, convenes: bool) -> bool:
    """Whether a motion to remove a leader stands: carried in the small body, and not undone in the large one.

    Args:
        small: the ballot on the removal in the small body.
        large: the ballot on the same motion in the large body, if it were asked.
        convenes: whether the one who lost can call the large body together, a fact of state.
    """
    return small.carried and (large.carried or not convenes)
