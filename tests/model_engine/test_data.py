"""Bad input gets a code, the row and a cure, before anything is allocated."""

import numpy as np
import pandas as pd
import polars as pl
import pytest

from politburo import model

ACTORS = pd.DataFrame({"label": ["ann", "bob", "cyd"], "size": [1.0, 2.0, 4.0], "team": ["x", "y", "x"]})
EVENTS = pd.DataFrame(
    {"time": [1.0, 2.0, 4.0, 5.0], "sender": ["ann", "bob", "ann", "cyd"], "receiver": ["bob", "ann", "cyd", "ann"]}
)
CALLS = EVENTS.assign(increment=1)


def events(row, **fields):
    frame = EVENTS.copy()
    for name, value in fields.items():
        frame[name] = frame[name].astype(object)
        frame.loc[row, name] = value
    return frame


def data(**changed):
    return model.Data(**({"actors": ACTORS, "events": EVENTS, "networks": {"call": CALLS}} | changed))


@pytest.mark.parametrize(
    ("changed", "code", "words"),
    [
        ({"events": [1, 2]}, "E801", "not a data frame"),
        ({"events": EVENTS.drop(columns="sender")}, "E802", "no column 'sender'"),
        ({"events": events(2, time=np.nan)}, "E803", "row 2"),
        ({"events": events(2, time=np.inf)}, "E803", "row 2"),
        ({"events": events(2, time=1.5)}, "E804", "row 2.*before that of row 1.*Sort"),
        ({"events": events(1, sender="dan")}, "E805", "row 1.*'dan'"),
        ({"events": events(3, receiver="cyd")}, "E809", "row 3.*'cyd'"),
        ({"events": EVENTS.iloc[:0]}, "E816", "no events"),
        ({"networks": {"call": CALLS.assign(increment=["1", "2", "many", "1"])}}, "E806", "row 2.*'many'"),
        ({"networks": {"call": CALLS.assign(replace=1)}}, "E808", "both"),
        ({"networks": {"call": EVENTS}}, "E808", "neither"),
        ({"actors": ACTORS.assign(present=[True, False, "perhaps"])}, "E807", "row 2"),
        ({"actors": pd.concat([ACTORS, ACTORS.iloc[:1]])}, "E814", "'ann'"),
        ({"changes": {"height": pd.DataFrame({"time": [1.0], "node": ["ann"], "replace": [1]})}}, "E812", "height"),
        ({"default_network": "letter"}, "E818", "letter"),
        ({"missing": "guess"}, "E810", "guess"),
        ({"start": 3.0, "end": 2.0}, "E813", "empty"),
        (
            {"networks": {"call": (pd.DataFrame(np.eye(2), index=["ann", "bob"], columns=["ann", "bob"]), None)}},
            "E819",
            "cyd",
        ),
        ({"actors": ACTORS.assign(size=[1.0, np.nan, 3.0]), "missing": "refuse"}, "E815", "row 1.*'size'"),
        ({"events": events(2, sender=None)}, "E805", "row 2.*no sender"),
        ({"actors": ACTORS.assign(label=["ann", None, "cyd"])}, "E814", "row 1.*no label"),
        ({"directed": {"cal": False}}, "E818", "directed.*'cal'.*call"),
        ({"start": "soon"}, "E813", "start.*'soon'"),
        ({"end": np.nan}, "E813", "end.*nan"),
        (
            {
                "receivers": pd.DataFrame({"label": ["x", "y"], "size": [1.0, 2.0]}),
                "events": EVENTS.assign(receiver=["x", "y", "x", "y"]),
                "networks": {},
                "changes": {"size": pd.DataFrame({"time": [1.0, 2.0], "node": ["x", "zed"], "replace": [1, 2]})},
            },
            "E805",
            "row 1.*'zed'",
        ),
        (
            {"networks": {"call": (pd.DataFrame(np.inf, index=ACTORS["label"], columns=ACTORS["label"]), CALLS)}},
            "E806",
            "column 'ann', row 0",
        ),
        ({"globals_": {"war": pd.DataFrame({"time": [1.0], "replace": [None]})}}, "E815", "row 0"),
        ({"directed": "no"}, "E810", "directed.*'no'"),
        ({"risk": 5}, "E810", "risk.*no function"),
        ({"networks": [CALLS]}, "E810", "networks.*no mapping"),
        ({"networks": {"call": (CALLS,)}}, "E801", "call.*1 parts"),
        (
            {"networks": {"call": CALLS.assign(time=pd.to_datetime(CALLS["time"], unit="D"))}},
            "E803",
            r"networks\['call'\].*dates.*events numbers",
        ),
        (
            {
                "changes": {
                    "size": pd.DataFrame(
                        {"time": ["1956-08-30", "1956-08-31"], "node": ["ann", "bob"], "replace": [1, 2]}
                    )
                }
            },
            "E803",
            r"changes\['size'\].*dates.*events numbers",
        ),
    ],
)
def test_refusals(changed, code, words):
    with pytest.raises(model.EngineError, match=f"(?s){words}") as caught:
        data(**changed)
    assert caught.value.code == code
    assert caught.value.cure


