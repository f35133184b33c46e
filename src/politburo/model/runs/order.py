"""Which histories stand in which block of a run."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Order"]


@dataclass(frozen=True, slots=True)
class Order:
    """The blocks of a run: `each` histories of every draw, in blocks of at most `block`."""

    seed: int
    draws: int
    each: int
    block: int
    limit: int
    kept: int

    @property
    def per_draw(self) -> int:
        """Blocks of one draw."""
        return -(-self.each // self.block)

    @property
    def blocks(self) -> int:
        """Blocks in all."""
        return self.draws * self.per_draw

    @property
    def histories(self) -> int:
        """Histories in all."""
        return self.draws * self.each

    def span(self, number: int) -> tuple[int, int, int]:
        """Draw, first history and number of histories of a block."""
        draw, part = divmod(number, self.per_draw)
        low = part * self.block
        return draw, draw * self.each + low, min(self.block, self.each - low)

    def kept_of(self, number: int) -> int:
        """How many histories of a block keep their panels: the first ones of each draw."""
        part = number % self.per_draw
        return max(0, min(self.block, self.each - part * self.block, -(-self.kept // self.draws) - part * self.block))
