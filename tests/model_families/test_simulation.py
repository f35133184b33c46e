"""The kernel against its twin, itself, closed forms; verbs and pairing."""

import math
from dataclasses import replace

import numpy as np
import pytest

from politburo.model.engine.errors import EngineError, EngineWarning
from politburo.model.families import (
    Act,
    Actor,
    Condition,
    Effect,
    Formula,
    Given,
    Happened,
    InForce,
    Move,
    Ordered,
    Recent,
    Rem,
    Step,
    Stock,
    System,
    Tone,
    Unit,
    assert_act,
    coefficient,
    compare,
    compile_system,
    force,
    hold,
    recoined,
    series,
    simulate,
    strike,
    with_values,
)
from politburo.model.families.bands import bands
from tests.model_families.conftest import PEOPLE, full

GIVEN = (
    Happened(time=50.0, family="sanction", unit="lea>cy", mark="remove"),
    Happened(time=120.0, family="press", unit="big>lea", mark="hard"),
    Happened(time=350.0, family="dissent", unit="bo"),
    Happened(time=500.0, family="sanction", unit="lea>ed"),
)


def same(left, right):
    for name, one, other in zip(left.columns._fields, left.columns, right.columns, strict=True):
        np.testing.assert_array_equal(one, other, err_msg=name)
    assert left.digest == right.digest


@pytest.mark.parametrize("twin", [False, True])
def test_a_count_of_a_stock_before_the_start_comes_in_its_turn_among_given_acts(twin):
    units = (Unit(label="a", sender=("a",)), Unit(label="b", sender=("b",)))
    moves = (Move(acts=(Act(family="come"),)), Move(acts=(Act(family="go"),), amount=-0.25))
    here = Stock(id="here", steps=(Step(value=1.0, time=-10.0),), moves=moves)
    leaves = Rem(
        id="leave", units=("b",), rate=Formula(constant=6.0), conditions=(Condition(register="here", most=0.8),)
    )
    given = (
        Happened(time=-20.0, family="come", unit="a"),
        Happened(time=-5.0, family="go", unit="a"),
    )
    quiet = [Rem(id=name, units=("a",), rate=None) for name in ("come", "go")]
    system = System(
        start=0.0,
        end=30.0,
        actors=(Actor(id="a"), Actor(id="b")),
        units=units,
        families=(*quiet, leaves),
        registers=(here,),
        given=given,
    )
    found = simulate(compile_system(system, 0.0), histories=2, seed=1, twin=twin).table
    assert (found["family"] == "leave").sum() > 50  # counted as 1 after the arrival, then less a quarter: below 0.8
    early = replace(here, steps=(Step(value=1.0, time=-30.0),))
    full_house = simulate(compile_system(replace(system, registers=(early,)), 0.0), histories=2, seed=1, twin=twin)
    assert not (full_house.table["family"] == "leave").any()


@pytest.mark.parametrize(
    ("system", "begin"),
    [
        (full(), None),
        (full(900.0, given=GIVEN), 300.0),
        (force(hold(full(700.0), 100, 400, family="sanction"), 0, 600, family="answer", label="yields"), None),
        (hold(full(700.0), 50, 500, unit="lea>ann"), None),
    ],
)
def test_twin_writes_the_same_log(system, begin):
    program = compile_system(system, begin)
    fast = simulate(program, histories=3, seed=4)
    assert fast.lengths.min() > 15
    same(fast, simulate(program, histories=3, seed=4, twin=True))


def test_what_expires_on_one_day_expires_in_the_order_in_which_it_began():
    windows = (10.0, 20.0, 30.0, 40.0)
    registers = tuple(
        one
        for k, window in enumerate(windows)
        for one in (
            Recent(id=f"count {k}", acts=(Act(family=f"g{k}"),), window=window),
            InForce(id=f"force {k}", acts=(Act(family=f"g{k}"),), window=window),
        )
    )
    heat = Formula(
        constant=-1.0,
        effects=tuple(Effect(register=one.id, coefficient=0.3 + 0.1 * k) for k, one in enumerate(registers)),
    )
    acts = tuple(Rem(id=f"g{k}", units=("a",), rate=Formula(constant=-30.0)) for k in range(4))
    # on day 50 what began on days 10, 20, 30 and 40 with whiles of 40, 30, 20 and 10 days ends together
    given = tuple(
        Happened(time=10.0 * (day + 1) + again, family=f"g{3 - day}", unit="a")
        for again in (0.0, 50.0)
        for day in range(4)
    )
    system = System(
        start=0, end=200, actors=(Actor(id="a"),), units=(Unit(label="a", sender=("a",)),), registers=registers,
        families=(*acts, Rem(id="heat", units=("a",), rate=heat)), given=given,
    )  # fmt: skip
    for begin in (0.0, 35.0):
        program = compile_system(system, begin)
        fast = simulate(program, histories=3, seed=7)
        same(fast, simulate(program, histories=3, seed=7, twin=True))
        assert (fast.counts("heat") > 3).all()


