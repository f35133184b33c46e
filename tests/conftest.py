"""What the tests share: the small invented case, and a private cache for every run."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from politburo.record.case import Case
from politburo.record.load import load_case

HERE = Path(__file__).parent
ROOT = HERE.parent
FIRST_CASE = ROOT / "cases" / "dprk"


def _documents() -> Path | None:
    named = os.environ.get("POLITBURO_DOCUMENTS")
    places = [Path(named)] if named else []
    places.append(ROOT.parent / "shared" / "documents")
    return next((place for place in places if place.is_dir()), None)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]):
    """Where nothing may be missing, a skipped test has failed."""
    report = yield
    if report.skipped and os.environ.get("CI") == "true":
        report.outcome = "failed"
        report.longrepr = f"skipped, and CI allows no skip: {report.longrepr}"
    return report


@pytest.fixture(autouse=True)
def private_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test away from the user's cache and attached documents."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "cache"))
    monkeypatch.delenv("POLITBURO_DOCUMENTS", raising=False)


@pytest.fixture(scope="session")
def documents() -> Path:
    """The folder of the five documents; where there is none the tests that read them are skipped with this reason."""
    found = _documents()
    if found is None:
        if os.environ.get("CI") == "true":
            pytest.fail("CI has the documents, and they were not found in ../shared/documents or $POLITBURO_DOCUMENTS")
        pytest.skip("the documents are not here: set $POLITBURO_DOCUMENTS to a folder of copies")
    return found


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A copy of the small case that a test may change."""
    folder = tmp_path / "small"
    shutil.copytree(HERE / "data" / "small", folder)
    return folder


@pytest.fixture
def changed(small: Path) -> Callable[..., Case]:
    """Read the small case after replacing words in its files: `changed("statements/book.yaml", "old", "new")`."""

    def read(*edits: tuple[str, str, str]) -> Case:
        for name, old, new in edits:
            path = small / name
            text = path.read_text()
            assert old in text, f"{old!r} is not in {name}"
            path.write_text(text.replace(old, new, 1))
        return load_case(small, cached=False)

    return read


@pytest.fixture(scope="session")
def first_case() -> Case:
    """The first case."""
    return load_case(FIRST_CASE, cached=False)