def test_unknown_ties_are_counted():
    labels = list(ACTORS["label"])
    start = pd.DataFrame([[0, np.nan, 1], [0, 0, 0], [0, 0, 0]], index=labels, columns=labels)
    with pytest.warns(model.EngineWarning, match=r"1 unknown values of ties in networks\['call'\] were set to 0"):
        given = data(networks={"call": (start, CALLS)})
    assert given.networks_["call"].initial.tolist() == [[0, 0, 1], [0, 0, 0], [0, 0, 0]]
    with pytest.warns(model.EngineWarning, match=r"1 unknown values of ties in networks\['call'\]"):
        given = data(networks={"call": CALLS.assign(increment=[1, np.nan, 1, 1])})
    assert given.networks_["call"].changes.value.tolist() == [1, 0, 1, 1]


def test_a_number_in_a_message_stands_as_it_was_written():
    with pytest.raises(model.EngineError, match="row 2: the time inf is not"):
        data(events=events(2, time=np.inf))


def test_a_pair_may_be_a_list():
    labels = list(ACTORS["label"])
    start = pd.DataFrame(np.zeros((3, 3)), index=labels, columns=labels)
    given = data(networks={"call": [start, CALLS]})
    assert given.networks_["call"].changes.time.size == 4


def test_asymmetric_start_of_an_undirected_network():
    labels = list(ACTORS["label"])
    start = pd.DataFrame([[0, 1, 0], [0, 0, 0], [0, 0, 0]], index=labels, columns=labels)
    with pytest.raises(model.EngineError, match=r"E817.*'ann' and 'bob'"):
        data(networks={"call": (start, CALLS)}, directed=False)


def test_too_many_actors_for_pairs_are_refused_at_once():
    many = pd.DataFrame({"label": np.arange(100_000).astype(str)})
    few = pd.DataFrame({"time": [1.0], "sender": ["1"], "receiver": ["2"]})
    with pytest.raises(model.EngineError, match=r"E820.*GiB"):
        model.Data(actors=many, events=few, networks={"call": few.assign(increment=1)})
    with pytest.raises(model.EngineError, match=r"E820.*GiB"):
        model.fit(model.Data(actors=many.assign(size=np.arange(100_000.0)), events=few), "rem", [model.diff("size")])


def test_absent_actor_names_the_row():
    leaves = pd.DataFrame({"time": [3.0], "node": ["cyd"], "replace": [False]})
    with pytest.raises(model.EngineError, match="E842 events, row 2: the receiver 'cyd' is absent at 4"):
        model.fit(data(changes={"present": leaves}, actors=ACTORS.assign(present=True)), "choice", [model.inertia()])
    with pytest.raises(model.EngineError, match="E842 events, row 3: the sender 'cyd'"):
        model.fit(data(changes={"present": leaves}), "rate", [model.outdeg()])
    with pytest.raises(model.EngineError, match="E842"):
        model.fit(data(changes={"present": leaves}), "rem", [model.outdeg()], intercept=True)


