"""What another prior would have made of an estimate, without fitting again."""

from __future__ import annotations

from typing import TypeVar

import numpy as np
import pandas as pd

__all__ = ["repriored"]

Numbers = TypeVar("Numbers", float, "pd.Series[float]")


def repriored(
    estimate: Numbers, sd: Numbers, prior_mean: Numbers, prior_sd: Numbers, factor: float
) -> tuple[Numbers, Numbers]:
    """Return a coefficient's estimate and sd with its own prior's sd times a factor, all other priors kept.

    The posterior is taken as normal, as the Laplace approximation has it: with v its variance and
    d = (1/factor^2 - 1) / prior_sd^2 the precision that the prior gains, the variance becomes v / (1 + v d) and the
    estimate moves by -v d (estimate - prior mean) / (1 + v d) (one step of Newton; exact where the likelihood is
    normal). Data that say nothing leave the estimate at the prior's mean and multiply the sd by the factor.
    """
    gain = (1.0 / factor**2 - 1.0) / prior_sd**2
    variance = np.minimum(sd, prior_sd) ** 2  # over readings that disagree it may be wider than the prior
    scale = 1.0 + variance * gain
    return estimate - variance * gain * (estimate - prior_mean) / scale, sd / np.sqrt(scale)
