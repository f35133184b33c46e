"""Forecasts of whom a blow strikes, what is kept, whether patrons act; cells of histories beside baselines."""

import math
from dataclasses import replace

import numpy as np
import pytest

from politburo import dates
from politburo.model.acts import Days
from politburo.model.system.outcomes import Rows, Who
from politburo.model.system.recorded import Recorded, Tale
from politburo.model.verdicts.cells import Act, acts_of, cells_of, chances, score_cells
from politburo.model.verdicts.declared import Forecast, systems
from politburo.model.verdicts.forecasts import score
from politburo.model.verdicts.struggles import compliance, joint, modes, order


@pytest.fixture(scope="module")
def wanted(first_case):
    return {one.id: one for row in systems(first_case).rows for one in row.predict}


def test_the_order_of_sanctions_is_scored_act_by_act(first_case, wanted):
    found = order(first_case, wanted["order-of-purges"])
    lengths = {len(logs) for logs in found.logs.values()}
    assert lengths == {len(found.logs["model"])}
    assert len(found.logs["model"]) >= 10
    assert found.logs["coin"][0] == pytest.approx(-math.log(5))
    # The first blow is forecast from nothing but symmetry: no faction of five is a tenth likelier than another.
    assert found.logs["model"][0] == pytest.approx(-math.log(5), abs=0.15)
    assert found.logs == order(first_case, wanted["order-of-purges"]).logs
    scored = score(first_case, wanted["order-of-purges"])
    assert scored.verdict in {"beats", "ties", "loses"}
    assert scored.values["model"] == pytest.approx(np.mean(found.logs["model"]))


def test_rungs_are_forecast_from_earlier_ones_by_whether_the_target_had_dissented(first_case, wanted):
    found = modes(first_case, wanted["rungs"])
    assert len(found.logs["model"]) >= 4  # events after the cut
    assert found.trained >= 8
    assert set(found.logs) == {"model", "coin", "frequency so far", "same as last"}
    assert all(log < 0 for logs in found.logs.values() for log in logs)
    assert score(first_case, wanted["rungs"]).cells == len(found.logs["model"])


def test_promises_made_by_a_body_in_session_are_likelier_kept(first_case, wanted):
    found = compliance(first_case, wanted["compliance"])
    assert len(found.logs["model"]) >= 4
    assert len(set(np.round(found.logs["model"], 9))) >= 2
    told = score(first_case, wanted["compliance"])
    assert told.verdict == "one trial"
    assert told.without is not None
    assert (
        told.without < told.values["model"]
    )  # promises that nothing wears off would be kept more often than they were


def test_joint_action_is_forecast_from_answers_to_earlier_purges(first_case, wanted):
    first, second = (joint(first_case, wanted[name]) for name in ("intervenes", "no-second-intervention"))
    assert first.trained > 3
    assert first.logs["coin"] == [math.log(0.5)]
    assert first.logs["nothing"] == [pytest.approx(math.log(0.01))]  # it came
    assert second.logs["nothing"] == [pytest.approx(math.log(0.99))]  # it did not
    kept = joint(first_case, replace(wanted["no-second-intervention"], ranges=None))
    assert kept.logs["model"][0] < second.logs["model"][0]  # erosion makes a second mission less likely


FORECAST = Forecast(
    id="months", what="w", by="cells", cut="1950-03-01", until="1950-05-15", acts=("strike",), groups=("a", "b")
)
ONCE = Forecast(
    id="once", what="w", by="cells", cut="1950-03-01", until="1950-03-31", acts=("strike/hard",), cells="once"
)


def day(text):
    return float(dates.day(text))


ACTS = [
    Act(day("1950-01-10"), "strike", ("hard",), "a"),
    Act(day("1950-02-10"), "strike", ("soft",), "a"),
    Act(day("1950-02-20"), "praise", (), "a"),
    Act(day("1950-04-30") + 0.5, "strike", ("hard", "soft"), "b"),
]