def test_numbers_too_large_for_tables_are_named():
    program = compile_system(full(), 0.0)
    wide = replace(program, tables=program.tables._replace(alpha=program.tables.alpha * 2**31))
    with pytest.raises(EngineError, match="E863"):
        simulate(wide)


def test_every_form_and_mark_occurs():
    table = simulate(full(), histories=40, seed=1).table
    seen = set(zip(table["family"], table["mark"], strict=True))
    for family, mark in [
        ("sanction", "expel"),
        ("enter", ""),
        ("contact", "secret"),
        ("answer", "none"),
        ("echo", "insists"),
        ("treaty", "done"),
        ("treaty", "refuses"),
        ("harvest", ""),
        ("speech", "spoke"),
        ("speech", "refused"),
        ("purge", "named"),
        ("purge", "lost"),
        ("purge", "passed"),
        ("grand purge", "passed"),
        ("grand purge", "lost"),
        ("resolution", "passed"),
        ("bureau vote", "against"),
        ("rehabilitate", ""),
        ("committee meets", ""),
    ]:
        assert (family, mark) in seen, (family, mark)


def test_threads_and_blocks_do_not_matter():
    once = simulate(full(), histories=24, seed=9)
    assert simulate(full(), histories=24, seed=9, threads=2, block=5).digest == once.digest
    assert simulate(full(), histories=24, seed=10).digest != once.digest
    tail = simulate(full(), histories=4, seed=9, first=20)
    np.testing.assert_array_equal(tail.log(21)["time"], once.log(21)["time"])


def test_a_history_at_its_limit_is_cut_and_counted():
    with pytest.warns(EngineWarning, match="5 of 5"):
        cut = simulate(full(), histories=5, seed=4, limit=20)
    assert cut.exploded.all()
    assert (cut.lengths == 20).all()
    with pytest.warns(EngineWarning, match="5 of 5"):
        same(cut, simulate(full(), histories=5, seed=4, limit=20, twin=True))


def plain(rate=-2.0, end=3000.0, **changes):
    """Two families of one unit each; the second feeds on the first."""
    return System(
        start=0.0,
        end=end,
        actors=(Actor(id="a"), Actor(id="b", weight=3.0)),
        units=(
            Unit(label="a", sender=("a",)),
            Unit(label="b", sender=("b",)),
            Unit(label="a>b", sender=("a",), receiver="b"),
        ),
        registers=(Recent(id="hits", acts=(Act(family="hit"),), window=60.0, form="any"),),
        families=(
            Rem(id="hit", units=("a>b",), rate=Formula(constant=rate)),
            Rem(
                id="cry",
                units=("b",),
                rate=Formula(constant=-3.0, effects=(Effect(register="hits", coefficient=1.5),)),
                mark=Ordered(rungs=("low", "mid", "high"), cuts=(0.0, 1.0)),
            ),
        ),
        **changes,
    )


def test_rates_and_marks_are_those_declared():
    runs = simulate(plain(), histories=400, seed=2)
    months, people = 3000 / 30.4375, 3.0
    expected = months * people * math.exp(-2)
    counts = runs.counts("hit")
    assert abs(counts.mean() - expected) < 4 * math.sqrt(expected / 400)
    assert abs(counts.var() / expected - 1) < 0.3
    marks = runs.table.query("family == 'cry'")["mark"].value_counts(normalize=True)
    low = 1 / (1 + math.exp(0))
    assert abs(marks["low"] - low) < 0.02
    assert abs(marks["high"] - (1 - 1 / (1 + math.exp(-1)))) < 0.02


