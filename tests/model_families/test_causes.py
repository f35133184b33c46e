"""Causes of their own: rates that add up, told apart by a fit only through when they are at work."""

import numpy as np
import pandas as pd
import pytest

from politburo.model.families import Actor, Condition, Formula, Given, Prior, Rem, Step, System, Unit, fit, simulate

DAYS = 20000.0
WAR = Given(id="war", steps=tuple(Step(time=500.0 * k, value=float(k % 2)) for k in range(40)))


def state(spontaneous=-1.0, called=0.3, prior=None):
    """Acts that happen by themselves, and because of war."""
    unit = Unit(label="lea", sender=("lea",))
    rate = Formula(constant=spontaneous, prior=prior)
    cause = Formula(constant=called, prior=prior)
    return System(
        start=0.0,
        end=DAYS,
        actors=(Actor(id="lea"),),
        units=(unit,),
        registers=(WAR,),
        families=(
            Rem(id="rule", units=("lea",), rate=rate),
            Rem(
                id="rule because war",
                of="rule",
                units=("lea",),
                rate=cause,
                conditions=(Condition(register="war", least=0.5),),
            ),
        ),
    )


def log_of(system, *, known):
    """One simulated history as a record tells it: with what called each act forth, or without."""
    log = simulate(system, histories=1, seed=3).log(0)
    family = log["family"] if known else "rule"
    return pd.DataFrame({"time": log["time"], "family": family, "unit": log["unit"], "mark": ""})


@pytest.mark.parametrize("known", [True, False])
def test_both_rates_come_back(known):
    found = fit(state(0.0, 0.0), log_of(state(), known=known)).table.set_index("family")
    for family, value in (("rule", -1.0), ("rule because war", 0.3)):
        assert abs(found.loc[family, "estimate"] - value) < 4 * found.loc[family, "se"]
        assert found.loc[family, "se"] < 0.2


def test_the_likelihood_is_the_sum_over_causes():
    system = state(-1.0, 0.3, Prior(mean=0.0, sd=10.0))
    log = log_of(system, known=False)
    found = fit(system, log)
    values = found.table.set_index("family")["estimate"]
    a, b = np.exp(values["rule"]), np.exp(values["rule because war"])
    times = log["time"].to_numpy()
    war = (times // 500.0).astype(int) % 2 == 1
    months = DAYS / 30.4375
    expected = np.log(np.where(war, a + b, a) / 30.4375).sum() - months * a - months / 2 * b
    assert found.pieces[0].loglik == pytest.approx(expected, rel=1e-9)
    # at the mode, what the prior pulls is nothing: the share of acts of each cause is its exposure times its rate
    share = np.where(war, b / (a + b), 0.0).sum()
    assert share == pytest.approx(months / 2 * b, rel=1e-3)


def test_a_cause_not_at_work_calls_nothing_forth():
    log = simulate(state(), histories=1, seed=3).log(0)
    caused = log[log["family"] == "rule because war"]["time"].to_numpy()
    assert len(caused) > 100
    assert ((caused // 500.0).astype(int) % 2 == 1).all()


def cohort(weight, *, single):
    """A cohort that is struck at a steady rate, and gives people as it is."""
    strike = Rem(id="strike", units=("on many",), rate=Formula(constant=-2.0), single=single)
    return System(
        start=0.0,
        end=DAYS,
        actors=(Actor(id="lea"), Actor(id="many", weight=weight, cohort=True)),
        units=(Unit(label="on many", sender=("lea",), receiver="many"),),
        registers=(WAR,),
        families=(strike,),
    )


def test_of_a_cohort_an_act_may_be_about_one():
    times = {
        (weight, single): simulate(cohort(weight, single=single), histories=1, seed=5).log(0)["time"].tolist()
        for weight, single in ((20.0, True), (1.0, True), (20.0, False), (0.0, True))
    }
    assert times[20.0, True] == times[1.0, True]
    assert len(times[20.0, False]) > 10 * len(times[20.0, True])
    assert times[0.0, True] == []


@pytest.mark.parametrize("single", [True, False])
def test_kernel_twin_and_fit_count_the_people_alike(single):
    system = cohort(20.0, single=single)
    log = simulate(system, histories=1, seed=5).log(0)
    assert log["time"].tolist() == simulate(system, histories=1, seed=5, twin=True).log(0)["time"].tolist()
    found = fit(system, log[["time", "family", "unit", "mark"]]).table.iloc[0]
    assert abs(found["estimate"] + 2.0) < 4 * found["se"]
