"""Rules that need no text: each looks at a whole case and yields problems."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from politburo.dates import UNKNOWN, Bounds, DateError, iso, overlap, parse, precedes
from politburo.record import span
from politburo.record.case import Case
from politburo.record.date_words import misread
from politburo.record.definitions import Statement
from politburo.record.disputes import bounds_of
from politburo.record.forms import FORMS
from politburo.record.identity import parted
from politburo.record.named import nobody_named
from politburo.record.problems import Problem, Where, allow, in_order
from politburo.record.reconcile import ALL, JUDGED, events, facts, is_event, relate, set_aside

Check = Callable[[Case], Iterator[Problem]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its code, what it finds, and the function that finds it."""

    code: str
    meaning: str
    find: Check


RULES: list[Rule] = []


def rule(code: str, meaning: str) -> Callable[[Check], Check]:
    """Register a check under a code."""

    def register(check: Check) -> Check:
        RULES.append(Rule(code, meaning, check))
        return check

    return register


def check_record(case: Case) -> tuple[Problem, ...]:
    """Return every problem of the record: those met while reading and those the rules find.

    Warnings that a statement allows with a reason come back marked as allowed.
    """
    reasons = {s.where: s.allow for s in case.every_statement.values() if s.allow}
    found = [problem for one in RULES for problem in one.find(case)]
    return in_order([*case.problems, *(allow(p, reasons.get(p.where, {})) for p in found)])


def _affirmed(case: Case) -> Iterable[Statement]:
    return [s for s in case.statements.values() if s.mode == "affirmed" and s.status != "withdrawn"]


@rule("W001", "the case's span, leader, regime or a patron is not what it should be")
def _settings(case: Case) -> Iterator[Problem]:
    for role, one in (("leader", case.settings.leader), *(("patron", p) for p in case.settings.patrons)):
        found = case.actors.get(one)
        wanted = "person" if role == "leader" else "state"
        if found is not None and found.type != wanted:
            cause = f"The {role} '{one}' is a {found.type}."
            yield Problem("W001", Where("case.yaml"), cause, f"Name a {wanted}.")


rule("E204", "a patron is no state, or a series given from outside none of the case")(nobody_named)


@rule("W402", "a source has no statements")
def _silent_sources(case: Case) -> Iterator[Problem]:
    spoken = {s.source for s in case.statements.values()}
    for source in case.sources.values():
        if source.id not in spoken:
            cause = f"No statement comes from the source '{source.id}'."
            yield Problem("W402", source.where, cause, "Write what it asserts, or take the source out.")


@rule("W404", "a source covers a family to which no kind of event belongs")
def _covered_families(case: Case) -> Iterator[Problem]:
    known = {kind.family for kind in case.grammar.kinds.values()}
    for source in case.sources.values():
        for name in dict.fromkeys(one.family for one in source.covers if one.family not in known):
            cause = f"The source '{source.id}' covers '{name}', a family to which no kind of event belongs."
            yield Problem("W404", source.where, cause, "Correct the word, or take the line out.")


@rule("E137", "a share told is no share, or its bounds are out of order")
def _shares(case: Case) -> Iterator[Problem]:
    for source in case.sources.values():
        for one in (told for cover in source.covers for told in cover.told):
            if not 0.0 < one.low <= one.value <= one.high <= 1.0:
                cause = f"A share told of {one.low:g}, {one.value:g}, {one.high:g} is none."
                cure = "Write low, value and high in this order, above 0 and at most 1."
                yield Problem("E137", source.where, cause, cure)


@rule("E140", "an anchor that no text can have: numbers below 1, or an end before its beginning")
def _impossible_anchors(case: Case) -> Iterator[Problem]:
    for s in case.statements.values():
        for anchor in s.at:
            end = anchor.to or anchor
            first, last = (anchor.para, anchor.sentence), (end.para, end.sentence)
            if min(*first, *last) < 1:
                yield Problem("E140", s.where, "Paragraphs and sentences are counted from 1.", "Correct the anchor.")
            elif last < first:
                cause = f"The passage ends in {last[0]}.{last[1]}, before it begins in {first[0]}.{first[1]}."
                yield Problem("E140", s.where, cause, "Correct the anchor.")


@rule("W303", "a statement has no anchor")
def _no_anchor(case: Case) -> Iterator[Problem]:
    for s in case.statements.values():
        if not s.at and not case.outside(s):
            cause = f"The statement {s.id} does not say where its source says so."
            yield Problem("W303", s.where, cause, "Give `at: {para: , sentence: }`; `politburo fix` adds the hash.")


