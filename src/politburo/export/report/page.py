"""The page of a report: one column, tables of figures, notes; paper and ink, dark where the reader's system is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Final

__all__ = ["Cell", "figure", "note", "number", "page", "plain", "section", "table"]

Cell = str | float | int | bool | None

STYLE: Final = """
:root{color-scheme:light dark;--paper:#fff;--ink:#17181a;--ink-2:#55585e;--rule:#d9d6cf;--accent:#8c2f1b;--band:.2}
@media(prefers-color-scheme:dark){:root{--paper:#16171a;--ink:#ebe8e1;--ink-2:#b0aea8;
--rule:#3a3b3f;--accent:#e0917d;--band:.3}}
html{background:var(--paper);color:var(--ink);font:15px/1.5 Inter,system-ui,sans-serif;
font-variant-numeric:tabular-nums}
body{max-width:62rem;margin:2rem auto 4rem;padding:0 1.2rem}
h1,h2{font-family:"Source Serif 4",Georgia,serif;font-weight:600;line-height:1.2;margin:2.2rem 0 .5rem}
h1{font-size:1.75rem;margin-top:0}h2{font-size:1.25rem;border-top:1px solid var(--rule);padding-top:1rem}
p{max-width:44rem}.quiet,figcaption,footer{color:var(--ink-2);font-size:.87rem}
.wide{overflow-x:auto}table{border-collapse:collapse;font-size:.87rem;margin:.6rem 0}
th{text-align:left;font-weight:500;color:var(--ink-2);border-bottom:1px solid var(--ink);
padding:.25rem .9rem .25rem 0;vertical-align:bottom}
td{padding:.18rem .9rem .18rem 0;border-bottom:1px solid var(--rule);vertical-align:top}
td.n,th.n{text-align:right}figure{margin:1rem 0}svg{max-width:100%;height:auto;display:block}
svg text{font:11px Inter,system-ui,sans-serif;fill:var(--ink)}svg .q{fill:var(--ink-2)}svg .axis{stroke:var(--rule)}
svg .mark{stroke:var(--ink)}svg .hollow{fill:var(--paper)}svg .sure{fill:var(--ink)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1.2rem;font-size:.9rem}
dt{color:var(--ink-2)}dd{margin:0}
footer{margin-top:3rem;border-top:1px solid var(--rule);padding-top:.6rem}
@media print{body{max-width:none}h2{break-after:avoid}figure,tr{break-inside:avoid}}
"""


def page(title: str, lead: str, facts: Mapping[str, Cell], sections: Sequence[str], foot: str) -> str:
    """Return a whole page.

    Args:
        title: its title.
        lead: a sentence or two under it.
        facts: what was done, by word.
        sections: bodies, as :func:`section` makes them.
        foot: the last line.
    """
    listed = "".join(f"<dt>{escape(word)}</dt><dd>{escape(number(value))}</dd>" for word, value in facts.items())
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<meta name="viewport" content="width=device-width"><style>{STYLE}</style></head>\n'
        f"<body><h1>{escape(title)}</h1>"
        f"<p>{escape(lead)}</p><dl>{listed}</dl>\n{''.join(sections)}<footer>{escape(foot)}</footer></body></html>\n"
    )


def section(title: str, *bodies: str) -> str:
    """Return a section with a heading."""
    return f"<section><h2>{escape(title)}</h2>{''.join(bodies)}</section>\n"


def note(text: str) -> str:
    """Return a quiet paragraph."""
    return f'<p class="quiet">{escape(text)}</p>'


def figure(svg: str, caption: str) -> str:
    """Return a figure with its caption."""
    return f'<figure><div class="wide">{svg}</div><figcaption>{escape(caption)}</figcaption></figure>'


def number(value: Cell) -> str:
    """Return a value as read: three figures that count, a dash for nothing."""
    if value is None or value == "":
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        if value != value or abs(value) == float("inf"):  # noqa: PLR0124 - not a number
            return "–"
        if value == int(value):
            return f"{value:.0f}"
        size = abs(value)
        return f"{value:.0f}" if size >= 100 else f"{value:.1f}" if size >= 10 else f"{value:.3g}"
    return str(value)


def table(rows: Sequence[Mapping[str, Cell]], columns: Sequence[str] | None = None, most: int = 1000) -> str:
    """Return rows as a table; what is left out is said.

    Args:
        rows: each a mapping of column to value.
        columns: which and in what order; those of the first row where none are named.
        most: how many rows are shown.
    """
    if not rows:
        return note("Nothing to show.")
    names = list(columns or rows[0])
    right = {name for name in names if all(_numeric(row.get(name)) for row in rows)}

    def cell(tag: str, name: str, text: str) -> str:
        return f'<{tag} class="n">{text}</{tag}>' if name in right else f"<{tag}>{text}</{tag}>"

    head = "".join(cell("th", name, escape(name.replace("_", " "))) for name in names)
    body = "".join(
        "<tr>" + "".join(cell("td", name, escape(number(row.get(name)))) for name in names) + "</tr>"
        for row in rows[:most]
    )
    rest = note(f"{len(rows) - most} more rows in the command's --json.") if len(rows) > most else ""
    return f'<div class="wide"><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>{rest}'


def _numeric(value: Cell) -> bool:
    return value is None or (isinstance(value, int | float) and not isinstance(value, bool))


def plain(data: object, title: str = "") -> str:
    """Return any answer that is plain data as sections: scalars as a list, lists of records as tables.

    Nested records become sections of their own, so an answer needs no layout to be readable.
    """
    if isinstance(data, Mapping):
        flat = {str(key): value for key, value in data.items() if _scalar(value)}
        listed = "".join(f"<dt>{escape(k.replace('_', ' '))}</dt><dd>{escape(number(v))}</dd>" for k, v in flat.items())
        nested = [
            plain(value, f"{title}: {key}" if title else str(key)) for key, value in data.items() if not _scalar(value)
        ]
        head = section(_heading(title or "Summary"), f"<dl>{listed}</dl>") if listed else ""
        return head + "".join(nested)
    if isinstance(data, Sequence) and not isinstance(data, str):
        records = [one for one in data if isinstance(one, Mapping)]
        if records and len(records) == len(data):
            columns = list(dict.fromkeys(str(key) for one in records for key in one))
            rows = [{name: _short(one.get(name)) for name in columns} for one in records]
            return section(_heading(title or "Rows"), table(rows, columns))
        return section(_heading(title or "Values"), f"<p>{escape(', '.join(number(_short(one)) for one in data))}</p>")
    return f"<p>{escape(str(data))}</p>"


def _heading(word: str) -> str:
    text = word.replace("_", " ")
    return text[:1].upper() + text[1:]


def _scalar(value: object) -> bool:
    return value is None or isinstance(value, str | int | float | bool)


def _short(value: object) -> Cell:
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, Mapping):
        return "; ".join(f"{key} {number(_short(one))}" for key, one in value.items())
    if isinstance(value, Sequence):
        return ", ".join(number(_short(one)) for one in value)
    return str(value)
