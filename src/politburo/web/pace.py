"""How long a step of work will take yet, told so that it neither leaps nor stands."""

from __future__ import annotations

BLEND = 0.5  # how far a new estimate pulls the one that has been counted down


class Pace:
    """Watches a step's parts being done.

    The first part is left out: it loads what all the others use. The pace is that of the later half of what has been
    done, since parts differ; a new estimate moves the one shown, counted down, by half of the way.
    """

    def __init__(self) -> None:
        self._marks: list[tuple[float, float]] = []
        self._left: float | None = None

    def told(self, done: float, total: float, now: float) -> float | None:
        """Return how many seconds are left, None while nobody can say.

        Args:
            done: how much is done.
            total: of how much.
            now: a clock that never goes back, in seconds.
        """
        known = self._marks[-1] if self._marks else None
        if known is None or done > known[0]:
            self._marks.append((done, now))
        passed = now - known[1] if known is not None else 0.0
        estimate = self._estimate(total)
        if estimate is not None and self._left is not None:
            counted = max(self._left - passed, 0.0)
            estimate = counted + BLEND * (estimate - counted)
        self._left = 0.0 if done >= total else estimate
        return self._left

    def _estimate(self, total: float) -> float | None:
        done, now = self._marks[-1]
        later = [one for one in self._marks[1:-1] if one[0] >= done / 2] or self._marks[1:-1][-1:]
        if not later:
            return None
        begun, since = later[0]
        return (now - since) * (total - done) / (done - begun)
