"""A real server on the first case and a real Chromium; without one or the other the reason is printed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright, sync_playwright

from politburo.model.assessment import run as assessing
from politburo.model.store import remembered
from politburo.record.load import load_case
from tests.conftest import cache_with_compiled

ROOT = Path(__file__).resolve().parent.parent.parent
PHOTOGRAPHS = ROOT / "artefacts" / "pages"
PAGES = ROOT / "src" / "politburo" / "web" / "pages" / "index.html"
HERE = "http://127.0.0.1:"
CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def _need(present: bool, reason: str) -> None:
    if present:
        return
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server on the first case."""
    yield from _served(cache_with_compiled(tmp_path_factory.mktemp("cache")), {})


@pytest.fixture(scope="session")
def address_with_copies(tmp_path_factory: pytest.TempPathFactory, documents: Path) -> Iterator[str]:
    """The address of a server on the first case with the five documents attached."""
    yield from _served(
        str(cache_with_compiled(tmp_path_factory.mktemp("cache"))), {"POLITBURO_DOCUMENTS": str(documents)}
    )


@pytest.fixture(scope="session")
def address_of_party(tmp_path_factory: pytest.TempPathFactory, party_folder: Path) -> Iterator[str]:
    """The address of a server on the small invented party, whose score is remembered and whose theory is not fitted."""
    cache = cache_with_compiled(tmp_path_factory.mktemp("cache"))
    tiny = assessing.Size(
        fit_readings=1, check_draws=1, check_histories=10, permutations=1, permuted_readings=1, permuted_draws=1
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(cache))
        case = load_case(party_folder)
        remembered(assessing._key(case, assessing.FULL), lambda: assessing.assessed(case, size=tiny, processes=1))
    yield from _served(cache, {}, party_folder)


def _served(cache: Path, more: dict[str, str], case: Path = ROOT / "cases" / "dprk") -> Iterator[str]:
    _need(PAGES.is_file(), "the pages are not built: make .venv/installed builds them")
    command = [sys.executable, "-m", "politburo", "serve", str(case), "--port", "0", "--no-browser"]
    surroundings = {**os.environ, "XDG_CACHE_HOME": str(cache), "PYTHONUNBUFFERED": "1"}
    surroundings.pop("POLITBURO_DOCUMENTS", None)
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**surroundings, **more}) as server:
        assert server.stdout is not None
        line = server.stdout.readline()
        assert "http://" in line, line
        yield next(word for word in line.split() if word.startswith("http://"))
        server.terminate()


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Playwright's driver."""
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def browser_context(playwright: Playwright) -> Iterator[BrowserContext]:
    """A Chromium without a screen."""
    _need(Path(CHROMIUM).is_file(), "Chromium is not installed: apt-get install chromium")
    browser = playwright.chromium.launch(executable_path=CHROMIUM, headless=True, args=FLAGS)
    yield browser.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    browser.close()


@pytest.fixture
def page(browser_context: BrowserContext) -> Iterator[Page]:
    """A fresh page; a request to anywhere else, an error in the console or a fault in a script fails the test."""
    page = browser_context.new_page()
    strays: list[str] = []
    page.on(
        "request",
        lambda request: None if request.url.startswith((HERE, "data:", "blob:")) else strays.append(request.url),
    )
    page.on("pageerror", lambda error: strays.append(f"script: {error}"))
    page.on("console", lambda said: strays.append(f"console: {said.text}") if said.type == "error" else None)
    yield page
    page.close()
    assert strays == []


@pytest.fixture
def photograph(page: Page):
    """Keep a photograph of the page among the tests' artefacts."""

    def take(name: str) -> None:
        PHOTOGRAPHS.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=PHOTOGRAPHS / f"{name}.png")
        assert (PHOTOGRAPHS / f"{name}.png").stat().st_size > 10_000

    return take
