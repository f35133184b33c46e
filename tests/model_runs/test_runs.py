"""Runs of a whole system: the same bytes however they are made, counts and panels that agree with the log."""

from __future__ import annotations

import dataclasses
import json
import re
import shutil
import threading

import numpy as np
import pyarrow.parquet as pq
import pytest

from politburo.cli.histories import _inside
from politburo.model import EngineError
from politburo.model.acts import ordinal
from politburo.model.families.simulation import Watch, simulate
from politburo.model.runs import compared, open_run, panels, planned, repeat, run
from politburo.model.runs.comparing import notes, share_reaching
from politburo.model.runs.learning import completed
from politburo.model.runs.monthly import QUANTILES, _quantiles
from politburo.model.runs.packing import packed, unpacked
from politburo.model.runs.watching import months_of, sums_of, watch_of
from politburo.model.system.outcomes import Acts, Condition, Reach
from tests.model_families.conftest import full
from tests.model_runs.conftest import asked


def blocks(one):
    return [(entry["sha256"], entry["panel_sha256"]) for entry in one.manifest["blocks"]]


def test_a_damaged_or_missing_block_is_made_again_and_nothing_else(plan, made, tmp_path):
    folder = tmp_path / "again"
    shutil.copytree(made.folder, folder)
    (folder / "blocks" / "000001.parquet").write_bytes(b"cut short")
    (folder / "panels" / "000002.npz.zst").unlink()
    untouched = (folder / "blocks" / "000000.parquet").stat().st_mtime_ns
    done = []
    again = run(plan, folder, progress=lambda *a: done.append(a))
    assert blocks(again) == blocks(made)
    assert [one[0] for one in done] == [24 - 5 - 2 + 5, 24]  # the second block has five histories, the third two
    assert (folder / "blocks" / "000000.parquet").stat().st_mtime_ns == untouched


def test_two_threads_make_the_same_bytes(plan, made, tmp_path):
    assert blocks(run(plan, tmp_path / "two", workers=2)) == blocks(made)


def test_a_cluster_makes_the_same_bytes(plan, made, tmp_path):
    distributed = pytest.importorskip("distributed")
    here = {"processes": False, "dashboard_address": None, "host": "127.0.0.1", "protocol": "tcp"}
    with distributed.LocalCluster(n_workers=1, threads_per_worker=2, **here) as cluster:
        there = run(plan, tmp_path / "there", dask=cluster.scheduler_address)
    assert blocks(there) == blocks(made)


def test_a_run_repeats_from_its_folder_alone(made, tmp_path):
    again = repeat(made.folder / "manifest.json", tmp_path / "again")
    assert blocks(again) == blocks(made)
    assert open_run(again.folder).manifest["settings"] == made.manifest["settings"]


def test_what_does_not_fit_is_refused_with_its_place(plan, second, drawn, made, tmp_path):
    other = planned(*second, asked(seed=2), drawn)
    folder = tmp_path / "kept"
    shutil.copytree(made.folder, folder)
    with pytest.raises(EngineError, match=r"E884 .*it differs in its settings"):
        run(other, folder)
    (folder / "systems" / "0000.npz").write_bytes(b"other")
    with pytest.raises(EngineError, match=r"E883 .*0000\.npz"):
        repeat(folder, tmp_path / "again")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("mine")
    with pytest.raises(EngineError, match="E884"):
        run(plan, tmp_path / "full")
    manifest = json.loads((folder / "manifest.json").read_text())
    (folder / "manifest.json").write_text(json.dumps({**manifest, "complete": False}))
    with pytest.raises(EngineError, match=r"E883 .*not finished"):
        open_run(folder)


def test_days_of_which_no_source_tells_are_named(second, capsys):
    _inside(second[1], asked())
    assert not capsys.readouterr().err
    _inside(second[1], asked(end=ordinal("1990-12-31")))
    assert "Sources tell of nothing after 1958-12-31" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("histories", 4000, "`histories` is 4000, but"),
        ("histories", -40, "`histories` is -40"),
        ("draws", "two", "`draws` is 'two'"),
        ("draws", True, "`draws` is True"),
        ("start", "1956-06-99", "`start` is '1956-06-99', no day"),
        ("blocks", 3, "`blocks` lists not the"),
        ("systems", [], "`systems` lists not the"),
        ("settings", 7, "`settings` holds none"),
    ],
)
def test_a_manifest_that_no_run_wrote_is_refused(made, tmp_path, field, value, told):
    manifest = json.loads((made.folder / "manifest.json").read_text())
    (manifest if field in manifest else manifest["settings"])[field] = value
    (tmp_path / "manifest.json").write_text(json.dumps(manifest))
    with pytest.raises(EngineError, match=f"E883 .*manifest.json: {re.escape(told)}"):
        open_run(tmp_path)


def test_counts_are_those_of_the_log(made):
    counts, acts = made.counts(), made.acts
    assert counts.shape == (24, len(acts))
    for number in (0, 7, 23):
        log = made.history(number)
        for place, name in enumerate(acts):
            family, _, mark = name.partition("/")
            mine = log[log["family"] == family]
            assert counts[number, place] == (len(mine) if not mark else (mine["mark"] == mark).sum()), name
    with pytest.raises(EngineError, match="E885"):
        made.history(24)


