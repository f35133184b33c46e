"""Run npm in frontend/ with a Node.js that Vite accepts: `python scripts/npm.py run check`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from hatch_build import environment, npm_command  # noqa: E402 - the path is set first


def main() -> int:
    """Pass the arguments on to npm and return its exit status."""
    return subprocess.run(
        [npm_command(), *sys.argv[1:]], cwd=ROOT / "frontend", env=environment(), check=False
    ).returncode


if __name__ == "__main__":
    sys.exit(main())