@rule("W306", "an anchor has no hash, or a statement no permanent id")
def _unfixed(case: Case) -> Iterator[Problem]:
    for s in case.every_statement.values():
        if s.id.startswith("s-new-"):
            yield Problem("W306", s.where, "The statement has no id yet.", "Run `politburo fix`.")
        if s.within is None and any(anchor.sha is None for anchor in s.at):
            yield Problem(
                "W306", s.where, "An anchor has no hash yet.", "Run `politburo fix` with the document attached."
            )


@rule("W120", "a kind that happens on one day has an interval")
def _momentary(case: Case) -> Iterator[Problem]:
    for s in case.every_statement.values():
        kind = case.grammar.find(s.kind)
        if kind is None or kind.lasts or not is_event(s) or s.when is None or s.when.date is None:
            continue
        if s.when.date.lasted:
            cause = f"'{s.kind}' happens on one day, and {s.when.date.text} says that it lasted."
            yield Problem("W120", s.where, cause, "Write `within:` for one unknown day, or allow W120 with a reason.")


@rule("W121", "bounds written by hand reach beyond what the case's rules make of the words beside them")
def _words_of_dates(case: Case) -> Iterator[Problem]:
    rules = [word.rule for word in case.settings.words]
    for s in case.every_statement.values():
        for when in (s.when, s.attested):
            read = None if when is None else misread(when, rules)
            if when is not None and read is not None:
                cause = f"'{when.words}' is {read} by the rules of case.yaml, and {when.within} reaches beyond it."
                yield Problem("W121", s.where, cause, "Correct the bounds, or allow W121 with a reason.")


rule("W122", "the regime acts, an office is held or a person struck wholly outside the case's span")(
    span.outside_the_case
)
rule("W123", "a statement is dated after its source")(span.after_its_source)
rule("W124", "a point of a series lies more than a year outside the case's span")(span.far_points)
rule("E138", "a series has no points, or they stand out of order or two on one day")(span.out_of_order)
rule("E139", "a point of a series has a negative standard deviation")(span.negative_spread)


@rule("W305", "a doubt has no reason")
def _unreasoned(case: Case) -> Iterator[Problem]:
    for s in case.every_statement.values():
        if s.sure != "high" and not s.why and s.within is None:
            cause = f"The statement {s.id} is of {s.sure} certainty and gives no reason."
            yield Problem("W305", s.where, cause, "Say why in `why:`.")


@rule("E133", "an inference does not say what it rests on")
def _groundless(case: Case) -> Iterator[Problem]:
    for s in case.every_statement.values():
        if s.basis == "inferred" and not s.rests_on:
            cause = f"The statement {s.id} is inferred and rests on nothing."
            yield Problem("E133", s.where, cause, "Name statements in `rests_on:`, or call it stated or implied.")


@rule("E203", "a post is unknown in its body")
def _unknown_posts(case: Case) -> Iterator[Problem]:
    for s in case.every_statement.values():
        if s.kind != "holds":
            continue
        for body in s.ids("body"):
            found = case.actors.get(body)
            post = s.values.get("post", "")
            if found is not None and found.posts and post not in {one.id for one in found.posts}:
                known = ", ".join(one.id for one in found.posts)
                cause = f"'{found.name}' has no post '{post}'."
                yield Problem("E203", s.where, cause, f"Posts there: {known}; or add it to actors/bodies.yaml.")


@rule("W304", "a cited note is not in the source's table of notes")
def _unknown_notes(case: Case) -> Iterator[Problem]:
    tables = {source.id: {note.n for note in source.notes} for source in case.sources.values()}
    for s in case.statements.values():
        table = tables.get(s.source, set())
        for cite in s.cites:
            if table and cite.note not in table:
                cause = f"Note {cite.note} is not among the notes of '{s.source}'."
                yield Problem("W304", s.where, cause, f"Correct the number or add it to sources/{s.source}.yaml.")


def lives(case: Case) -> dict[str, tuple[Bounds, Bounds]]:
    """Return for each person when born and when dead as the record has it, unknown where it says nothing."""
    found: dict[str, list[Bounds]] = defaultdict(lambda: [UNKNOWN, UNKNOWN])
    for s in facts(case, JUDGED):
        if s.kind in {"be-born", "die"}:
            for person in s.ids("who"):
                found[person][s.kind == "die"] = bounds_of(s)
    return {person: (born, died) for person, (born, died) in found.items()}


