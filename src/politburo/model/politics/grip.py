"""Power sharing between a leader and his ruling coalition: grabs, alarms, and when rebellion stops being a threat.

After the idea of Svolik (2009), "Power sharing and leadership dynamics in authoritarian regimes", American Journal of
Political Science 53(2): the coalition deters the leader's grabs by the threat to rebel, and a leader who survives
enough of them is established. The ladder below is a reduced form of our own, stated so that it can be tested exactly.
"""

from __future__ import annotations

from dataclasses import dataclass

from politburo.model.politics.faults import PoliticsError, positive, share

__all__ = ["Ladder", "Rung", "climb", "established", "grabs"]


@dataclass(frozen=True, slots=True)
class Ladder:
    """What the contest depends on.

    Attributes:
        first: the leader's share of power at the start, b_0 in [0, 1).
        step: what one grab adds to it.
        strength: chance of a rebellion's success against the first share, rho.
        alarm: chance that a grab is noticed, h.
        false_alarm: chance that the coalition is alarmed without one, l < h.
        threshold: the chance of success below which nobody rebels, L / (W + L) for a gain W and a loss L; above 0.
    """

    first: float
    step: float
    strength: float
    alarm: float
    false_alarm: float = 0.0
    threshold: float = 0.5


@dataclass(frozen=True, slots=True)
class Rung:
    """One rung: the leader's share, the chance that a rebellion succeeds there, and that he falls by grabbing."""

    leader_share: float
    success: float
    fall: float


def climb(ladder: Ladder) -> tuple[Rung, ...]:
    """Return the rungs on which rebellion is credible, from the first share up.

    On rung k the leader holds b_k = b_0 + k step, a rebellion succeeds with r(b) = rho (1 - b) / (1 - b_0), and it is
    credible while r(b) >= threshold. A grab is noticed with probability h, so he falls with h r(b).

    Raises:
        PoliticsError: E721, a number is out of range.
    """
    share("strength", ladder.strength)
    share("alarm", ladder.alarm)
    share("first", ladder.first)
    positive("step", ladder.step)
    positive("threshold", ladder.threshold)
    positive("1 - first", 1.0 - ladder.first)
    if not 0.0 <= ladder.false_alarm <= ladder.alarm:
        raise PoliticsError(
            "E721", "false_alarm", "an alarm is not likelier after a grab", "Give a number from 0 to the alarm's"
        )
    rungs: list[Rung] = []
    while True:
        b = min(1.0, ladder.first + len(rungs) * ladder.step)
        success = ladder.strength * (1.0 - b) / (1.0 - ladder.first)
        if success < ladder.threshold:
            return tuple(rungs)
        rungs.append(Rung(b, success, ladder.alarm * success))


def established(ladder: Ladder) -> float:
    """Return the chance that a leader who grabs on every rung ends established: the product of 1 - h r(b_k).

    Established means that r(b) has fallen below the threshold, for good.

    Raises:
        PoliticsError: as `climb`.
    """
    chance = 1.0
    for rung in climb(ladder):
        chance *= 1.0 - rung.fall
    return chance


def grabs(ladder: Ladder, rung: Rung, gain: float, stake: float) -> bool:
    """Whether the leader grabs on a rung: step x gain >= (h - l) r(b) x stake.

    Args:
        ladder: the contest.
        rung: where he stands.
        gain: the worth of one unit of share.
        stake: the worth of ruling, lost when a rebellion succeeds.
    """
    return ladder.step * gain >= (ladder.alarm - ladder.false_alarm) * rung.success * stake