def test_what_is_noted_of_state_is_what_the_log_did():
    whole = full()
    from politburo.model import families as fam

    counted = dataclasses.replace(
        whole,
        registers=(
            *whole.registers,
            fam.Stock(id="so far", moves=(fam.Move(acts=(fam.Act(family="press"),)),)),
        ),
    )
    program = fam.compile_system(counted)
    days = np.linspace(counted.start + 1, counted.end, 9)
    cell = np.array([program.names.registers["so far"][0]])
    watch = Watch(cell, days, np.full((40, 9, 1), np.nan, np.float32))
    runs = simulate(program, histories=40, seed=3, block=16, watch=watch)
    for place, day in enumerate(days):
        assert watch.panel[:, place, 0].tolist() == runs.counts("press", end=day).tolist()
    assert runs.counts("press").sum() > 0
    assert runs.digest == simulate(program, histories=40, seed=3).digest  # looking changes nothing


def test_sums_over_histories_are_those_of_the_series_written_out(plan):
    piece = unpacked(plan.pieces[0])
    what, many = piece.watched, 30
    assert {one.form for one in what.series} == {"value", "mean", "people"}
    for limit in (4000, 30, 4000):  # the second is cut, and leaves its panel's room to the third
        watch = watch_of(what, many)
        runs = simulate(piece.program, histories=many, seed=4, limit=limit, watch=watch, warn=False)
        fresh = Watch(watch.cells, watch.days, np.full(watch.panel.shape, np.nan, np.float32))
        simulate(piece.program, histories=many, seed=4, limit=limit, watch=fresh, warn=False)
        panel, cell, columns = fresh.panel.astype(np.float64), 0, []
        for one in what.series:
            mine = panel[:, :, cell : cell + len(one.cells)]
            half = len(one.cells) // 2
            people = (mine[:, :, :half] * mine[:, :, half:]).sum(axis=2)
            columns.append({"value": mine[:, :, 0], "mean": mine.mean(axis=2), "people": people}[one.form])
            cell += len(one.cells)
        series = np.stack(columns, axis=2)
        found = sums_of(what, watch, 7)
        assert found["number"].tolist() == np.isfinite(series[:, :, 0]).sum(axis=0).tolist()
        np.testing.assert_allclose(found["total"], np.nansum(series, axis=0), rtol=1e-5, atol=1e-5)
        np.testing.assert_allclose(found["squares"], np.nansum(series**2, axis=0), rtol=1e-5, atol=1e-5)
        np.testing.assert_allclose(found["kept"], series[:7], rtol=1e-6, atol=1e-6)
        assert runs.exploded.any() == (limit == 30)
        assert (found["number"][-1] < many) == (limit == 30)


def test_memory_used_again_leaves_nothing_behind(plan):
    ready = [unpacked(blob).program for blob in plan.pieces]
    alone = []
    for one in ready:  # each in a thread of its own, whose memory is new
        thread = threading.Thread(target=lambda one=one: alone.append(simulate(one, histories=9, seed=2).digest))
        thread.start()
        thread.join()
    assert alone[0] != alone[1]
    for place in (0, 1, 1, 0):
        assert simulate(ready[place], histories=9, seed=2).digest == alone[place]
        simulate(ready[place], histories=3, seed=5, limit=12, warn=False)  # cut in the middle


def test_a_block_reads_as_words_and_numbers_without_what_wrote_it(made):
    table = pq.read_table(made.folder / "blocks" / "000000.parquet")
    assert table.schema.names == ["history", "day", "family", "unit", "mark", "cause", "set", "value"]
    assert not any(field.nullable for field in table.schema)
    rows = table.to_pandas()
    assert (np.diff(rows["history"]) >= 0).all()
    assert "" in set(rows["mark"])
    program = made.piece(0).program.names
    for row in rows.head(200).itertuples():
        line = program.lines[program.place[row.family]]
        assert row.mark == "" or row.mark in line.marks
        assert row.unit in program.units
        assert -2 <= row.cause < len(rows)


def test_panels_hold_mean_spread_and_whole_histories(made):
    found = panels(made.folder)
    assert [str(one)[:7] for one in found["month"].to_numpy()] == [
        "1956-06",
        "1956-07",
        "1956-08",
        "1956-09",
        "1956-10",
    ]
    kinds = set(found["kind"].to_numpy().tolist())
    assert {"balance", "standing", "exposure", "warmth", "stock"} <= kinds
    power = found["mean"].sel(series=[name for name in found["series"].to_numpy() if name.startswith("power/")])
    assert np.allclose(power.sum("series"), 1.0, atol=1e-5)
    assert (found["histories"] == 24).all()
    assert np.allclose(found["mean_by_draw"].mean("draw"), found["mean"])
    assert found["kept"].shape[0] == 8
    low, high = found["quantile"].to_numpy()[0], found["quantile"].to_numpy()[-1]
    assert (low <= high).all()
    seats = found["kept"].sel(series="at-risk/estmarkers").to_numpy()
    assert (seats > 0).any()


