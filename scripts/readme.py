"""Run the commands of README.md and write what they print under them; `--check` compares instead.

A block ```console holds one command. `<!-- lines: N -->` before it keeps the first N lines and says how many more there
were; `<!-- slow -->` (or `<!-- slow lines: N -->`) marks what takes minutes the first time: it is run here, but neither
by `--check` nor by the tests.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
MARKS = r"(?:<!-- (?P<slow>slow ?)?(?:lines: (?P<lines>\d+))? ?-->\n)?"
BLOCK = re.compile(MARKS + r"```console\n\$ (?P<command>[^\n]+)\n(?P<output>.*?)```", re.DOTALL)


def run(command: str) -> str:
    """Return what a command prints, run in a folder that holds only the cases."""
    words = shlex.split(command)
    with tempfile.TemporaryDirectory() as place:
        (Path(place) / "cases").symlink_to(ROOT / "cases")
        done = subprocess.run(
            [sys.executable, "-m", *words], cwd=place, capture_output=True, text=True, check=False, timeout=1800
        )
    if done.returncode:
        raise RuntimeError(f"{command} ended with {done.returncode}: {done.stderr[-500:]}")
    return done.stdout


def shown(output: str, most: int | None) -> str:
    """Return the part of an output that a reader is shown."""
    lines = output.rstrip("\n").splitlines()
    if most is None or len(lines) <= most:
        return "\n".join(lines) + "\n"
    return "\n".join([*lines[:most], f"... {len(lines) - most} more lines"]) + "\n"


def renewed(text: str, *, only_fixed: bool = False) -> str:
    """Return the README with every block's output as its command prints it now."""

    def again(found: re.Match[str]) -> str:
        if only_fixed and found["slow"]:
            return found[0]
        most = int(found["lines"]) if found["lines"] else None
        return found[0].replace(
            f"{found['command']}\n{found['output']}```", f"{found['command']}\n{shown(run(found['command']), most)}```"
        )

    return BLOCK.sub(again, text)


def main() -> int:
    """Write the README, or with `--check` return 1 where a fixed output has changed."""
    text = README.read_text(encoding="utf-8")
    if "--check" in sys.argv:
        return renewed(text, only_fixed=True) != text
    README.write_text(renewed(text), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
