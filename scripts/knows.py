"""Write docs/what-the-model-knows.md from what `politburo score` measured.

`python scripts/knows.py [CASE]` takes the assessment remembered for the case and the present code;
`python scripts/knows.py --from FILE` takes one saved by `politburo score CASE --json`.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from politburo.model.assessment.run import assessed_before
from politburo.model.assessment.words import labels, verdict_words
from politburo.record.load import load_case

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "what-the-model-knows.md"
SAID = {"beats": "beats", "ties": "ties with", "loses": "loses to", "one trial": "one trial against"}

HEAD = """# What this model knows and does not know

Figures on this page are measured by `politburo score CASE` and written by `scripts/knows.py`; nothing here is typed
in. Where the theory loses, the row stands in the same type as where it wins.

## What is scored

Nine episodes of the first case, each forecast from what was known before its window: acts whose latest day precedes
it, given series read to its end. A cell asks whether an act comes in a month, on or by
somebody of a faction, between a pair, or anywhere; some ask about one person over the whole window. What comes is
what is told: of histories only what the sources would have told is counted (decision 11), and a cell counts where they
would tell at least half. What is
declared, with windows and cells, stands in `cases/dprk/theories/episodes.yaml`, and was there before the
first forecast. Scores are the mean log of the chance given to what came (higher is better; chances kept within
{clip} of 0 and 1) and Brier's (lower is better). A difference within two standard errors is a tie.
Errors are clustered: by month within an episode, by episode over all. Nine episodes of one country are few, and
nine months are fewer.

Baselines use the same cells and the same past: B0 a coin; B1 one monthly frequency; B2 a frequency for each
faction; B3 for each faction and rank; B4 the theory with self-enforcing coalitions alone; B5 what the
last month saw; B6 the frequency within earlier episodes. Frequencies carry one count of the pooled one.
Before the first episodes the sources cover few months, so that a frequency is close to a coin and beating it says
little; fitted to all other times, where frequencies know as much as the theory, the comparison is the harder one.
"""

AMOUNTS = """Acts of each family that sources would tell of in histories run from before the first episode, beside the
record. The last column counts those untold too.
"""

TAIL = """
## What it does not know

- One country, one history. A coefficient that the record hardly moves is set by its prior, and so is every answer
  that rests on it.
- The record is what five documents by outside observers tell; what stands elsewhere in the literature is kept apart as
  a sixth source, which counts only where a judgement adopts it by name. What share of the acts of a year they tell is a
  judgement with wide bounds, made after a misfit had been seen (decision 11); the rates of all years outside 1956 lean
  on it. A second reader agreed on which years are told better, and thought all shares about half as large.
- Readings of the uncertain days disagree about some families so much that one of them carries nearly all the weight
  (`politburo fit` prints how many each is worth): their errors are too small.
- War, the leader's death or survival and what the patrons did elsewhere are given, not explained. The
  leader is at no risk of his own sanctions, so that he stays is laid down and not found.
- Private thoughts, votes, the strength of the security service and the provinces stand in no document, and so in no
  estimate.
- Histories are conditional: under these sourced assumptions a change moves a risk by so much. They are no forecast
  of any living person, and agreement with an author is no proof of either.
"""


def main() -> None:
    """Write the page."""
    words = sys.argv[1:]
    if words[:1] == ["--from"]:
        found = json.loads(Path(words[1]).read_text(encoding="utf-8"))
    else:
        case = load_case(Path(words[0]) if words else ROOT / "cases" / "dprk")
        found = assessed_before(case)
        if found is None:
            sys.exit("Not scored yet for this case and code: run politburo score first.")
    PAGE.write_text(page(found), encoding="utf-8")


def page(found: dict[str, Any]) -> str:
    """Return the page's text."""
    parts = [
        HEAD.format(clip=found["clip"]),
        f"Each fit took {found['readings']} readings of the record, each episode {found['histories']} histories.\n",
        "## Over all episodes\n",
        _rows(found, found["overall"]),
        "\nFitted to all other times instead, which lets the future inform the past:\n",
        _rows(found, found["overall_left_out"]),
        "\n## Episode by episode\n",
        *[_episode(found, one) for one in found["episodes"]],
        "## Could it have produced the record?\n",
        _checks(found),
        "\n## As much as is told?\n",
        AMOUNTS,
        _amounts(found),
        "\n## In words\n",
        "\n".join(f"- {line.strip()}" for line in verdict_words(found)),
        TAIL,
    ]
    return "\n".join(parts)


def _rows(found: dict[str, Any], rows: list[dict[str, Any]]) -> str:
    words = labels(found)
    lines = ["| model | log score | Brier | expected | the theory, nats a cell |", "|---|---:|---:|---:|---|"]
    for row in rows:
        said = ""
        if row["verdict"]:
            error = "" if row["error"] is None else f", error {row['error']:.3f}"
            said = f"{SAID[row['verdict']]} it ({row['gain']:+.3f}{error})"
        figures = f"{row['log']:.3f} | {row['brier']:.3f} | {row['expected']:.1f}"
        lines.append(f"| {words.get(row['model'], row['model'])} | {figures} | {said} |")
    return "\n".join(lines) + "\n"


def _episode(found: dict[str, Any], one: dict[str, Any]) -> str:
    trained = ", ".join(f"{number} {act}" for act, number in one["trained"].items())
    few = f" Fewer than {found['few']} acts, so the prior's forecast: {', '.join(one['few'])}." if one["few"] else ""
    signs = one.get("positions")
    told = ""
    if signs:
        scores = ", ".join(f"{name} {value:.2f}" for name, value in signs["log_score"].items())
        told = f"\nSigns of {signs['cells']} coded positions: {signs['verdict']} (mean log score: {scores}).\n"
    return (
        f"### {one['id']} {one['title']}, {one['window']}\n\n{one['came']:.1f} of {one['cells']} cells came. "
        f"Trained on {trained}.{few}\n\n{_rows(found, one['forward'])}{told}"
    )


def _checks(found: dict[str, Any]) -> str:
    lines = [
        "| check | recorded | histories | tail | with bonuses at 1 | with factions dealt anew |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    for row in found["checks"]:
        span = f"{_figure(row['low'])} to {_figure(row['high'])}"
        dealt = ", ".join(_figure(tails.get(row["id"])) for tails in found["permuted"]["tails"])
        tails = f"{_figure(row['tail'])}{' outside' if row['outside'] else ''} | {_figure(row['tail_without_bonuses'])}"
        lines.append(f"| {row['id']} {row['what']} | {_figure(row['recorded'])} | {span} | {tails} | {dealt} |")
    return "\n".join(lines) + "\n"


def _amounts(found: dict[str, Any]) -> str:
    lines = ["| family | told in the record | in histories | middle 90 % | happened |", "|---|---:|---:|---:|---:|"]
    for row in found["amounts"]:
        span = f"{row['low']:.0f} to {row['high']:.0f}{' outside' if row['outside'] else ''}"
        told = f"{row['recorded']:.1f} | {row['mean']:.1f}"
        lines.append(f"| {row['family']} | {told} | {span} | {row['happened']:.1f} |")
    return "\n".join(lines) + "\n"


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"


if __name__ == "__main__":
    main()
