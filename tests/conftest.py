"""What the tests share: the small invented case, a private cache for every run, and the order of the slowest files."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from politburo.record.case import Case
from politburo.record.load import cache_folder, load_case

HERE = Path(__file__).parent
ROOT = HERE.parent
FIRST_CASE = ROOT / "cases" / "dprk"
COMPILED = cache_folder()  # the user's own, asked for before any test puts its own in the place

# Taken up first, so that two processes neither end on one of them nor compile the same functions side by side.
SLOWEST = (
    "test_wheel.py",
    "model_engine/test_chain.py",
    "test_model_system.py",
    "model_engine/test_simulation.py",
    "browser/test_pages.py",
)


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


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the slowest files first; the others keep their order."""
    places = {(HERE / name).resolve(): place for place, name in enumerate(SLOWEST)}
    items.sort(key=lambda item: places.get(item.path, len(SLOWEST)))


def cache_with_compiled(place: Path) -> Path:
    """Make a cache folder with nothing in it but compiled functions, so that no process compiles them again."""
    compiled = COMPILED / "compiled"
    compiled.mkdir(parents=True, exist_ok=True)
    own = place / "politburo"
    own.mkdir(parents=True, exist_ok=True)
    if not (own / "compiled").exists():
        (own / "compiled").symlink_to(compiled, target_is_directory=True)
    return place


@pytest.fixture(scope="session")
def session_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder for the tests of one process."""
    return cache_with_compiled(tmp_path_factory.getbasetemp() / "cache")


@pytest.fixture(autouse=True)
def private_cache(session_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test away from the user's cache and attached documents."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(session_cache))
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


@pytest.fixture(scope="session")
def party_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small invented party with a theory, episodes, checks and systems, and the first case's vocabulary."""
    folder = tmp_path_factory.mktemp("party") / "party"
    shutil.copytree(HERE / "data" / "party", folder)
    shutil.copytree(FIRST_CASE / "vocab", folder / "vocab")
    return folder


@pytest.fixture(scope="session")
def party(party_folder: Path) -> Case:
    """The small invented party."""
    return load_case(party_folder, cached=False)