def test_an_act_raises_the_rate_for_its_window():
    silent = simulate(hold(plain(), 0, 3000, family="hit"), histories=200, seed=3)
    assert silent.counts("hit").sum() == 0
    assert abs(silent.counts("cry").mean() - 3000 / 30.4375 * 3 * math.exp(-3)) < 0.6
    # a single hit asserted: 60 days at exp(1.5) times the rate
    once = assert_act(hold(plain(), 0, 3000, family="hit"), Happened(time=100.0, family="hit", unit="a>b"))
    paired = compare(
        hold(plain(), 0, 3000, family="hit"), once, family="cry", start=100, end=160, histories=2000, seed=5
    )
    more = 60 / 30.4375 * 3 * math.exp(-3) * (math.exp(1.5) - 1)
    assert abs(paired.difference - more) < 4 * paired.error
    before = compare(hold(plain(), 0, 3000, family="hit"), once, family="cry", end=99, histories=100, seed=5)
    assert (before.with_ == before.without).all()


def test_pairing_reduces_the_variance():
    system = full(800.0)
    change = coefficient(system, "sanction", "rate", "war", 0.0)
    contrast = compare(system, change, family="sanction", marks=("expel",), histories=400, seed=7)
    assert contrast.difference > 0
    assert contrast.reduction > 1.5
    assert contrast.error < 0.8 * math.sqrt(2 * contrast.without.var() / 400)


def test_verbs_change_what_they_say():
    system = full(900.0, given=GIVEN)
    struck = strike(system, family="dissent")
    assert len(struck.given) == 3
    runs = simulate(system, histories=50, seed=1)
    table = runs.table
    recorded = table[table["cause"] == -2]
    assert len(recorded) == 200
    assert set(recorded.query("time == 350.0")["unit"]) == {"bo"}
    # an asserted press is answered; forced, always in the same way
    forced = simulate(force(system, 100, 900, family="answer", label="refuses"), histories=30, seed=1)
    answers = forced.table.query("family == 'answer' and time >= 100")
    assert set(answers["mark"]) == {"refuses"}
    silent = simulate(hold(system, 0, 900, unit="lea>ann"), histories=30, seed=1)
    assert not (silent.table["unit"] == "lea>ann").any()
    peace = series(system, "war", (Step(value=0.0),))
    assert compile_system(peace).names == compile_system(system).names
    assert simulate(peace, histories=30, seed=1).digest != simulate(system, histories=30, seed=1).digest
    quiet = simulate(series(system, "war", (Step(value=1.0, time=850.0),), since=850.0), histories=20, seed=1)
    early = quiet.table.query("time < 850").reset_index(drop=True)
    assert early.equals(simulate(system, histories=20, seed=1).table.query("time < 850").reset_index(drop=True))


def test_acts_before_the_begin_make_state_and_no_rows():
    system = full(900.0, given=GIVEN)
    runs = simulate(system, histories=20, seed=1, begin=300.0)
    assert runs.table["time"].min() >= 300
    # who was removed on day 50 can be rehabilitated
    assert (runs.table.query("family == 'rehabilitate'")["unit"] == "lea>cy").any()


def test_the_expelled_and_the_absent_do_not_act():
    table = simulate(full(), histories=60, seed=3).table
    for _, log in table.groupby("history"):
        for who in PEOPLE:
            gone = log[(log["family"] == "sanction") & (log["unit"] == f"lea>{who}") & (log["mark"] == "expel")]
            if len(gone):
                later = log[log["time"] > gone["time"].iloc[0]]
                assert not later["unit"].isin([who, f"{who}>big", f"lea>{who}"]).any()
    press = table[table["family"] == "press"]["time"]
    assert press.between(100, 1400).all()
    assert not press.between(900, 1000, inclusive="neither").any()


def test_seats_are_handed_on():
    table = simulate(full(), histories=60, seed=3).table.set_index("history")
    entered = table[table["family"] == "enter"]
    for history, row in entered.iterrows():
        log = table.loc[[history]]
        assert log.iloc[int(row["cause"])]["value"] == row["value"] > 0
        assert log.iloc[int(row["cause"])]["mark"] in {"remove", "expel"}


