"""Where a run begins: the span, the people's state on its first day, and numbers assumed in a reading."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from politburo.model.acts import Story, ordinal
from politburo.model.definitions import Assumed
from politburo.model.readings import Panel, draw, generator, panel


@dataclass(frozen=True, slots=True)
class Opening:
    """The span a system runs in and the people's state on its first day.

    Attributes:
        start, end: first and last day (ordinals).
        story: the people, from the record.
        panel: their seats, ranks and standings by day.
    """

    start: int
    end: int
    story: Story
    panel: Panel

    @property
    def row(self) -> int:
        """Row of the panel for the first day; its first or last row where the day lies outside."""
        return min(max(self.start - self.panel.start, 0), len(self.panel.weight) - 1)

    def day(self, text: str) -> float:
        """Return days from the first day to a date."""
        return float(ordinal(text) - self.start)

    def text(self, days: float) -> str:
        """Return the date some days after the first day."""
        return date.fromordinal(self.start + int(days)).isoformat()


def opening_at(story: Story, start: int, end: int, reading: int) -> Opening:
    """Return the people's state on a day under a reading; before the first covered day, that day's."""
    drawn = draw(story, reading)
    return Opening(start, end, story, panel(story, drawn, until=max(start, story.start + 1), free_from=start))


def number(seed: int, reading: int, name: str, assumed: Assumed) -> float:
    """Return an assumed number in a reading: its value in reading 0, else drawn evenly within its bounds."""
    if reading == 0:
        return assumed.value
    return float(generator(seed, reading, f"system|{name}").uniform(assumed.low, assumed.high))
