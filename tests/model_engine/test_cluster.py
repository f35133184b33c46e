"""Blocks on a Dask cluster: a worker killed in the middle costs nothing and changes nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from politburo import model
from tests.model_engine.conftest import small

distributed = pytest.importorskip("distributed")
ROOT = Path(__file__).parents[2]


def test_a_worker_killed_in_the_middle_loses_nothing(tmp_path: Path) -> None:
    effects = (model.inertia("call"), model.recip("call", window=8))
    given = model.Model(small(seed=2), "rem", effects, (-5.0, 0.5, 0.4), intercept=True)
    here = model.run(given, tmp_path / "here", histories=240, seed=5, block=12)
    cluster = distributed.LocalCluster(
        n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None, host="127.0.0.1", protocol="tcp"
    )
    # One worker lives in this process, the other has its own, so that it can be killed.
    command = [sys.executable, "-m", "distributed.cli.dask_worker", cluster.scheduler_address, "--no-nanny"]
    paths = os.pathsep.join([str(ROOT / "src"), str(ROOT), os.environ.get("PYTHONPATH", "")])
    with (
        (tmp_path / "worker.log").open("w") as log,
        subprocess.Popen(
            [*command, "--nthreads", "1", "--no-dashboard", "--local-directory", str(tmp_path)],
            env={**os.environ, "PYTHONPATH": paths},
            stdout=log,
            stderr=log,
        ) as victim,
        cluster,
    ):
        try:
            with distributed.Client(cluster, set_as_default=False) as client:
                client.wait_for_workers(2)
            left: list[int] = []

            def kill(done: int, total: int) -> None:
                if done == 3:
                    assert victim.poll() is None
                    victim.kill()
                    left.append(total - done)

            there = model.run(
                given,
                tmp_path / "there",
                histories=240,
                seed=5,
                block=12,
                dask=cluster.scheduler_address,
                progress=kill,
            )
        finally:
            victim.kill()
    assert left == [17]
    assert there.digest == here.digest
    assert [entry["sha256"] for entry in there.manifest["blocks"]] == [e["sha256"] for e in here.manifest["blocks"]]