def test_presence_counts_from_its_own_time():
    comes = pd.DataFrame({"time": [4.0], "node": ["cyd"], "replace": [True]})
    actors = ACTORS.assign(present=[True, True, False])
    fitted = model.fit(data(actors=actors, changes={"present": comes}), "rem", [model.recip()], priors=(0, 1))
    assert fitted.events == 4


def test_excluded_pair_and_unknown_statistic_name_the_row():
    with pytest.raises(model.EngineError, match="E843 events, row 3"):
        model.fit(data(risk=lambda sender, _: sender != "cyd"), "choice", [model.inertia()])
    unknown = ACTORS.assign(size=[1.0, 2.0, np.nan])
    with pytest.raises(model.EngineError, match="E844 events, row 2"):
        model.fit(data(actors=unknown, missing="drop"), "choice", [model.alter("size")])


def test_dropping_and_imputing_unknown_values():
    unknown = pd.concat([ACTORS, pd.DataFrame({"label": ["dan"], "size": [np.nan], "team": ["y"]})], ignore_index=True)
    dropped = model.fit(data(actors=unknown, missing="drop"), "choice", [model.alter("size")], priors=(0, 1))
    without = model.fit(data(), "choice", [model.alter("size")], priors=(0, 1))
    assert dropped.loglik == pytest.approx(without.loglik, rel=1e-12)
    with pytest.warns(model.EngineWarning, match="1 unknown initial and 0 unknown later values of 'size'"):
        filled = data(actors=unknown)
    assert filled.sender_attributes_["size"].initial[3] == pytest.approx(7 / 3)


def test_later_unknown_values_take_the_mean_of_the_others():
    later = pd.DataFrame({"time": [2.0, 3.0], "node": ["ann", "bob"], "replace": [10.0, np.nan]})
    with pytest.warns(model.EngineWarning, match="0 unknown initial and 1 unknown later"):
        filled = data(changes={"size": later})
    assert filled.sender_attributes_["size"].changes.value[1] == pytest.approx((10 + 4) / 2)


def test_dates_and_polars_frames_give_the_same_model():
    stamped = EVENTS.assign(time=pd.to_datetime(EVENTS["time"], unit="s"))
    plain = model.fit(data(), "rem", [model.inertia()], intercept=True, priors=(0, 1))
    dated = model.fit(
        data(events=stamped, networks={"call": stamped.assign(increment=1)}),
        "rem",
        [model.inertia()],
        intercept=True,
        priors=(0, 1),
    )
    other = model.Data(
        actors=pl.from_pandas(ACTORS), events=pl.from_pandas(EVENTS), networks={"call": pl.from_pandas(CALLS)}
    )
    polar = model.fit(other, "rem", [model.inertia()], intercept=True, priors=(0, 1))
    assert dated.loglik == pytest.approx(plain.loglik, rel=1e-12)
    written = stamped.assign(time=stamped["time"].dt.strftime("%Y-%m-%dT%H:%M:%S"))
    texts = data(events=written, networks={"call": written.assign(increment=1)})
    np.testing.assert_array_equal(texts.events_.time, EVENTS["time"])
    assert polar.loglik == plain.loglik


def test_default_network_is_the_one_of_the_events():
    assert data().default_network == "call"
    letters = pd.DataFrame({"time": [1.0], "sender": ["ann"], "receiver": ["bob"], "replace": [1]})
    assert data(networks={"letter": letters, "call": CALLS}).default_network == "call"
    nameless = data(networks={"letter": letters, "note": letters})
    with pytest.raises(model.EngineError, match=r"E834.*no default network"):
        model.fit(nameless, "choice", [model.inertia()])


def test_text_attributes_compare_but_have_no_size():
    assert model.fit(data(), "choice", [model.same("team")], priors=(0, 1)).converged
    with pytest.raises(model.EngineError, match=r"E835.*text"):
        model.fit(data(), "choice", [model.alter("team")])


