"""A static site to read and to cite: pages of people, sources and events; every address holds the case's version."""

from __future__ import annotations

from collections import defaultdict
from html import escape
from typing import Final

from politburo.dates import echo
from politburo.export.formats.common import Export, Log, date_of
from politburo.query.search import spellings
from politburo.record.case import Case
from politburo.record.definitions import Statement
from politburo.record.disputes import disputes
from politburo.record.people import factions
from politburo.record.reconcile import JUDGED, events
from politburo.views.lines import event_line, line
from politburo.views.statement import footnote

STYLE: Final = """:root{color-scheme:light dark}
body{font:17px/1.5 Georgia,serif;max-width:44rem;margin:2rem auto;padding:0 1rem}
nav a{margin-right:1em}.meta{font-size:.85em;opacity:.75}li{margin:.6em 0}
:target{outline:2px solid currentColor;outline-offset:4px}
a{color:inherit}.maybe{border-bottom:1px dashed}footer{margin-top:3rem;border-top:1px solid;font-size:.8em}
@media print{nav{display:none}a[href^="http"]::after{content:" (" attr(href) ")"}}"""


def site_export(case: Case, commit: str | None) -> Export:
    """Return the site. `commit` is the commit of the case, None where its files are not as committed.

    All pages lie under `v/<version>/`; a statement's permanent address is its source's page with the statement's id.
    """
    pin = commit[:12] if commit else f"draft-{case.digest[:12]}"
    log = Log("the static site")
    if commit is None:
        log.lose(
            "a commit to pin addresses to: the case has changes that are not committed; a hash of its files stands"
        )
    log.lose("networks, rosters, what-ifs and everything that answers a question; `politburo serve` has them")
    by_source: dict[str, list[Statement]] = defaultdict(list)
    by_actor: dict[str, list[Statement]] = defaultdict(list)
    for one in case.every_statement.values():
        by_source[one.source].append(one)
        for actor in dict.fromkeys(t for role in one.roles for t in one.ids(role)):
            by_actor[actor].append(one)
    disputed = {one for dispute in disputes(case) for one in dispute.statements}
    page = _Pages(case, pin, disputed)
    files = {
        "index.html": _leading(case, pin).encode(),
        f"v/{pin}/index.html": page.front(),
        f"v/{pin}/timeline.html": page.timeline(),
        f"v/{pin}/people.html": page.people(by_actor),
        f"v/{pin}/style.css": STYLE.encode(),
    }
    for source in case.sources:
        files[f"v/{pin}/sources/{source}.html"] = page.source(source, by_source[source])
    for person in case.of_type("person"):
        files[f"v/{pin}/people/{person.id}.html"] = page.person(person.id, by_actor[person.id])
    return Export(files, {"pages": len(files) - 1, "statements": len(case.every_statement)}, log)


def _leading(case: Case, pin: str) -> str:
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{escape(case.settings.title)}</title>'
        f'<meta http-equiv="refresh" content="0; url=v/{pin}/index.html">'
        f'<a href="v/{pin}/index.html">{escape(case.settings.title)}</a></html>'
    )


class _Pages:
    """Makes pages that share a case, its version and what is disputed."""

    def __init__(self, case: Case, pin: str, disputed: set[str]) -> None:
        self.case, self.pin, self.disputed = case, pin, disputed

    def _page(self, title: str, body: str, up: str = "") -> bytes:
        links = "".join(
            f'<a href="{up}{name}.html">{label}</a>'
            for name, label in (("index", "Contents"), ("timeline", "Timeline"), ("people", "People"))
        )
        told = escape(self.case.settings.title)
        return (
            '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width">'
            f'<title>{escape(title)} - {told}</title><link rel="stylesheet" href="{up}style.css"></head>\n'
            f"<body><nav>{links}</nav><h1>{escape(title)}</h1>\n{body}\n"
            f"<footer>{told}, version {self.pin}. Addresses on this page stay with this version.</footer>"
            "</body></html>\n"
        ).encode()

    def front(self) -> bytes:
        items = "".join(
            f'<li><a href="sources/{one.id}.html">{escape(one.title)}</a> '
            f'<span class="meta">{escape(", ".join(one.authors))} {escape(one.year)}</span></li>'
            for one in self.case.sources.values()
        )
        return self._page(
            self.case.settings.title, f"<p>{escape(self.case.settings.about)}</p><h2>Sources</h2><ul>{items}</ul>"
        )

    def timeline(self) -> bytes:
        known = sorted(
            (event for event in events(self.case, JUDGED).values() if event.bounds and event.bounds.begin_earliest),
            key=lambda event: (event.bounds.begin_earliest if event.bounds else 0) or 0,
        )
        items = []
        for event in known:
            first = self.case.every_statement[event.told[0]]
            maybe = ' class="maybe"' if event.disputed or set(event.told) & self.disputed else ""
            date = date_of(first)
            items.append(
                f'<li id="{escape(event.id)}"><span class="meta">{escape(echo(date) if date else "no date")}</span> '
                f"<span{maybe}>{escape(event_line(self.case, event))}</span> {self._links(event.told)}</li>"
            )
        return self._page("Timeline", f"<ul>{''.join(items)}</ul>")

    def people(self, by_actor: dict[str, list[Statement]]) -> bytes:
        items = "".join(
            f'<li><a href="people/{one.id}.html">{escape(one.name)}</a> '
            f'<span class="meta">{len(by_actor[one.id])} statements</span></li>'
            for one in sorted(self.case.of_type("person"), key=lambda one: one.name)
        )
        return self._page("People", f"<ul>{items}</ul>")

    def person(self, identity: str, rows: list[Statement]) -> bytes:
        forms = ", ".join(spellings(self.case)[identity])
        faction = next(iter(factions(self.case).get(identity, ())), None)
        told = f"<p>{escape(forms)}{f'; {escape(self.case.name(faction))}' if faction else ''}</p>"
        return self._page(self.case.name(identity), told + self._list(rows, "../", anchors=False), "../")

    def source(self, identity: str, rows: list[Statement]) -> bytes:
        one = self.case.sources[identity]
        told = ", ".join(part for part in (", ".join(one.authors), one.published, one.year) if part)
        link = (
            f'<p><a href="{escape(one.link)}">{escape(one.link)}</a></p>'
            if one.link and one.link.startswith("http")
            else ""
        )
        return self._page(one.title, f"<p>{escape(told)}</p>{link}{self._list(rows, '../', anchors=True)}", "../")

    def _list(self, rows: list[Statement], up: str, *, anchors: bool) -> str:
        made = []
        for one in rows:
            date = date_of(one)
            mark = f' id="{one.id}"' if anchors else ""
            href = f"{up}sources/{one.source}.html#{one.id}"
            maybe = ' class="maybe"' if one.id in self.disputed or one.mode != "affirmed" else ""
            note = f"<br>{escape(one.note)}" if one.note else ""
            made.append(
                f'<li{mark}><span{maybe}>{escape(line(self.case, one))}</span>{note}<br><span class="meta">'
                f"{escape(echo(date)) + '. ' if date else ''}{escape(footnote(self.case, one))} "
                f'<a href="{href}">{one.id}</a></span></li>'
            )
        return f"<ul>{''.join(made)}</ul>"

    def _links(self, ids: tuple[str, ...]) -> str:
        return (
            '<span class="meta">'
            + " ".join(f'<a href="sources/{self.case.every_statement[one].source}.html#{one}">{one}</a>' for one in ids)
            + "</span>"
        )