def test_coefficients_swapped_after_compiling_are_those_swapped_before():
    values = {
        ("sanction", "rate", "war"): 0.9,
        ("sanction", "rate", "constant"): -4.0,
        ("sanction", "mark", "first cut"): 0.1,
        ("sanction", "mark", "log gap 1"): 0.4,
        ("purge", "stop", "per target"): 0.7,
        ("bureau vote", "vote", "own"): -1.0,
        ("harvest", "mean", "log sd"): -2.0,
        ("answer", "reply yields", "constant"): 1.0,
    }
    swapped = recoined(compile_system(full()), values)
    again = compile_system(with_values(full(), values))
    for name in again.tables._fields:
        np.testing.assert_allclose(getattr(swapped.tables, name), getattr(again.tables, name), rtol=1e-14, err_msg=name)
    assert swapped.system == again.system
    with pytest.raises(EngineError, match="E701 sanction / rate / peace"):
        recoined(compile_system(full()), {("sanction", "rate", "peace"): 1.0})


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"families": (Rem(id="x", units=("nobody",), rate=Formula()),)}, "E701 family x: there is no unit nobody"),
        ({"families": (Rem(id="x", units=("a",), rate=Formula(effects=(Effect(register="y"),))),)}, "E701 family x"),
        (
            {"families": (Rem(id="x", units=("a",), rate=Formula(effects=(Effect(register="hits", at="pair"),))),)},
            "E702",
        ),
        (
            {"families": (Rem(id="x", units=("a",), rate=Formula(), mark=Ordered(rungs=("a", "b"), cuts=(1, 0))),)},
            "E704",
        ),
        ({"end": 0.0}, "E703 system"),
        ({"given": (Happened(time=1.0, family="hit", unit="c"),)}, "E701 given act of day 1.0: there is no unit c"),
        ({"actors": (Actor(id="a"),)}, "E701 unit b: b is no actor"),
    ],
)
def test_what_is_wrong_is_named(change, code):
    with pytest.raises(EngineError, match=code):
        compile_system(replace(plain(), registers=(Recent(id="hits", acts=(), window=60.0),), **change))


@pytest.mark.parametrize("value", [math.nan, math.inf])
def test_a_series_holds_finite_numbers(value):
    war = Given(id="war", steps=(Step(value=0.0), Step(time=5.0, value=value)))
    with pytest.raises(EngineError, match=f"E703 register war: its value on day 5.0 is {value}"):
        compile_system(replace(plain(), registers=(*plain().registers, war)))


def test_verbs_refuse_what_is_not_there():
    with pytest.raises(EngineError, match="E705 strike dissent"):
        strike(full(), family="dissent")
    with pytest.raises(EngineError, match="E705 series struck"):
        series(full(), "struck", ())
    with pytest.raises(EngineError, match="E701 force of answer"):
        compile_system(force(full(), 0, 1, family="answer", label="perhaps"))


def moody(half_life=200.0, strength=2.0):
    units = (Unit(label="a", sender=("a",)),)
    mood = Tone(id="mood", half_life=half_life, steps=(Step(value=1.3),))
    rate = Formula(constant=-1.0, effects=(Effect(register="mood", coefficient=strength),))
    speak = Rem(id="speak", units=("a",), rate=rate)
    return System(start=0.0, end=900.0, actors=(Actor(id="a"),), units=units, families=(speak,), registers=(mood,))


@pytest.mark.parametrize("strength", [2.0, -2.0])
def test_rates_thinned_under_a_bound_are_the_rates_declared(strength):
    """The mood falls each month, its bound only from band to band; acts are as many as the rates themselves say."""
    system = moody(strength=strength)
    steps = 900 / 30.4375
    level = [1.3 * 2.0 ** (-k * 30.4375 / 200.0) for k in range(math.ceil(steps))]
    months = [min(1.0, steps - k) for k in range(len(level))]
    expected = sum(m * math.exp(-1.0 + strength * x) for m, x in zip(months, level, strict=True))
    runs = simulate(system, histories=4000, seed=3)
    counts = runs.counts("speak", end=900.0)
    assert abs(counts.mean() - expected) < 4 * math.sqrt(expected / 4000)
    assert abs(counts.var() / counts.mean() - 1) < 0.1
    early = sum(m * math.exp(-1.0 + strength * x) for m, x in zip(months[:6], level, strict=False))
    first = runs.counts("speak", end=6 * 30.4375)
    assert abs(first.mean() - early) < 4 * math.sqrt(early / 4000)
    tables = compile_system(system).tables
    width = bands(tables)[tables.bundle_term[0]]
    assert 0 < width < 1.3
    assert width * abs(strength) == pytest.approx(0.5)


def test_a_condition_and_what_is_in_force_are_never_taken_for_a_band():
    tables = compile_system(full(900.0)).tables
    width, names = bands(tables), compile_system(full(900.0)).names.registers
    for register in ("war", "assured"):
        begin, keys = names[register]
        assert not width[begin : begin + len(keys)].any()
