"""Reports of answers that are tables: the systems table, scores."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from politburo.export.report.figures import Range, ranges
from politburo.export.report.page import figure, page, plain, section, table

__all__ = ["answer_page", "systems_page"]


def systems_page(title: str, rows: Sequence[Mapping[str, Any]], reached: Sequence[Mapping[str, Any]]) -> str:
    """Return the report of the systems table.

    Args:
        title: the case's title.
        rows: the rows as `politburo systems --json` prints them.
        reached: outcomes, each with `outcome`, `probability`, `without` and `error`.
    """
    works = sum(bool(one["works"]) for one in rows)
    lead = (
        f"{len(rows)} systems that the documents describe, {works} of which work: what they need is recorded (D), "
        "histories reach it (R), it is forecast better than baselines (P). A dash stands where a row needs none."
    )
    parts = []
    if reached:
        drawn = [
            Range(
                one["outcome"],
                one["probability"],
                max(0.0, one["probability"] - 1.96 * one["error"]),
                min(1.0, one["probability"] + 1.96 * one["error"]),
                one["without"],
            )
            for one in reached
        ]
        words = {"value": "share of histories", "range": "95 % of chance", "other": "with the mechanism switched off"}
        caption = "Simulated. What the mechanism named in the row adds is the distance from the tick to the circle."
        parts.append(
            section("Outcomes that histories reach", figure(ranges("share of histories", drawn, words), caption))
        )
    shown = [
        {
            "row": o["row"],
            "title": o["title"],
            "D": o["D"],
            "R": o["R"],
            "P": o["P"],
            "works": o["works"],
            "why": o["why"],
        }
        for o in rows
    ]
    parts.append(section("Rows", table(shown)))
    return page(
        f"{title}: the systems table", lead, {"rows": len(rows), "work": works}, parts, "Made by politburo systems."
    )


def answer_page(title: str, lead: str, answer: object, made_by: str) -> str:
    """Return any answer that is plain data as a report.

    Args:
        title: its title.
        lead: a sentence under it.
        answer: the data, as `--json` prints them.
        made_by: the command.
    """
    bodies = [plain(answer)]
    if isinstance(answer, Mapping) and isinstance(answer.get("rows"), Sequence):
        scored = [
            one for one in answer["rows"] if isinstance(one, Mapping) and isinstance(one.get("log_score"), int | float)
        ]
        if scored:
            drawn = [
                Range(
                    str(one.get("model", place)),
                    float(one["log_score"]),
                    float(one["log_score"]),
                    float(one["log_score"]),
                )
                for place, one in enumerate(scored)
            ]
            bodies.insert(
                0,
                section(
                    "Log score",
                    figure(ranges("log score", drawn, {"value": "log score"}, simulated=False), "Higher is better."),
                ),
            )
    return page(title, lead, {}, bodies, f"Made by {made_by}.")
