"""Compile `politburo.names.quick.kernels` half-way, to `look.ll` beside it: LLVM's text, of no processor in particular.

    python scripts/names_kernels.py [--check]

The text says by a digest which source it was made from; with --check nothing is written, and the exit status is 1 where
the two do not fit. It is made anew (half a minute) whenever the look-up or its constants change.
"""

from __future__ import annotations

import os
import sys

# Plain and small: loops stay loops until the text is finished for a machine. The compiler reads this when it is loaded.
os.environ |= {"NUMBA_OPT": "1", "NUMBA_LOOP_VECTORIZE": "0", "NUMBA_SLP_VECTORIZE": "0"}

from politburo.names.quick.store import HERE, source_digest


def main() -> int:
    """Write the text or check it."""
    path = HERE / "look.ll"
    head = f"; made by scripts/names_kernels.py from {source_digest()}\n"
    if "--check" in sys.argv:
        return int(not path.read_text(encoding="utf-8").startswith(head))
    from politburo.names.quick.halfway import made  # noqa: PLC0415 - loads a compiler

    path.write_text(head + made(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
