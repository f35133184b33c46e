"""The calibration of the fit, measured once by a command of its own and kept beside the code."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

__all__ = ["CALIBRATION", "calibration"]

CALIBRATION = Path(__file__).parent / "calibration.json"


def calibration() -> dict[str, Any] | None:
    """Return the summary that `python -m verification.system_calibration` wrote, None where there is none."""
    try:
        found = json.loads(CALIBRATION.read_text(encoding="utf-8"))
    except OSError:  # measured by a command of its own; until then nothing is said
        return None
    return found if isinstance(found, dict) else None
