"""Runs on disk: the same bytes however they are made; resumed, repeated, refused."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from politburo import model
from politburo.model.engine import write
from tests.model_engine.conftest import small


@pytest.fixture(scope="module")
def given() -> model.Model:
    effects = (model.inertia("call"), model.recip("call", window=8), model.same("team"))
    return model.Model(small(seed=2), "rem", effects, (-5.0, 0.5, 0.4, 0.2), intercept=True)


@pytest.fixture(scope="module")
def first(given: model.Model, tmp_path_factory: pytest.TempPathFactory) -> model.Run:
    return model.run(given, tmp_path_factory.mktemp("runs") / "first", histories=60, seed=5, block=16)


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_run_holds_the_histories_of_simulate(given: model.Model, first: model.Run) -> None:
    made = model.simulate(given, histories=60, seed=5)
    assert first.digest == made.digest
    pd.testing.assert_frame_equal(first.table, made.table, check_dtype=False)
    np.testing.assert_array_equal(first.lengths, made.lengths)
    pd.testing.assert_frame_equal(first.events(37), made.events(37), check_dtype=False)
    assert [len(frame["history"].unique()) for frame in first.frames()] == [16, 16, 16, 12]
    with pytest.raises(model.EngineError, match="E885"):
        first.events(60)


def test_the_manifest_names_all_that_the_bytes_rest_on(first: model.Run) -> None:
    assert set(bytes_of(first.folder)) == {
        "manifest.json",
        "program.npz",
        *(f"blocks/{number:06d}.parquet" for number in range(4)),
    }
    manifest = json.loads((first.folder / "manifest.json").read_text())
    assert manifest["settings"]["seed"] == 5
    assert manifest["settings"]["block"] == 16
    assert manifest["model"][0]["coefficients"] == [-5.0, 0.5, 0.4, 0.2]
    assert {"data_sha256", "model_sha256", "program_sha256"} < set(manifest)
    assert {"politburo", "code_sha256", "numpy", "numba", "pyarrow", "machine"} < set(manifest["environment"])
    assert sum(entry["events"] for entry in manifest["blocks"]) == first.lengths.sum()


def test_a_run_is_repeated_from_its_folder_to_the_byte(first: model.Run, tmp_path: Path) -> None:
    again = model.repeat(first.folder, tmp_path / "again")
    assert bytes_of(again.folder) == bytes_of(first.folder)


def test_a_run_is_not_repeated_into_its_own_folder(first: model.Run) -> None:
    with pytest.raises(model.EngineError, match=r"E884.*proves nothing"):
        model.repeat(first.folder, first.folder / ".")


def test_a_repeat_that_comes_out_different_is_told(first: model.Run, tmp_path: Path) -> None:
    other = model.repeat(first.folder, tmp_path / "other")
    manifest = json.loads((other.folder / "manifest.json").read_text())
    manifest["blocks"][2]["sha256"] = "0"
    manifest["environment"]["numpy"] = "0.1"
    (other.folder / "manifest.json").write_text(json.dumps(manifest))
    with pytest.raises(model.EngineError, match=r"E887.*000002.*numpy 0.1 there"):
        model.repeat(other.folder, tmp_path / "third")
    (other.folder / "program.npz").write_bytes(b"torn")
    with pytest.raises(model.EngineError, match=r"E883.*program.npz"):
        model.repeat(other.folder, tmp_path / "fourth")


def test_a_run_goes_on_where_it_stopped_and_mends_torn_files(
    given: model.Model, first: model.Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "run"
    stopped: list[int] = []

    def stop(done: int, total: int) -> None:
        stopped.append(done)
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        model.run(given, folder, histories=60, seed=5, block=16, progress=stop)
    assert stopped == [0, 1, 2]
    with pytest.raises(model.EngineError, match=r"E883.*not finished"):
        model.open_run(folder)
    torn = folder / "blocks" / "000000.parquet"
    torn.write_bytes(torn.read_bytes()[:-9])
    made: list[int] = []
    record = write.record
    monkeypatch.setattr(write, "record", lambda where, block: made.append(block.number) or record(where, block))
    again = model.run(given, folder, histories=60, seed=5, block=16)
    assert made == [0, 2, 3]
    assert bytes_of(folder) == bytes_of(first.folder)
    # Finished, it is only looked at; a file damaged later is found on reading and mended by another run.
    torn.write_bytes(b"torn")
    with pytest.raises(model.EngineError, match=r"E883.*000000"):
        list(again.frames())
    made.clear()
    assert model.run(given, folder, histories=60, seed=5, block=16).digest == first.digest
    assert made == [0]


def test_a_list_cut_short_costs_its_last_block_only(given: model.Model, first: model.Run, tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done == 3:
            raise KeyboardInterrupt

    folder = tmp_path / "run"
    with pytest.raises(KeyboardInterrupt):
        model.run(given, folder, histories=60, seed=5, block=16, progress=stop)
    listed = folder / "finished.jsonl"
    listed.write_text(listed.read_text()[:-20])
    assert model.run(given, folder, histories=60, seed=5, block=16).digest == first.digest
    assert bytes_of(folder) == bytes_of(first.folder)


def test_processes_make_the_same_bytes(given: model.Model, first: model.Run, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    made = model.run(
        given, tmp_path / "run", histories=60, seed=5, block=16, workers=2, progress=lambda *at: told.append(at)
    )
    assert bytes_of(made.folder) == bytes_of(first.folder)
    assert told == [(number, 4) for number in range(5)]


def test_another_run_in_the_folder_is_refused(given: model.Model, first: model.Run, tmp_path: Path) -> None:
    with pytest.raises(model.EngineError, match=r"E884.*differs in its settings"):
        model.run(given, first.folder, histories=60, seed=6, block=16)
    louder = replace(given, coefficients=(-5.0, 0.6, 0.4, 0.2))
    with pytest.raises(model.EngineError, match=r"E884.*differs in its model"):
        model.run(louder, first.folder, histories=60, seed=5, block=16)
    (tmp_path / "mine.txt").write_text("kept")
    with pytest.raises(model.EngineError, match=r"E884.*other files"):
        model.run(given, tmp_path, histories=60, seed=5, block=16)
    with pytest.raises(model.EngineError, match="E883"):
        model.open_run(tmp_path)
    with pytest.raises(model.EngineError, match="E863"):
        model.run(given, tmp_path / "none", histories=0)


def test_exploded_histories_are_counted_and_named(given: model.Model, tmp_path: Path) -> None:
    wild = replace(given, coefficients=(-5.0, 3.0, 2.0, 0.2))
    with pytest.warns(model.EngineWarning, match=r"of 12 histories reached the limit of 40 events"):
        made = model.run(wild, tmp_path / "wild", histories=12, seed=1, block=5, limit=40)
    with pytest.warns(model.EngineWarning, match="reached the limit"):
        there = model.simulate(wild, histories=12, seed=1, limit=40)
    assert made.exploded == np.flatnonzero(there.exploded).tolist()
    assert len(made.exploded) > 3
    assert made.lengths[made.exploded].tolist() == [40] * len(made.exploded)
    assert made.digest == there.digest
    assert sum(entry["exploded"] for entry in made.manifest["blocks"]) == len(made.exploded)


def test_nobody_at_the_address(given: model.Model, tmp_path: Path) -> None:
    with pytest.raises(model.EngineError, match=r"E886.*Check the address"):
        model.run(given, tmp_path / "run", histories=4, dask="nonsense://127.0.0.1:1")