def test_quantiles_leave_out_histories_that_were_cut():
    some = np.random.default_rng(1).normal(size=(101, 3, 4)).astype(np.float32)
    some[40:, 1] = np.nan
    some[:, 2] = np.nan
    found = _quantiles(some)
    for month, many in ((0, 101), (1, 40)):
        wanted = np.quantile(some[:many, month].astype(np.float64), QUANTILES, axis=0)
        np.testing.assert_allclose(found[:, month], wanted, rtol=1e-12)
    assert np.isnan(found[:, 2]).all()


def test_months_close_with_their_last_day():
    names, closes = months_of(712_000, 712_060)
    assert len(names) == len(closes)
    assert closes[-1] == 61
    assert (np.diff(closes) > 0).all()


def test_a_packed_system_is_the_same_system(plan):
    piece = unpacked(plan.pieces[0])
    assert packed(piece) == plan.pieces[0]
    assert piece.ends["on emil-karas"] == (("ilan-dorev",), "emil-karas", "estmarkers")


def test_coefficients_are_matched_by_name_and_the_rest_stay_at_their_priors(second, drawn):
    from politburo.model.system.compiling import compiled
    from politburo.model.system.opening import opening_at

    _, told = second
    system = compiled(told.theory, opening_at(told.people, 714_000, 714_300, 0)).system
    some = {name: value for name, value in drawn.draws[0].items() if name[0] != "unrest"}
    values, missing = completed(system, some, 0, 1)
    assert {name[0] for name in missing} == {"unrest"}
    assert all(values[name] == some[name] for name in values if name not in missing)
    assert completed(system, some, 0, 1)[0] == values
    assert completed(system, some, 1, 1)[0][missing[0]] != values[missing[0]]


def test_a_run_compared_with_itself_differs_in_nothing(made):
    wanted = Reach(
        id="struck",
        what="somebody is struck",
        opening="1956-06-01",
        until="1956-10-31",
        where=(Condition(count=Acts(acts=("sanction", "sanction because retaliation")), least=1),),
        without="retaliation",
    )
    outside = dataclasses.replace(wanted, id="later", until="1958-10-31")
    found = compared(made, made, (wanted, outside))
    assert found.paired
    assert all(one.difference == 0 and one.error == 0 for one in (*found.counts, *found.outcomes, *found.panels))
    assert [one.name for one in found.outcomes] == ["struck"]
    told = "1 of the 2 outcomes asked for lies outside the days of a run and is left out: later."
    assert found.notes[-1] == told
    assert told not in compared(made, made, (wanted,)).notes
    none = compared(made, made, (outside, dataclasses.replace(outside, id="last")))
    assert none.notes[-1].startswith("2 of the 2 outcomes asked for lie outside the days of a run and are left out: ")
    columns = [place for place, name in enumerate(made.acts) if name.partition(" ")[0] == "sanction"]
    share = (made.counts()[:, columns].sum(axis=1) > 0).mean()
    assert np.isclose(share_reaching(made, wanted).mean(), share)
    sanctions = sum((frame["family"].str.partition(" ")[0] == "sanction").sum() for frame in made.frames())
    alone = sum((frame["family"] == "sanction").sum() for frame in made.frames())
    counted = {one.name: one.first for one in found.counts}
    assert alone < sanctions  # what a cause called forth counts for its family as well
    assert np.isclose(counted["sanction"] * made.order.histories, sanctions)
    assert np.isclose(
        sum(number for name, number in counted.items() if name.startswith("sanction because ") and "/" not in name),
        counted["sanction"] - alone / made.order.histories,
    )


def test_a_comparison_says_on_what_its_errors_rest_and_which_spans_it_compares(made):
    few = "Errors rest on 2 draws in the first and 2 in the second"
    assert [one[: len(few)] for one in compared(made, made).notes] == [few]

    def with_settings(**changes):
        return dataclasses.replace(
            made, manifest={**made.manifest, "settings": {**made.manifest["settings"], **changes}}
        )

    many = with_settings(draws=5)
    assert notes(many, many) == ()
    one = with_settings(draws=1)
    assert "1 draw in the first and 5 in the second" in notes(one, many)[0]
    longer = with_settings(draws=5, end="1957-10-31")
    (told,) = notes(many, longer)
    assert "1956-06-01/1956-10-31" in told
    assert "1956-06-01/1957-10-31" in told


def test_other_coefficients_show_in_the_comparison(second, drawn, made, tmp_path):
    louder = tuple(
        {name: value + 3.0 if name == ("press", "rate", "constant") else value for name, value in one.items()}
        for one in drawn.draws
    )
    other = run(planned(*second, asked(), dataclasses.replace(drawn, draws=louder)), tmp_path / "louder")
    found = {one.name: one for one in compared(made, other).counts}
    assert found["press"].difference > 0
    assert found["press"].error >= 0
    assert not compared(made, other).only_first