def test_what_would_not_fit_is_refused_before_it_is_allocated():
    count = 60_000
    events = pd.DataFrame({"time": [1.0, 2.0], "sender": ["0", "1"], "receiver": ["1", "2"]})
    actors = pd.DataFrame({"label": np.arange(count).astype(str), "team": np.arange(count) % 3})
    data = model.Data(actors=actors, events=events)
    with pytest.raises(model.EngineError, match=r"E820 .*60000 x 60000 pairs need .* GiB.*rate model"):
        model.fit(data, "choice", [model.alter("team")])
    with pytest.raises(model.EngineError, match=r"E820 same\(team\): 60000 x 60000 pairs need 80.5 GiB for it"):
        model.fit(data, "rem", [model.same("team"), model.alter("team")], intercept=True)
    with pytest.raises(model.EngineError, match=r"E820 networks\['call'\]: .*GiB.*Restrict the nodes"):
        model.Data(actors=actors, events=events, networks={"call": events.assign(increment=1)})
    # What belongs to senders alone fits.
    fitted = model.fit(data, "rate", [model.ego("team")], intercept=True)
    assert fitted.converged


def test_the_span_may_be_given_as_dates():
    stamped = EVENTS.assign(time=pd.to_datetime(EVENTS["time"], unit="D"))
    given = data(events=stamped, networks={"call": stamped.assign(increment=1)}, start="1970-01-02", end="1970-01-06")
    assert (given.start, given.end) == (86400.0, 5 * 86400.0)
    assert model.fit(given, "rem", [], intercept=True).events == 4


def test_a_span_without_events_is_refused():
    with pytest.raises(model.EngineError, match=r"E853 events: none lies within .*10 to 20"):
        model.fit(data(start=10, end=20), "choice", [model.inertia()])
    with pytest.raises(model.EngineError, match="E853"):
        model.fit(data(start=10, end=20), "rem", [model.inertia()], intercept=True)


def test_a_square_of_initial_values_may_come_from_another_library():
    square = pl.DataFrame({"label": ["ann", "bob", "cyd"], "ann": [0, 0, 0], "bob": [2, 0, 0], "cyd": [0, 1, 0]})
    given = data(networks={"call": (square, pl.from_pandas(CALLS))})
    np.testing.assert_array_equal(given.networks_["call"].initial, [[0, 2, 0], [0, 0, 1], [0, 0, 0]])


def test_what_is_no_transform_no_network_and_no_start_is_refused():
    given = data()
    with pytest.raises(model.EngineError, match=r"E837.*3 is no function"):
        model.inertia("call", transform=3)
    with pytest.raises(model.EngineError, match=r"E837.*numbers into 1"):
        model.fit(given, "choice", [model.indeg("call", transform=lambda _: 1.0)])
    with pytest.raises(model.EngineError, match=r"E834 inertia\(5\).*no network 5"):
        model.fit(given, "choice", [model.inertia(5)])
    with pytest.raises(model.EngineError, match=r"E833.*'size' is no effect"):
        model.interaction(model.inertia("call"), "size")
    with pytest.raises(model.EngineError, match=r"E851.*finite"):
        model.fit(given, "choice", [model.alter("size")], start=[np.nan])
    war = pd.DataFrame({"time": [1.0], "replace": [1.0]})
    with pytest.raises(model.EngineError, match=r"E835 given\(war\).*cancels"):
        model.fit(data(globals_={"war": war}), "choice", [model.given("war")])


def test_effects_may_come_one_by_one():
    listed = [model.alter("size"), model.inertia("call")]
    whole = model.fit(data(), "choice", listed, priors=(0, 1))
    assert model.fit(data(), "choice", iter(listed), priors=(0, 1)).loglik == whole.loglik


def test_what_is_no_effect_and_no_prior_is_refused():
    for wrong in (model.inertia(), ["inertia"]):
        with pytest.raises(model.EngineError, match=r"E841 effects.*list of effects"):
            model.fit(data(), "choice", wrong)
    with pytest.raises(model.EngineError, match=r"E852 priors.*'flat'"):
        model.fit(data(), "choice", [model.inertia()], priors="flat")
