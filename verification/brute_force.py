# ruff: noqa: ANN401, C901, PLR0912 - one case for each formula; arrays and frames of the user are read by name
"""A likelihood that recomputes everything at each event, from the formulas alone, to check the engine against.

It shares no code with the engine but the descriptions of effects: the state is folded anew from the frames for every
moment, each statistic is summed over all nodes as its formula is printed, and the log-likelihood is added up term by
term. Slow on purpose. `python -m verification.brute_force` compares the engine with it on random data.
"""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING, Any

import numpy as np

from politburo import model

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


class Brute:
    """The frames of a `Data`, and the state at any moment."""

    def __init__(self, data: model.Data) -> None:
        self.data = data
        self.senders = [str(label) for label in data.actors["label"]]
        self.receiver_frame = data.actors if data.receivers is None else data.receivers
        self.receivers = [str(label) for label in self.receiver_frame["label"]]

    def matrix(self, name: str, before: float, window: float | None = None) -> NDArray[np.float64]:
        """x(t) of a network, from all changes strictly before t."""
        given = self.data.networks[name]
        start, frame = given if isinstance(given, tuple) else (None, given)
        rows, columns = self.ends(start, frame)
        x = np.zeros((len(rows), len(columns)))
        if start is not None and window is None:
            x = start.loc[rows, columns].to_numpy(float).copy()
        directed = self.data.directed if isinstance(self.data.directed, bool) else self.data.directed.get(name, True)
        todo = []
        for row in [] if frame is None else frame.itertuples(index=False):
            sets = not hasattr(row, "increment")
            value = row.replace if sets else row.increment
            todo.append((row.time, row.sender, row.receiver, value, sets))
            if window is not None:
                todo.append((row.time + window, row.sender, row.receiver, 0 if sets else -value, sets))
        for time, sender, receiver, value, sets in sorted(todo, key=lambda row: float(row[0])):
            if time < before:
                for a, b in [(sender, receiver)] if directed else [(sender, receiver), (receiver, sender)]:
                    i, j = rows.index(a), columns.index(b)
                    x[i, j] = value if sets else x[i, j] + value
        return x

    def ends(self, start: Any, frame: Any) -> tuple[list[str], list[str]]:
        """The nodes a network leads from and to: of two modes it may join the nodes of one."""
        first = set(start.index if frame is None else frame["sender"])
        second = set(start.columns if frame is None else frame["receiver"])
        for rows, columns in ((self.senders, self.receivers), (self.senders,) * 2, (self.receivers,) * 2):
            if first <= set(rows) and second <= set(columns):
                return rows, columns
        raise ValueError("labels of two modes are mixed")

    def attribute(self, name: str, of: str, before: float, *, inclusive: bool = False) -> NDArray[np.float64]:
        """z(t) of an attribute of the "senders" or the "receivers"."""
        nodes = self.senders if of == "senders" else self.receivers
        frame = self.data.actors if of == "senders" else self.receiver_frame
        z = np.asarray(frame[name], dtype=float).copy()
        for row in [] if name not in self.data.changes else self.data.changes[name].itertuples(index=False):
            if (row.time < before or (inclusive and row.time == before)) and row.node in nodes:
                z[nodes.index(row.node)] = float(row.replace)
        return z

    def present(self, at: float) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        """Who is present at a time, its own changes included."""
        return (
            self.attribute("present", "senders", at, inclusive=True) > 0,
            self.attribute("present", "receivers", at, inclusive=True) > 0,
        )

    def statistic(self, effect: model.Effect, t: float, kind: str) -> NDArray[np.float64]:
        """The statistic of every pair just before t, by its formula."""
        n1, n2 = len(self.senders), len(self.receivers)
        if effect.parts:
            return np.asarray(math.prod(self.statistic(part, t, "rem") for part in effect.parts))  # type: ignore[arg-type] # arrays multiply too
        out = np.zeros((n1, n2))
        x = np.zeros((1, 1))
        if effect.networks:
            x = self.matrix(effect.networks[0] or str(self.data.default_network), t, effect.window)
            if not effect.weighted:
                x = (x > 0).astype(float)
        role = effect.role or ("ego" if kind == "rate" else "alter")
        bend = effect.transform or (lambda value: value)
        z = w = np.zeros(0)
        if effect.attributes and effect.name != "given":
            among = effect.name == "tertius" and role == "alter" and x.shape[0] == x.shape[1]
            z = self.attribute(effect.attributes[0], "receivers" if effect.name == "alter" or among else "senders", t)
            if effect.name == "ego_alter_interaction":
                w = self.attribute(effect.attributes[1], "receivers", t)
        for i in range(n1):
            for j in range(n2):
                s = self.number(effect, x, z, w, i, j, i if role == "ego" else j, t)
                s = s if effect.name == "tertius_diff" else bend(s)
                out[i, j] = -s if effect.name == "sim" else s
        if effect.ignore_repetitions:
            out = out * (self.matrix(str(self.data.default_network), t) <= 0)
        return out

    def number(self, effect: model.Effect, x: Any, z: Any, w: Any, i: int, j: int, node: int, t: float) -> float:
        """One statistic, untransformed."""
        n1, n2 = len(self.senders), len(self.receivers)
        match effect.name:
            case "inertia" | "tie":
                s = x[i, j]
            case "recip":
                s = x[j, i]
            case "indeg":
                s = sum(x[k, node] for k in range(x.shape[0]))
            case "outdeg":
                s = sum(x[node, k] for k in range(x.shape[1]))
            case "trans":
                s = sum(x[i, k] * x[k, j] for k in range(n1))
            case "cycle":
                s = sum(x[j, k] * x[k, i] for k in range(n1))
            case "common_sender":
                s = sum(x[k, i] * x[k, j] for k in range(n1))
            case "common_receiver":
                s = sum(x[i, k] * x[j, k] for k in range(n1))
            case "four":
                s = sum(x[i, k] * x[m, k] * x[m, j] for k in range(n2) for m in range(n1) if m != i and k != j)
            case "node_trans":
                s = sum(x[node, k] * x[k, m] * x[node, m] for k in range(x.shape[0]) for m in range(x.shape[0]))
            case "ego":
                s = z[i]
            case "alter":
                s = z[j]
            case "same":
                s = np.nan if np.isnan(z[i] + z[j]) else float(z[i] == z[j])
            case "diff" | "sim":
                s = z[i] - z[j]
            case "ego_alter_interaction":
                s = z[i] * w[j]
            case "tertius" | "tertius_diff":
                s = self.neighbours(effect, x, z, i, j, node)
            case "given":
                frame = self.data.globals_[effect.attributes[0]]
                pairs = zip(frame["time"], frame["replace"], strict=True)
                s = [value for time, value in pairs if time < t or time == frame["time"].iloc[0]][-1]
            case _:
                raise NotImplementedError(effect.name)
        return float(s)

    @staticmethod
    def neighbours(effect: model.Effect, x: Any, z: Any, i: int, j: int, node: int) -> float:
        """Means over in-neighbours, and what stands in where there are none."""
        heard = [(x[:, k] > 0) & ~np.isnan(z) for k in range(x.shape[1])]
        means = [np.average(z[who], weights=x[who, k]) if who.any() else None for k, who in enumerate(heard)]
        if effect.name == "tertius":
            known = [value for value in means if value is not None]
            here = means[node]
            return float(here if here is not None else sum(known) / max(len(known), 1))
        bend = effect.transform or (lambda value: value)
        if means[j] is not None:
            return float(bend(z[i] - means[j]))
        far = [bend(z[i] - value) for k, value in enumerate(means) if value is not None and k != i]
        return float(sum(far) / max(len(far), 1))

    def utilities(
        self, effects: Sequence[model.Effect], theta: Any, t: float, kind: str, presence: Any, *, intercept: bool
    ) -> NDArray[np.float64]:
        """s.theta of every pair (or sender) at risk; minus infinity for the others."""
        total = np.full((len(self.senders), len(self.receivers)), theta[0] if intercept else 0.0)
        for effect, b in zip(effects, theta[1:] if intercept else theta, strict=True):
            total = total + b * self.statistic(effect, t, kind)
        if kind == "rate":
            return np.where(presence[0] & ~np.isnan(total[:, 0]), total[:, 0], -np.inf)
        # With missing="drop" a pair is not at risk while one of its statistics is unknown.
        risk = presence[0][:, None] & presence[1][None, :] & ~np.isnan(total)
        if self.data.receivers is None:
            risk &= ~np.eye(len(self.senders), dtype=bool)
        if self.data.risk is not None:
            risk &= np.array([[self.data.risk(i, j) for j in self.receivers] for i in self.senders])
        return np.where(risk, total, -np.inf)

    def marks(self, effects: Sequence[model.Effect]) -> list[float]:
        """Begin and end of observation, and every moment between at which anything the model reads changes."""
        found: list[float] = list(self.data.events["time"])
        found += list(self.data.changes["present"]["time"]) if "present" in self.data.changes else []
        expiries: list[float] = []
        waiting = list(effects)
        while waiting:
            effect = waiting.pop()
            waiting += effect.parts
            for name in effect.networks:
                given = self.data.networks[name or self.data.default_network]
                frame = given[1] if isinstance(given, tuple) else given
                found += [] if frame is None else list(frame["time"])
                expiries += [] if effect.window is None else [time + effect.window for time in frame["time"]]
            for name in effect.attributes:
                frame = self.data.globals_[name] if effect.name == "given" else self.data.changes.get(name)
                found += [] if frame is None else list(frame["time"])
        start = min(found) if self.data.start is None else self.data.start
        end = max(found) if self.data.end is None else self.data.end
        inner = {time for time in [*found, *expiries] if start < time < end}
        return [start, *sorted(inner), end]

    def loglik(self, kind: str, effects: Sequence[model.Effect], theta: Any, *, intercept: bool = False) -> float:
        """The log-likelihood of a model at given coefficients."""
        total = 0.0
        marks = self.marks(effects)
        for row in self.data.events.itertuples(index=False):
            if not marks[0] <= row.time <= marks[-1]:
                continue
            u = self.utilities(effects, theta, row.time, kind, self.present(row.time), intercept=intercept)
            i, j = self.senders.index(row.sender), self.receivers.index(row.receiver)
            total += self.term(kind, u, i, j, intercept=intercept)
        if intercept:
            for begin, end in itertools.pairwise(marks):
                rates = self.utilities(effects, theta, end, kind, self.present(begin), intercept=intercept)
                total -= (end - begin) * float(np.exp(rates).sum())
        return total

    @staticmethod
    def term(kind: str, u: Any, i: int, j: int, *, intercept: bool) -> float:
        """What one event adds."""
        if kind == "rate":
            return float(u[i] if intercept else u[i] - np.log(np.exp(u).sum()))
        if kind == "choice":
            return float(u[i, j] - np.log(np.exp(u[i]).sum()))
        if kind == "rem":
            return float(u[i, j] if intercept else u[i, j] - np.log(np.exp(u).sum()))
        u = np.where(np.isfinite(u + u.T), u, -np.inf)
        with np.errstate(invalid="ignore"):
            p = np.nan_to_num(np.exp(u) / np.exp(u).sum(axis=1, keepdims=True))
        return float(np.log(p[i, j] * p[j, i]) - np.log(np.triu(p * p.T, 1).sum()))


def main() -> None:
    """Compare on random data, for four kinds of model."""
    from tests.model_engine.conftest import small  # noqa: PLC0415 - only this script needs the tests' random data

    effects = [model.inertia("call"), model.trans("call"), model.alter("size"), model.indeg("call", window=20)]
    for kind, intercept in (("rem", True), ("rem", False), ("choice", False), ("choice_coordination", False)):
        data = small(seed=11, directed=kind != "choice_coordination")
        fitted = model.fit(data, kind, effects, intercept=intercept)  # type: ignore[arg-type] # the literals above
        slow = Brute(data).loglik(kind, effects, fitted.theta, intercept=intercept)
        print(f"{kind:20} intercept={intercept!s:5} engine {fitted.loglik:.10f}  brute force {slow:.10f}")
        if not math.isclose(slow, fitted.loglik, rel_tol=1e-10):
            raise SystemExit("they differ")


if __name__ == "__main__":
    main()
