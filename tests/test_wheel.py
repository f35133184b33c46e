"""The wheel in an empty environment carries pages and first case and does the main job in an empty folder."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    out = tmp_path_factory.mktemp("wheel")
    done = subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(out), str(ROOT)],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    return next(out.glob("*.whl"))


def test_the_wheel_carries_the_pages_and_the_first_case_and_no_document(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert "politburo/web/pages/index.html" in names
    assert "politburo/cases/dprk/case.yaml" in names
    assert "politburo/py.typed" in names
    documents = [name for name in names if name.endswith(".txt") and "/cases/" in name]
    assert {name.split("/")[2] for name in documents} <= {"tarvia"}  # whose documents are invented with it


def test_installed_into_an_empty_environment_it_does_the_main_job_in_an_empty_folder(wheel, tmp_path):
    home = tmp_path / "env"
    subprocess.run([sys.executable, "-m", "venv", str(home)], check=True, timeout=120)
    python = home / "bin" / "python"
    subprocess.run(
        [python, "-m", "pip", "install", "-q", "--no-compile", "-c", str(ROOT / "requirements.lock"), str(wheel)],
        check=True,
        timeout=400,
        capture_output=True,
    )
    folder = tmp_path / "empty"
    folder.mkdir()
    clean = {key: value for key, value in os.environ.items() if key not in {"PYTHONPATH", "POLITBURO_DOCUMENTS"}}
    done = subprocess.run(
        [home / "bin" / "politburo", "tour", "--no-serve"],
        cwd=folder,
        env={**clean, "XDG_CACHE_HOME": str(tmp_path / "cache")},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    assert "0 errors" in done.stdout
    assert list(folder.iterdir()) == []
