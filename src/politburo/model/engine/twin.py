"""The plain Python twin of the simulation kernel: readable, slow, and equal to it in every event and every bit.

It keeps the state as lists, computes every statistic anew from its formula after every change, and follows the rules
that the kernel's docstring states. Where the kernel updates, the twin recomputes; that both write the same log is the
test of both.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine.draws import wait_py
from politburo.model.engine.formulas import bent_value, statistic
from politburo.model.engine.program import TURNS
from politburo.model.philox import uniform_py

if TYPE_CHECKING:
    from politburo.model.engine.program import Program

__all__ = ["run_twin"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]


class State:
    """What is the case in one history: networks, attributes, presence, given series."""

    def __init__(self, p: Program) -> None:
        self.p = p
        self.x = [matrix.tolist() for matrix in p.x]
        self.z = [vector.tolist() for vector in p.z]
        values = (p.of_sender, p.of_receiver, np.moveaxis(p.of_pair, 2, 0))
        self.given = {k: values[p.shape[k]][p.slot[k]].copy() for k in range(len(p.code)) if p.code[k] < 0}
        self.here = (p.present_sender.tolist(), p.present_receiver.tolist())
        self.n1, self.n2 = p.of_sender.shape[1], p.of_receiver.shape[1]

    def basis(self, k: int, i: int, j: int) -> float:
        """The finished number of a basis for a pair."""
        p = self.p
        if p.code[k] < 0:
            return float(self.given[k][((i,), (j,), (i, j))[p.shape[k]]])
        x = self.x[max(p.net[k], 0)]
        z, w = self.z[max(p.first[k], 0)], self.z[max(p.second[k], 0)]
        raw = statistic(int(p.code[k]), bool(p.weighted[k]), int(p.bent[k]), x, z, w, i, j)
        turn = int(p.turn[k])
        value = float(p.tables[turn - TURNS, int(raw)]) if turn >= TURNS else bent_value(turn, raw)
        value *= float(p.sign[k])
        return 1.0 - value if p.flip[k] else value

    def level(self, level: int, i: int, j: int) -> float:
        """The sum of the terms of one level."""
        total = 0.0
        for m in range(len(self.p.level)):
            if self.p.level[m] == level:
                product = float(self.p.theta[m])
                for f in range(self.p.factors[m], self.p.factors[m + 1]):
                    product *= self.basis(int(self.p.factor[f]), i, j)
                total += product
        return total

    def factor(self, i: int) -> float:
        """A_i, zero while i is absent."""
        return math.exp(self.level(0, i, 0)) if self.here[0][i] else 0.0

    def of_receiver(self, j: int) -> float:
        """The receiver's part of r_ij, zero while j is absent."""
        return math.exp(self.level(1, 0, j)) if self.here[1][j] else 0.0

    def of_pair(self, i: int, j: int) -> float:
        """The pair's part of r_ij, zero if it may never act."""
        may = (self.p.loops or i != j) and (self.p.allowed.size == 1 or bool(self.p.allowed[i, j]))
        return math.exp(self.level(2, i, j)) if may else 0.0

    def tie(self, net: int, i: int, j: int, step: float) -> None:
        """Let an event, or the end of its window, change a network; an undirected one both ways."""
        for a, b in ((i, j), (j, i))[: 2 if self.p.mutual[net] else 1]:
            self.x[net][a][b] += step

    def apply(self, r: int) -> None:
        """A row of the schedule."""
        p = self.p
        what, which, i, j, value = int(p.what[r]), int(p.which[r]), int(p.i[r]), int(p.j[r]), float(p.value[r])
        if what == 0:
            self.x[which][i][j] = value if p.sets[r] else self.x[which][i][j] + value
        elif what == 1:
            self.z[which][i] = value
        elif what in (2, 3):
            self.here[what - 2][i] = value == 1
        else:
            place = ((i,), (j,), (i, j))[p.shape[which]]
            self.given[which][tuple(slice(None) if node < 0 else node for node in place)] = value