def test_cells_hold_what_came_and_the_past_before_the_cut():
    cells = cells_of(FORECAST, ACTS, "1950-01-01")
    assert [(dates.iso(c.first), dates.iso(c.last)) for c in cells[:3]] == [
        ("1950-03-01", "1950-03-31"),
        ("1950-04-01", "1950-04-30"),
        ("1950-05-01", "1950-05-15"),
    ]
    assert [c.came for c in cells] == [False, False, False, False, True, False]
    assert cells[0].past == (True, True)
    assert cells[3].past == (False, False)
    (only,) = cells_of(ONCE, ACTS, "1949-12-01")
    assert not only.came
    assert only.past == (False, True) or len(only.past) == 2


def test_recorded_acts_count_on_the_middle_of_their_days():
    told = Tale(
        (
            Recorded("e1", "strike", ("on x",), ("hard", "soft"), Days(100, 110)),
            Recorded("e2", "strike", ("on x", "on y"), (), Days(120, 120)),
        ),
        (),
    )
    who = Who({}, {"on x": "x", "on y": "y"}, {"on x": "b", "on y": "a"})
    assert acts_of(told, who) == (Act(105.0, "strike", ("hard", "soft"), "b", "x"), Act(120.0, "strike", (), "", ""))


def test_chances_are_shares_of_histories():
    opening = dates.day("1950-03-01")
    rows = Rows(
        history=np.array([0, 1, 3]),
        day=np.array([35.0, 40.0, 2.0]),
        family=np.array(["strike", "strike", "strike"]),
        unit=np.array(["on x", "on y", "on x"]),
        mark=np.array(["hard", "hard", "soft"]),
        histories=4,
    )
    who = Who({}, {"on x": "x", "on y": "y"}, {"on x": "b", "on y": "a"})
    cells = cells_of(FORECAST, ACTS, "1950-01-01")
    found = chances(cells, FORECAST, rows, who)
    # Faction a: April once; faction b: March once, April once; of four histories, with half a count on both sides.
    assert found == pytest.approx([0.1, 0.3, 0.1, 0.3, 0.3, 0.1])
    assert opening == cells[0].first


def test_scores_stand_beside_baselines_with_the_same_past():
    cells = cells_of(FORECAST, ACTS, "1950-01-01")
    came = [0.9 if cell.came else 0.05 for cell in cells]
    found = score_cells(FORECAST, cells, came)
    assert set(found.values) == {"model", "coin", "constant hazard", "faction only", "same as last", "nothing"}
    assert found.values["coin"] == pytest.approx(math.log(0.5))
    assert found.values["constant hazard"] == pytest.approx(math.log(0.5))  # two of four months before the cut
    assert found.values["nothing"] == pytest.approx((5 * math.log(0.99) + math.log(0.01)) / 6)
    # Faction a was struck in both months before the cut: 2.5 of 3; faction b in none: 0.5 of 3.
    assert found.values["faction only"] == pytest.approx(
        (3 * math.log(1 / 6) + 2 * math.log(5 / 6) + math.log(1 / 6)) / 6
    )
    assert found.verdict == "beats"
    assert score_cells(FORECAST, cells, [1 - p for p in came]).verdict == "loses"
    with pytest.raises(ValueError, match="5 chances for 6 cells"):
        score_cells(FORECAST, cells, came[1:])


def test_a_set_has_a_cell_for_each_actor():
    each = replace(ONCE, acts=("strike",), on=("x", "y"), cells="set")
    struck = [Act(day("1950-03-03"), "strike", ("hard",), "a", "x")]
    cells = cells_of(each, struck, "1950-01-01")
    assert [(cell.on, cell.came) for cell in cells] == [(("x",), True), (("y",), False)]
    rows = Rows(np.array([0]), np.array([1.0]), np.array(["strike"]), np.array(["on y"]), np.array(["hard"]), 1)
    assert chances(cells, each, rows, Who({}, {"on y": "y"}, {})) == pytest.approx([0.25, 0.75])


def test_one_window_is_one_trial():
    cells = cells_of(ONCE, ACTS, "1949-12-01")
    assert score_cells(ONCE, cells, [0.2]).verdict == "one trial"
    assert score_cells(ONCE, (), []) is None
