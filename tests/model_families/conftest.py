"""A small invented state with every form of family and every kind of register."""

from politburo.model.families import (
    Act,
    Actor,
    Annual,
    Answer,
    Appeal,
    Ballot,
    Condition,
    Consequence,
    Delay,
    Derived,
    Dynam,
    Effect,
    Fill,
    Floor,
    Formula,
    Given,
    InForce,
    Joint,
    Labels,
    Motion,
    Move,
    Ordered,
    Outside,
    Recent,
    Rem,
    Reply,
    Session,
    Share,
    Step,
    Stock,
    System,
    Tone,
    Total,
    Unit,
)

PEOPLE = {"ann": "north", "bo": "north", "cy": "south", "di": "south", "ed": "east", "flo": "east"}
RUNGS = ("criticise", "remove", "expel")


def effects(*rows):
    """Effects from (register, coefficient) or (register, coefficient, at)."""
    return tuple(Effect(register=row[0], coefficient=row[1], at=row[2] if len(row) > 2 else None) for row in rows)


def act(family, *marks):
    return Act(family=family, marks=marks)


def full(end=1500.0, **changes):
    """The state of this module."""
    actors = (
        Actor(id="lea"),
        *(Actor(id=who, group=group) for who, group in PEOPLE.items()),
        Actor(id="many-north", group="north", weight=12, cohort=True),
        Actor(id="many-east", group="east", weight=8, cohort=True),
        Actor(id="big"),
        Actor(id="old"),
    )
    units = (
        *(Unit(label=f"lea>{who}", sender=("lea",), receiver=who) for who in (*PEOPLE, "many-north", "many-east")),
        *(Unit(label=f"{who}>lea", sender=(who,), receiver="lea") for who in PEOPLE),
        *(Unit(label=f"{who}>{other}", sender=(who,), receiver=other) for who in PEOPLE for other in ("big", "old")),
        *(Unit(label=f"{who}", sender=(who,)) for who in PEOPLE),
        Unit(label="lea", sender=("lea",)),
        Unit(label="north seat", sender=("many-north",)),
        Unit(label="east seat", sender=("many-east",)),
        Unit(label="big>lea", sender=("big",), receiver="lea", spans=((100.0, 900.0), (1000.0, 1400.0))),
        Unit(label="lea>big", sender=("lea",), receiver="big"),
        Unit(label="both>lea", sender=("big", "old"), receiver="lea"),
        Unit(label="bureau", sender=("lea",)),
        Unit(label="committee", sender=("lea",)),
    )
    registers = (
        Stock(
            id="seats",
            by="actor",
            steps=(
                *(Step(key=who, value=2.0 + place % 2) for place, who in enumerate(PEOPLE)),
                Step(key="many-north", value=12.0),
                Step(key="many-east", value=8.0),
                Step(key="lea", value=5.0),
            ),
        ),
        Total(id="power", of="seats"),
        Share(id="share", of="power"),
        Outside(id="outside", of="power"),
        Outside(id="outside-veto", of="power", alpha=(3, 5), veto="north"),
        Given(id="war", steps=(Step(time=300.0, value=1.0), Step(time=700.0, value=0.0))),
        Given(id="age", by="actor", steps=tuple(Step(key=who, value=p / 5) for p, who in enumerate(PEOPLE))),
        Recent(id="struck", acts=(act("sanction"),), window=180.0, by="group"),
        Recent(id="lately", acts=(act("sanction"),), window=180.0),
        Recent(id="mine", acts=(act("sanction", "remove", "expel"),), window=400.0, by="receiver", form="any"),
        Recent(id="spoken", acts=(act("dissent"), act("speech", "spoke")), window=90.0, by="sender", form="log1p"),
        Recent(id="talks", acts=(act("contact"),), window=200.0, by="pair", form="count"),
        InForce(id="assured", acts=(act("press", "hard"),), until=(act("treaty", "done"),), window=250.0),
        Tone(id="warmth", half_life=200.0, by="pair", moves=(Move(acts=(act("press"),), amount=-1.0),)),
        Tone(id="mood", half_life=300.0, moves=(Move(acts=(act("sanction", "expel"),), amount=-0.5),)),
        Stock(id="grain", steps=(Step(value=5.0),), moves=(Move(acts=(act("harvest"),), times_value=True),), high=20.0),
        Derived(id="hunger", op="saturating", of=("grain",)),
        Derived(id="calm", op="complement", of=("war",)),
        Derived(id="calm-age", op="product", of=("calm", "age")),
        Stock(id="may-convene", steps=(Step(value=1.0), Step(time=800.0, value=0.0))),
    )
    people_units = tuple(f"lea>{who}" for who in PEOPLE)
    leave = Consequence(do="leave", marks=("remove", "expel"), register="seats")
    families = (
        Rem(
            id="sanction",
            units=(*people_units, "lea>many-north", "lea>many-east"),
            rate=Formula(
                constant=-4.6,
                effects=effects(("share", 1.0), ("outside", 0.6), ("struck", 0.8), ("mine", 0.4), ("war", -0.3)),
            ),
            mark=Ordered(rungs=RUNGS, cuts=(0.3, 1.2), effects=effects(("war", 0.7), ("standing", 0.2, "receiver"))),
            consequences=(
                leave,
                Consequence(do="raise", marks=("remove",), to=2),
                Consequence(do="raise", marks=("expel",), to=3),
                Consequence(do="out", marks=("expel",)),
            ),
        ),
        Rem(
            id="rehabilitate",
            units=people_units,
            rate=Formula(constant=-3.5),
            conditions=(Condition(register="standing", at="receiver", least=2, most=2),),
            consequences=(Consequence(do="restore", to=0),),
        ),
        Fill(
            id="enter",
            units=("north seat", "east seat"),
            to=(act("sanction", "remove", "expel"),),
            choice=Formula(effects=effects(("share", 2.0, "sender-group"))),
            delay=Delay(low=5, high=30),
            consequences=(Consequence(do="enter", at="sender", register="seats"),),
        ),
        Dynam(
            id="contact",
            units=tuple(f"{who}>{other}" for who in PEOPLE for other in ("big", "old")),
            rate=Formula(constant=-4.0, effects=effects(("spoken", 0.5), ("war", 0.4), ("calm-age", 0.3, "sender"))),
            choice=Formula(effects=effects(("talks", 0.5), ("age", 0.4, "sender"))),
            mark=Labels(replies=(Reply(label="open"), Reply(label="secret", formula=Formula(constant=0.5)))),
        ),
        Rem(
            id="dissent",
            units=tuple(PEOPLE),
            rate=Formula(constant=-3.6, effects=effects(("hunger", -0.5), ("mood", 0.3), ("age", 0.3, "sender"))),
            conditions=(Condition(register="assured", most=0.5),),
        ),
        Rem(
            id="press",
            units=("big>lea",),
            rate=Formula(constant=-2.0, effects=effects(("lately", 0.5), ("warmth", 0.2))),
            mark=Labels(
                replies=(Reply(label="soft"), Reply(label="hard", formula=Formula(effects=effects(("mood", -0.6)))))
            ),
        ),
        Answer(
            id="answer",
            units=("lea>big",),
            to=(act("press"),),
            replies=(
                Reply(label="none"),
                Reply(label="yields", formula=Formula(constant=0.5, effects=effects(("warmth", 0.4, "reverse")))),
                Reply(label="refuses", formula=Formula(constant=-0.2)),
            ),
            delay=Delay(low=1, mean=10),
        ),
        Answer(
            id="echo",
            units=("big>lea",),
            to=(act("answer", "refuses"),),
            replies=(Reply(label="lets be"), Reply(label="insists")),
            delay=Delay(low=2),
        ),
        Joint(
            id="treaty",
            units=("both>lea",),
            proposal=Formula(constant=-2.2),
            consent=Formula(constant=0.2, effects=effects(("war", -0.5))),
            delay=Delay(low=3, high=20),
        ),
        Annual(
            id="harvest",
            units=("lea",),
            days=(200.0, 565.0, 930.0, 1295.0),
            mean=Formula(constant=0.3, effects=effects(("war", -0.5))),
            sd=0.4,
        ),
        Session(
            id="bureau meets",
            unit="bureau",
            calendar=(60.0, 400.0),
            to=(act("dissent"),),
            delay=Delay(low=2, high=15),
            floor=Floor(
                id="speech",
                units=tuple(PEOPLE),
                want=Formula(constant=-0.5, effects=effects(("spoken", 0.5))),
                let=Formula(constant=0.4),
            ),
            motions=(
                Motion(
                    id="purge",
                    unit="bureau",
                    always=True,
                    decides="sanction",
                    targets=Formula(effects=effects(("age", 0.8, "receiver"), ("outside", 0.5, "group"))),
                    stop=Formula(constant=2.2, effects=effects(("war", 0.3))),
                    per_target=0.4,
                    ballot=Ballot(
                        id="bureau vote",
                        units=tuple(PEOPLE),
                        vote=Formula(constant=0.1, effects=effects(("share", 0.5))),
                        own=-2.0,
                        weight="seats",
                    ),
                    appeal=Appeal(
                        to="grand purge",
                        conditions=(Condition(register="may-convene", least=1),),
                        delay=Delay(low=4, high=9),
                    ),
                ),
            ),
        ),
        Session(
            id="committee meets",
            unit="committee",
            call=Formula(constant=-3.0, effects=effects(("mood", -0.3))),
            motions=(
                Motion(
                    id="grand purge",
                    unit="committee",
                    decides="sanction",
                    stop=Formula(constant=1.0),
                    ballot=Ballot(
                        id="committee vote",
                        units=("north seat", "east seat", "ann", "lea"),
                        vote=Formula(constant=1.0),
                        own=-1.0,
                        alpha=(3, 5),
                    ),
                ),
                Motion(
                    id="resolution",
                    unit="committee",
                    raised_by=(act("dissent"),),
                    ballot=Ballot(id="show of hands", units=("ann", "bo", "lea"), vote=Formula(constant=0.3)),
                ),
            ),
        ),
    )
    return System(start=0.0, end=end, actors=actors, units=units, registers=registers, families=families, **changes)