class Clocks:
    """The clocks of one history and the operational time of each sender."""

    def __init__(self, state: State, seed: int, history: int) -> None:
        p = self.p = state.p
        self.state, self.key = state, (seed, history)
        self.factor = [state.factor(i) for i in range(state.n1)]
        self.passed = [0.0] * state.n1
        self.since = [p.start] * state.n1
        self.acts: dict[tuple[int, int], int] = {}
        self.clock: dict[tuple[int, int], float] = {}
        self.left: dict[tuple[int, int], float] = {}
        self.rate: dict[tuple[int, int], float] = {}
        self.goal: dict[int, float] = {}
        for i in range(state.n1):
            if p.choosing:
                self.goal[i] = self.draw(i, None, 0)
                continue
            for j in range(state.n2):
                if state.of_pair(i, j) > 0:
                    rate = state.of_receiver(j) * state.of_pair(i, j)
                    wait = self.draw(i, j, 0)
                    self.rate[i, j], self.left[i, j] = rate, wait
                    self.clock[i, j] = wait / rate if rate > 0 else math.inf

    def draw(self, i: int, j: int | None, count: int) -> float:
        """The clock of an act that has happened `count` times."""
        p = self.p
        target = 0 if j is None else int(p.hash_receiver[j])
        return wait_py(*self.key, int(p.family[0]), int(p.hash_sender[i]), target, count)

    def best(self, i: int) -> tuple[float, int]:
        """The next clock of a sender, in operational time."""
        if self.p.choosing:
            return self.goal[i], -1
        return min(((self.clock[i, j], j) for j in range(self.state.n2) if (i, j) in self.clock), default=(math.inf, 0))

    def next(self) -> tuple[float, int, int]:
        """The next act: time, sender, receiver (-1 if it is still to be chosen)."""
        found = (math.inf, 0, 0)
        for i in range(self.state.n1):
            low, j = self.best(i)
            moment = self.since[i] + (low - self.passed[i]) / self.factor[i] if self.factor[i] > 0 else math.inf
            if moment < found[0]:
                found = (moment, i, j)
        return found

    def settle(self, t: float) -> None:
        """Compute all factors and rates anew and rescale the clocks that now run differently."""
        state = self.state
        for i in range(state.n1):
            new = state.factor(i)
            if new != self.factor[i]:
                self.passed[i] += self.factor[i] * (t - self.since[i])
                self.since[i], self.factor[i] = t, new
        for (i, j), old in list(self.rate.items()):
            new = state.of_receiver(j) * state.of_pair(i, j)
            if new != old:
                now = self.now(i, t)
                rest = (self.clock[i, j] - now) * old if old > 0 else self.left[i, j]
                self.rate[i, j], self.left[i, j] = new, rest
                self.clock[i, j] = now + rest / new if new > 0 else math.inf

    def now(self, i: int, t: float) -> float:
        """A sender's operational time."""
        return self.passed[i] + self.factor[i] * (t - self.since[i])

    def choose(self, i: int) -> int:
        """The receiver of sender i's act, -1 if there is none."""
        state, p = self.state, self.p
        weights = [state.of_receiver(j) * state.of_pair(i, j) for j in range(state.n2)]
        count = self.acts.get((i, -1), 0)
        total = 0.0
        for weight in weights:
            total += weight
        goal = total * uniform_py(*self.key, int(p.family[1]), int(p.hash_sender[i]), count, 0)
        reached, chosen = 0.0, -1
        for j, weight in enumerate(weights):
            if weight > 0:
                reached, chosen = reached + weight, j
                if reached >= goal:
                    break
        return chosen

    def wind(self, i: int, j: int, t: float) -> None:
        """Set the clock of an act that just happened."""
        if self.p.choosing:
            self.goal[i] = self.now(i, t) + wait_py(
                *self.key, int(self.p.family[0]), int(self.p.hash_sender[i]), 0, self.acts[i, -1]
            )
            return
        wait = self.draw(i, j, self.acts[i, j])
        rate = self.rate[i, j]
        self.left[i, j] = wait
        self.clock[i, j] = self.now(i, t) + wait / rate if rate > 0 else math.inf


def run_history(p: Program, seed: int, history: int, limit: int) -> tuple[list[tuple[float, int, int]], bool]:  # noqa: C901 - the whole rule at one place
    """One history: its log and whether it reached the limit."""
    state = State(p)
    clocks = Clocks(state, seed, history)
    log: list[tuple[float, int, int]] = []
    own = [net for net in range(len(p.window)) if p.own[net]]
    expired = dict.fromkeys(own, 0)
    row = 0
    while True:
        t, i, j = clocks.next()
        outside = [float(p.time[row])] if row < len(p.time) else []
        outside += [log[expired[net]][0] + float(p.window[net]) for net in own if expired[net] < len(log)]
        fires = t <= min(outside, default=math.inf)
        t = t if fires else min(outside)
        if t > p.end or t == math.inf:
            return log, False
        if fires:
            act = (i, -1) if p.choosing else (i, j)
            j = clocks.choose(i) if p.choosing else j
            clocks.acts[act] = clocks.acts.get(act, 0) + 1
            if j >= 0:
                if len(log) == limit:
                    return log, True
                log.append((t, i, j))
                for net in own:
                    state.tie(net, i, j, 1.0)
        else:
            for net in own:
                while expired[net] < len(log) and log[expired[net]][0] + float(p.window[net]) == t:
                    _, a, b = log[expired[net]]
                    state.tie(net, a, b, -1.0)
                    expired[net] += 1
            while row < len(p.time) and p.time[row] == t:
                state.apply(row)
                row += 1
        clocks.settle(t)
        if fires:
            clocks.wind(i, j, t)


def run_twin(
    p: Program, seed: int, first: int, count: int, limit: int
) -> tuple[Floats, Whole, Whole, Whole, NDArray[np.bool_]]:
    """Simulate histories `first` to `first + count`: their logs end to end, lengths, and which reached the limit."""
    runs = [run_history(p, seed, history, limit) for history in range(first, first + count)]
    rows = [row for log, _ in runs for row in log]
    time = np.array([row[0] for row in rows], dtype=np.float64)
    sender = np.array([row[1] for row in rows], dtype=np.int64)
    receiver = np.array([row[2] for row in rows], dtype=np.int64)
    return (
        time,
        sender,
        receiver,
        np.array([len(log) for log, _ in runs], dtype=np.int64),
        np.array([cut for _, cut in runs], dtype=bool),
    )
