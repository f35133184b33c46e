"""Self-enforcing coalitions: who rules when nobody can promise not to turn on his allies.

After Acemoglu, Egorov and Sonin (2008), "Coalition formation in non-democracies", Review of Economic Studies 75(4).
Players have powers; a coalition Y is winning in X if its power exceeds the quota, power(Y) > alpha power(X), strictly.
By induction on size a coalition is self-enforcing if no winning proper subset of it is; the ultimate ruling coalition
of X is the weakest self-enforcing coalition that is winning in X, or X itself where it is self-enforcing. Everybody
outside is purged.

Powers are whole numbers and the quota is a fraction p/q, so every comparison is one of integers: q power(Y) > p
power(X). Floating point would decide ties by accident. A coalition is a bit mask: bit i stands for player i.
At most `MOST_PLAYERS` players: factions, or the members of a small body, never the whole of a large committee.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from politburo.model.politics.faults import PoliticsError

__all__ = [
    "MOST_PLAYERS",
    "MOST_PLAYERS_GENERAL",
    "Round",
    "all_of",
    "iterated",
    "mask",
    "members",
    "ruling",
    "ruling_among",
    "ruling_many",
    "self_enforcing",
    "stable_sizes",
    "veto",
    "weighted",
]

MOST_PLAYERS = 20
MOST_PLAYERS_GENERAL = 14
LARGEST = 2**62

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
Wins = Callable[[int, int], bool]


def members(coalition: int) -> tuple[int, ...]:
    """Return the players of a mask, from 0."""
    return tuple(i for i in range(coalition.bit_length()) if coalition >> i & 1)


def mask(players: Sequence[int]) -> int:
    """Return the mask of players, from 0."""
    return sum(1 << i for i in set(players))


def self_enforcing(powers: Sequence[int], alpha: Fraction) -> Bools:
    """Whether each coalition is self-enforcing, by mask, for all 2^n masks at once.

    Let B(X) be the power of the heaviest self-enforcing subset of X. A self-enforcing proper subset wins in X if and
    only if the heaviest one does, so with m(X) = max over i in X of B(X without i)

        X is self-enforcing  <=>  m(X) <= alpha power(X);     B(X) = power(X) if it is, else m(X)

    which takes O(n 2^n) steps and O(2^n) memory. The step needs weighted winning sets; for others see `ruling_among`.
    The empty mask counts as not self-enforcing.

    Args:
        powers: whole numbers above zero, one for each player.
        alpha: the quota, in [1/2, 1).

    Raises:
        PoliticsError: E721 powers or quota out of range, E722 more than 20 players, E723 powers too large.
    """
    stable, _ = _solve(_checked(powers, alpha)[None, :], alpha)
    return np.asarray(stable[0], dtype=np.bool_)


def ruling(powers: Sequence[int], alpha: Fraction) -> tuple[int, ...]:
    """Return the ultimate ruling coalitions of all players, as masks in ascending order.

    More than one only where several winning self-enforcing coalitions tie for the least power.

    Args:
        powers: whole numbers above zero, one for each player.
        alpha: the quota, in [1/2, 1).

    Raises:
        PoliticsError: as `self_enforcing`.
    """
    checked = _checked(powers, alpha)
    stable, totals = _solve(checked[None, :], alpha)
    return tuple(int(one) for one in np.flatnonzero(_weakest(stable, totals, alpha)[0]))


def ruling_many(powers: NDArray[np.int64], alpha: Fraction) -> Bools:
    """Return the ultimate ruling coalitions of many games of the same players.

    Args:
        powers: games x players, whole numbers above zero.
        alpha: the quota, in [1/2, 1).

    Returns:
        games x 2^players: whether each mask is an ultimate ruling coalition of the game.

    Raises:
        PoliticsError: as `self_enforcing`.
    """
    table = np.atleast_2d(np.asarray(powers, dtype=np.int64))
    _checked([int(one) for one in table.max(axis=0)], alpha)
    if (table < 1).any():
        raise PoliticsError("E721", "powers", "a power is below 1", "Give whole numbers above zero")
    stable, totals = _solve(table, alpha)
    return _weakest(stable, totals, alpha)


def weighted(powers: Sequence[int], alpha: Fraction) -> Wins:
    """Return the winning family of a weighted quota: wins(Y, X) if power(Y) > alpha power(X)."""
    checked = [int(one) for one in _checked(powers, alpha)]

    def wins(inner: int, outer: int) -> bool:
        return alpha.denominator * _power(checked, inner) > alpha.numerator * _power(checked, outer)

    return wins


def veto(powers: Sequence[int], alpha: Fraction, holder: int) -> Wins:
    """Return the winning family of a weighted quota in which nothing wins without the holder while he is in.

    Whether a leader has such a veto is a fact of a constitution, to be declared with its source, never a default. A
    patron's guarantee for one player has the same form.
    """
    plain = weighted(powers, alpha)

    def wins(inner: int, outer: int) -> bool:
        return plain(inner, outer) and (not outer >> holder & 1 or bool(inner >> holder & 1))

    return wins


def all_of(*families: Wins) -> Wins:
    """Return the winning family in which a coalition must win in each of several, as in two chambers."""

    def wins(inner: int, outer: int) -> bool:
        return all(one(inner, outer) for one in families)

    return wins


def ruling_among(powers: Sequence[int], wins: Wins) -> tuple[int, ...]:
    """Return the ultimate ruling coalitions under any family of winning coalitions, by the definition itself.

    Args:
        powers: whole numbers above zero, one for each player.
        wins: whether the first mask, a proper subset, is winning in the second.

    O(3^n) calls of `wins`.

    Raises:
        PoliticsError: E721 powers out of range, E722 more than 14 players.
    """
    n = len(powers)
    if n > MOST_PLAYERS_GENERAL:
        raise PoliticsError(
            "E722",
            "powers",
            f"{n} players are more than {MOST_PLAYERS_GENERAL}, and a general family takes 3^n steps",
            "Aggregate players into factions, or use a weighted quota (up to 20 players)",
        )
    _checked(powers, Fraction(1, 2))

    @cache
    def challengers(coalition: int) -> tuple[int, ...]:
        """Self-enforcing proper subsets that win."""
        found = []
        inner = (coalition - 1) & coalition
        while inner:
            if wins(inner, coalition) and not challengers(inner):
                found.append(inner)
            inner = (inner - 1) & coalition
        return tuple(found)

    everybody = (1 << n) - 1
    rivals = challengers(everybody) or (everybody,)
    least = min(_power(powers, one) for one in rivals)
    return tuple(sorted(one for one in rivals if _power(powers, one) == least))


def stable_sizes(alpha: Fraction, most: int) -> tuple[int, ...]:
    """Return the sizes at which a coalition of nearly equal, generic powers is self-enforcing, up to `most`.

    k_1 = 1, k_m = floor(k_(m-1) / alpha) + 1. "Nearly equal" means that differences are small against 1/n; players of
    exactly equal power are another matter, there every coalition just above the quota may tie.

    Raises:
        PoliticsError: E721, the quota is out of range.
    """
    _quota(alpha)
    sizes = [1]
    while (after := sizes[-1] * alpha.denominator // alpha.numerator + 1) <= most:
        sizes.append(after)
    return tuple(sizes) if most >= 1 else ()


@dataclass(frozen=True, slots=True)
class Round:
    """One round of elimination: the powers before it, and the players it leaves and drops."""

    powers: tuple[int, ...]
    kept: tuple[int, ...]
    dropped: tuple[int, ...]


def iterated(
    powers: Sequence[int],
    alpha: Fraction,
    leader: int,
    moved: Fraction = Fraction(0),
    *,
    noise: Callable[[int], float] | None = None,
    most: int = 60,
    choose: Callable[[tuple[int, ...]], int] = min,
) -> tuple[Round, ...]:
    """Return the rounds of elimination until one is left or nothing moves, power moving to the leader between them.

    The single-round theory keeps powers fixed and so purges once. Here the share `moved` of the power of those dropped
    goes to the leader's faction (patronage; a reduced form of our own), the rest is lost. Powers are rounded to whole
    numbers.

    Args:
        powers: whole numbers above zero, one for each player.
        alpha: the quota.
        leader: who gains; once dropped, nobody does.
        moved: share of the dropped power that the leader gains, 0 to 1.
        noise: a positive factor for the power of a player, drawn anew after each round; where it is missing, the first
            round that drops nobody is the last.
        most: the largest number of rounds.
        choose: which of several tied coalitions rules.

    Raises:
        PoliticsError: as `self_enforcing`.
    """
    if not 0 <= moved <= 1:
        raise PoliticsError("E721", "moved", f"{moved} is not a share", "Give a fraction from 0 to 1")
    now = {i: int(power) for i, power in enumerate(powers)}
    rounds: list[Round] = []
    while len(rounds) < most:
        players = sorted(now)
        chosen = members(choose(ruling([now[i] for i in players], alpha)))
        kept = tuple(players[i] for i in chosen)
        dropped = tuple(i for i in players if i not in kept)
        rounds.append(Round(tuple(now[i] for i in players), kept, dropped))
        if len(kept) == 1 or (not dropped and noise is None):
            break
        gain = moved * sum(now[i] for i in dropped)
        now = {i: now[i] for i in kept}
        if leader in now:
            now[leader] = round(now[leader] + gain)
        if noise is not None:
            now = {i: max(1, round(power * noise(i))) for i, power in now.items()}
    return tuple(rounds)


def _power(powers: Sequence[int], coalition: int) -> int:
    return sum(int(powers[i]) for i in members(coalition))


def _quota(alpha: Fraction) -> None:
    if not isinstance(alpha, Fraction) or not Fraction(1, 2) <= alpha < 1:
        raise PoliticsError("E721", "alpha", f"{alpha!r} is no fraction from 1/2 to below 1", "Give Fraction(p, q)")


def _checked(powers: Sequence[int], alpha: Fraction) -> Ints:
    _quota(alpha)
    if not 1 <= len(powers) <= MOST_PLAYERS:
        raise PoliticsError(
            "E722",
            "powers",
            f"{len(powers)} players, and 2^n coalitions are weighed",
            f"Give 1 to {MOST_PLAYERS}: factions, or factions by rank, never a whole large committee",
        )
    if any(int(one) != one or one < 1 for one in powers):
        raise PoliticsError("E721", "powers", "a power is no whole number above zero", "Scale and round them")
    if sum(int(one) for one in powers) * alpha.denominator >= LARGEST:
        raise PoliticsError("E723", "powers", "their sum times q passes 2^62", "Count powers in larger units")
    return np.asarray([int(one) for one in powers], dtype=np.int64)


@lru_cache(maxsize=MOST_PLAYERS + 1)
def _layers(n: int) -> tuple[NDArray[np.int64], ...]:
    """Return the masks of n players by their number of members."""
    masks = np.arange(1 << n, dtype=np.int64)
    size = np.bitwise_count(masks)
    order = np.argsort(size, kind="stable")
    return tuple(np.split(masks[order], np.cumsum(np.bincount(size))[:-1]))


def _solve(powers: Ints, alpha: Fraction) -> tuple[Bools, Ints]:
    """Return, games x masks, who is self-enforcing and the power of each coalition."""
    games, n = powers.shape
    totals = np.zeros((games, 1 << n), dtype=np.int64)
    for i in range(n):
        totals[:, 1 << i : 2 << i] = totals[:, : 1 << i] + powers[:, i : i + 1]
    heaviest = np.zeros_like(totals)
    stable = np.zeros(totals.shape, dtype=np.bool_)
    for layer in _layers(n)[1:]:
        best = np.zeros((games, layer.size), dtype=np.int64)
        for i in range(n):
            held = np.flatnonzero(layer >> i & 1)
            best[:, held] = np.maximum(best[:, held], heaviest[:, layer[held] ^ (1 << i)])
        own = totals[:, layer]
        holds = best * alpha.denominator <= own * alpha.numerator
        stable[:, layer] = holds
        heaviest[:, layer] = np.where(holds, own, best)
    return stable, totals


def _weakest(stable: Bools, totals: Ints, alpha: Fraction) -> Bools:
    """Return, games x masks, the weakest self-enforcing coalitions that win, or all players where they hold."""
    whole = totals[:, -1:]
    wins = stable & (totals * alpha.denominator > whole * alpha.numerator)
    rivals = wins.copy()
    rivals[:, -1] = False
    rivals[stable[:, -1]] = False
    rivals[stable[:, -1], -1] = True
    cost = np.where(rivals, totals, LARGEST)
    return np.asarray(rivals & (cost == cost.min(axis=1, keepdims=True)), dtype=np.bool_)