ACTIVE_ROLES = ("by", "who")
POSTHUMOUS = frozenset({"rehabilitate", "praise", "blame", "criticise", "claim"})


@rule("E210", "somebody acts, or holds an office, after death or before birth")
def _beyond_life(case: Case) -> Iterator[Problem]:
    known = lives(case)
    aside = set_aside(case)
    for s in _affirmed(case):
        if s.id in aside or s.kind in {"be-born", "die", "named", "because", "belongs"} or s.kind in POSTHUMOUS:
            continue
        roles = ("who",) if s.kind == "holds" else ("by",) if s.kind in FORMS else ACTIVE_ROLES
        for person in (one for role in roles for one in s.ids(role)):
            born, died = known.get(person, (UNKNOWN, UNKNOWN))
            when = bounds_of(s)
            if UNKNOWN not in {when, died} and precedes(died, when) == "certain":
                cause = f"'{person}' has a part in {s.id} after dying by {iso(died.end_latest)}."
                yield Problem("E210", s.where, cause, "Correct one of the dates, or judge between the statements.")
            if UNKNOWN not in {when, born} and precedes(when, born) == "certain":
                cause = f"'{person}' has a part in {s.id} before being born."
                yield Problem("E210", s.where, cause, "Correct one of the dates, or judge between the statements.")


@rule("E211", "an exclusive post is certainly held by two (possibly: W211)")
def _held_twice(case: Case) -> Iterator[Problem]:
    exclusive = {(body.id, post.id) for body in case.of_type("body") for post in body.posts if post.exclusive}
    aside = set_aside(case)
    held: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for s in _affirmed(case):
        place = ((s.ids("body") or ("",))[0], s.values.get("post", ""))
        if s.kind == "holds" and s.id not in aside and place in exclusive and not case.outside(s):
            held[place].append(s)
    for (body, post), rows in held.items():
        for one, other in combinations(rows, 2):
            together = overlap(bounds_of(one), bounds_of(other))
            same = set(one.ids("who")) & set(other.ids("who"))
            undated = UNKNOWN in {bounds_of(one), bounds_of(other)} or "attested" in {
                _how_dated(one),
                _how_dated(other),
            }
            if same or together == "no" or (together == "possible" and undated):
                continue
            certain = together == "certain"
            how = "certainly" if certain else "possibly"
            cause = f"{post} of '{body}' is {how} held by {one.ids('who')[0]} too ({one.id})."
            cure = "Correct a date, or judge between the statements."
            yield Problem("E211" if certain else "W211", other.where, cause, cure)


def _how_dated(statement: Statement) -> str:
    return "attested" if statement.attested is not None else "when"


@rule("W222", "more people certainly hold seats than the body has")
def _too_many_seats(case: Case) -> Iterator[Problem]:
    sizes = [s for s in _affirmed(case) if s.kind == "count" and s.values.get("what") == "seats"]
    holders = [s for s in _affirmed(case) if s.kind == "holds"]
    for size in sizes:
        body, post, n = (size.ids("of") or ("",))[0], size.values.get("post"), size.number("n")
        certain = {
            person
            for s in holders
            if body in s.ids("body")
            and s.values.get("post") == post
            and overlap(bounds_of(s), bounds_of(size)) == "certain"
            for person in s.ids("who")
        }
        if n is not None and len(certain) > n:
            cause = f"{len(certain)} people certainly hold {post} of '{body}', which has {n:g} seats."
            yield Problem("W222", size.where, cause, "Correct an office or the count.")


@rule("E135", "a suggested date cannot be read, or a judgement corrects a statement that suggests none")
def _suggestions(case: Case) -> Iterator[Problem]:
    for s in case.every_statement.values():
        if s.suggest is not None:
            try:
                parse(s.suggest)
            except DateError as error:
                yield Problem("E135", s.where, f"The suggested date cannot be read: {error}.", "Correct it.")
        elif s.id in case.corrected:
            cause = f"A judgement corrects {s.id}, which suggests no date."
            yield Problem("E135", s.where, cause, "Give `suggest:` the date that the document's own context allows.")


