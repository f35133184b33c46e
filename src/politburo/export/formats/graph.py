"""Networks through time: GEXF with days, GraphML with begin and end of every tie; ties are statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from politburo.dates import Bounds, iso
from politburo.export.formats.common import Export, Log, case_span, date_of, edtf_of
from politburo.record.case import Case
from politburo.record.definitions import Statement
from politburo.record.people import factions
from politburo.record.reconcile import JUDGED, facts

FROM, TO = ("by", "donor", "who"), ("to", "recipient", "body", "who")
TIE_KEYS = ("kind", "statement", "event", "edtf", "mode", "sure", "source", "post", "outside")
NODE_KEYS = ("type", "faction", "state")


@dataclass(frozen=True, slots=True)
class Tie:
    """A tie between two actors: by which statement, from which day to which; None where the case's span ends it."""

    id: str
    a: str
    b: str
    begin: str | None
    end: str | None
    values: dict[str, str]


def _clamped(case: Case, bounds: Bounds | None) -> tuple[str | None, str | None]:
    """Return first and last possible day; open and unknown ones end with the span of the case."""
    span = case_span(case)
    low = bounds.begin_earliest if bounds is not None else None
    high = bounds.end_latest if bounds is not None else None
    return iso(low if low is not None else span.begin_earliest), iso(high if high is not None else span.end_latest)


def ties(case: Case, log: Log) -> list[Tie]:
    """Return a tie for every pair that a counted statement puts into relation."""
    counted = {one.id for one in facts(case, JUDGED)}
    found: list[Tie] = []
    for one in case.every_statement.values():
        if one.id not in counted:
            log.lose(
                "statements that do not count as told facts (claims in speech, denied, planned, set aside)", one.id
            )
            continue
        pairs = list(_pairs(case, one))
        if not pairs:
            log.lose("statements that tie no two actors", one.id)
            continue
        date = date_of(one)
        if date is None:
            log.lose("that a tie has no date; it stands over the whole span", one.id)
        elif (
            date.bounds.begin_earliest != date.bounds.begin_latest or date.bounds.end_earliest != date.bounds.end_latest
        ):
            log.lose("what is only possible of a tie's days; its spell is the widest the date allows", one.id)
        if one.at or one.cites or one.voice:
            log.lose("passages, notes and voices; the statement's id stands", one.id)
        begin, end = _clamped(case, date.bounds if date is not None else None)
        given = {
            "kind": one.kind,
            "statement": one.id,
            "event": one.event or "",
            "edtf": edtf_of(date) or "",
            "mode": one.mode,
            "sure": one.sure,
            "source": one.source,
            "post": one.values.get("post", ""),
            "outside": "yes" if case.outside(one) else "no",
        }
        found += [Tie(f"{one.id}.{n}", a, b, begin, end, given) for n, (a, b) in enumerate(pairs)]
    return found


def _pairs(case: Case, one: Statement) -> Iterator[tuple[str, str]]:
    seen: set[tuple[str, str]] = set()
    start = next((role for role in FROM if one.ids(role)), None)
    for role in TO:
        if start is None or role == start:
            continue
        for a in one.ids(start):
            for b in one.ids(role):
                if a != b and (a, b) not in seen and a in case.actors and b in case.actors:
                    seen.add((a, b))
                    yield a, b


def _nodes(case: Case) -> list[tuple[str, str, dict[str, str]]]:
    tied = factions(case)
    return [
        (
            one.id,
            one.name,
            {"type": one.type, "faction": next(iter(tied.get(one.id, ())), ""), "state": one.state or ""},
        )
        for one in case.actors.values()
    ]


def gexf_export(case: Case) -> Export:
    """Return the network as GEXF 1.3, dynamic, every tie with its days."""
    log = Log("GEXF")
    nodes, edges = _nodes(case), ties(case, log)
    begin, end = _clamped(case, None)
    out = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
        f"  <meta><creator>politburo</creator><description>{escape(case.settings.title)}</description></meta>",
        f'  <graph mode="dynamic" defaultedgetype="directed" timeformat="date"{_days(begin, end)}>',
        '    <attributes class="node" mode="static">',
        *(f'      <attribute id="n-{key}" title="{key}" type="string"/>' for key in NODE_KEYS),
        "    </attributes>",
        '    <attributes class="edge" mode="static">',
        *(f'      <attribute id="e-{key}" title="{key}" type="string"/>' for key in TIE_KEYS),
        "    </attributes>",
        "    <nodes>",
    ]
    for identity, label, values in nodes:
        out.append(f"      <node id={quoteattr(identity)} label={quoteattr(label)}>{_attributes('n', values)}</node>")
    out += ["    </nodes>", "    <edges>"]
    for tie in edges:
        ends = f"source={quoteattr(tie.a)} target={quoteattr(tie.b)}"
        head = f"id={quoteattr(tie.id)} {ends} label={quoteattr(tie.values['kind'])}{_days(tie.begin, tie.end)}"
        out.append(f"      <edge {head}>{_attributes('e', tie.values)}</edge>")
    out += ["    </edges>", "  </graph>", "</gexf>", ""]
    log.carried.append("open and unknown ends are closed at the bounds of the case, which readers of GEXF need")
    return Export({"network.gexf": "\n".join(out).encode()}, {"nodes": len(nodes), "ties": len(edges)}, log)


def _days(begin: str | None, end: str | None) -> str:
    return (f' start="{begin}"' if begin else "") + (f' end="{end}"' if end else "")


def _attributes(side: str, values: dict[str, str]) -> str:
    inner = "".join(f'<attvalue for="{side}-{key}" value={quoteattr(text)}/>' for key, text in values.items() if text)
    return f"<attvalues>{inner}</attvalues>" if inner else ""


def graphml_export(case: Case) -> Export:
    """Return the network as GraphML; a tie's days are its values `start` and `end`, one tie for each spell."""
    log = Log("GraphML")
    nodes, edges = _nodes(case), ties(case, log)
    keys = [("node", key) for key in ("label", *NODE_KEYS)] + [("edge", key) for key in (*TIE_KEYS, "start", "end")]
    out = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
        *(f'  <key id="{side[0]}-{key}" for="{side}" attr.name="{key}" attr.type="string"/>' for side, key in keys),
        '  <graph edgedefault="directed">',
    ]
    for identity, label, values in nodes:
        out.append(f"    <node id={quoteattr(identity)}>{_data('n', {'label': label, **values})}</node>")
    for tie in edges:
        given = {**tie.values, "start": tie.begin or "", "end": tie.end or ""}
        ends = f"id={quoteattr(tie.id)} source={quoteattr(tie.a)} target={quoteattr(tie.b)}"
        out.append(f"    <edge {ends}>{_data('e', given)}</edge>")
    out += ["  </graph>", "</graphml>", ""]
    log.carried.append("time stands in the values start and end, since GraphML knows no time")
    return Export({"network.graphml": "\n".join(out).encode()}, {"nodes": len(nodes), "ties": len(edges)}, log)


def _data(side: str, values: dict[str, str]) -> str:
    return "".join(f'<data key="{side}-{key}">{escape(text)}</data>' for key, text in values.items() if text)