@rule("E212", "relations between events leave no day")
def _chains(case: Case) -> Iterator[Problem]:
    found = events(case, ALL)
    _, conflicts = relate(case, found)
    for conflict in conflicts:
        place = case.every_statement[found[conflict.events[0]].told[0]].where
        yield Problem("E212", place, f"Dates and relations contradict each other: {conflict}.", "Correct one link.")


@rule("W320", "an event is asserted as fact on one reported voice alone")
def _one_voice(case: Case) -> Iterator[Problem]:
    for event in events(case, JUDGED).values():
        rows = [case.every_statement[one] for one in event.told]
        voices = {row.voice[0].who for row in rows if row.voice}
        if len(voices) == 1 and all(row.voice for row in rows):
            cause = f"The event '{event.id}' rests on the voice of '{min(voices)}' alone."
            yield Problem("W320", rows[0].where, cause, "Make it an utterance, find a second voice, or allow W320.")


@rule("W403", "a person, group or faction of the case appears in no statement")
def _unmentioned(case: Case) -> Iterator[Problem]:
    seen = {
        ref
        for s in case.every_statement.values()
        for refs in s.roles.values()
        for one in refs
        for ref in (one.target, *one.named)
    }
    seen |= {mouth.who for s in case.every_statement.values() for mouth in s.voice}
    seen |= {actor.of for actor in case.actors.values() if actor.of}
    for actor in case.actors.values():
        if actor.type in {"person", "faction"} and actor.id not in seen:
            cause = f"Nothing is said of '{actor.id}'."
            yield Problem("W403", actor.where, cause, "Write a statement on it, or take it out.")


@rule("E134", "a judgement decides a question or reading that does not exist")
def _idle_judgements(case: Case) -> Iterator[Problem]:
    for judgement in case.judgements.values():
        question = case.questions.get(judgement.question or "")
        computed = judgement.question is not None and ":" in judgement.question
        if judgement.question is not None and question is None and not computed:
            cause = f"The judgement {judgement.id} is on a question '{judgement.question}' that nobody asks."
            yield Problem("E134", judgement.where, cause, "Name a declared question or a computed dispute.")
        if question is not None and judgement.prefer is not None and not 0 <= judgement.prefer < len(question.readings):
            cause = f"The judgement {judgement.id} prefers reading {judgement.prefer} of {len(question.readings)}."
            yield Problem("E134", judgement.where, cause, "Count readings from 0.")


@rule("E136", "a judgement joins or parts what does not exist, what is of different sorts, or what another one parts")
def _identities(case: Case) -> Iterator[Problem]:
    keys = {s.event or s.id for s in case.every_statement.values() if is_event(s)}
    for judgement in case.judgements.values():
        for field, ids in (("same", judgement.same), ("different", judgement.different)):
            sorts = {
                one: "event" if one in keys else case.actors[one].type for one in ids if one in keys | set(case.actors)
            }
            for one in ids:
                if one not in sorts:
                    cause = f"`{field}` of {judgement.id} names '{one}', which is neither an event nor an actor."
                    yield Problem("E136", judgement.where, cause, "Name event keys, or people, groups or bodies.")
            if len(set(sorts.values())) > 1:
                named = ", ".join(sorted(set(sorts.values())))
                cause = f"`{field}` of {judgement.id} names things of different sorts: {named}."
                yield Problem("E136", judgement.where, cause, "Join or part events with events, people with people.")
            if len(ids) == 1:
                cause = f"`{field}` of {judgement.id} names one thing alone."
                yield Problem("E136", judgement.where, cause, "Name two or more.")
    for (one, other), judgement in parted(case).items():
        if case.merged.get(one, one) == case.merged.get(other, other):
            cause = f"{judgement.id} keeps '{one}' and '{other}' apart, and other judgements join them."
            yield Problem("E136", judgement.where, cause, "Take one of the judgements back.")


@rule("W321", "a declared question has neither a judgement nor a reason why it is open")
def _unanswered(case: Case) -> Iterator[Problem]:
    judged = {j.question for j in case.judgements.values()}
    for question in case.questions.values():
        if question.id not in judged and question.open is None:
            cause = f"The question '{question.id}' is neither judged nor left open on purpose."
            yield Problem("W321", question.where, cause, "Judge it, or say in `open:` why it stays open.")
        if question.id in judged and question.open is not None:
            cause = f"The question '{question.id}' is judged and called open."
            yield Problem("W321", question.where, cause, "Take `open:` out, or the judgement.")
