"""The four published tables: estimates and standard errors to 1e-4, log-likelihoods to 1e-6, relative."""

import numpy as np
import pytest

from politburo import model

CALL, FRIEND = "call", "friend"
MODELS = {
    "rate_ordered": (
        "rate",
        [model.indeg(CALL), model.outdeg(CALL)],
        {"ordered": True},
        -1750.9122682,
    ),
    "choice_basic": (
        "choice",
        [model.inertia(CALL), model.recip(CALL), model.trans(CALL)],
        {},
        -696.7185262,
    ),
    "choice_full": (
        "choice",
        [
            model.inertia(CALL),
            model.recip(CALL),
            model.tie(FRIEND),
            model.recip(FRIEND),
            model.same("gradeType"),
            model.same("floor"),
        ],
        {},
        -637.9558797,
    ),
    "rate_intercept": (
        "rate",
        [model.indeg(CALL), model.outdeg(CALL), model.indeg(FRIEND)],
        {"intercept": True},
        -6003.1019636,
    ),
}


@pytest.mark.parametrize("name", MODELS)
def test_published_table(name, social, published):
    kind, effects, options, loglik = MODELS[name]
    fitted = model.fit(social, kind, effects, **options)
    expected = published(name)
    assert fitted.converged
    assert fitted.loglik == pytest.approx(loglik, rel=1e-6)
    np.testing.assert_allclose(fitted.table["estimate"], expected["Estimate"], rtol=1e-4)
    np.testing.assert_allclose(fitted.table["se"], expected["Std..Error"], rtol=1e-4)
    np.testing.assert_allclose(fitted.table["z"], expected["z.value"], rtol=2e-4)
    np.testing.assert_allclose(fitted.table["p"], expected["Pr...z.."], rtol=1e-2, atol=1e-12)


def test_twelve_effects_tie_oriented(social):
    effects = [
        model.indeg(CALL, type="ego"),
        model.outdeg(CALL, type="ego"),
        model.indeg(FRIEND, type="ego"),
        model.inertia(CALL),
        model.recip(CALL),
        model.inertia(CALL, window=300),
        model.recip(CALL, window="5 minutes"),
        model.tie(FRIEND),
        model.recip(FRIEND),
        model.same("gradeType"),
        model.same("floor"),
    ]
    fitted = model.fit(social, "rem", effects, intercept=True)
    assert fitted.converged
    assert list(fitted.names[:2]) == ["intercept", "indeg(call, ego)"]
    assert np.abs(fitted.evaluate(fitted.theta).gradient).max() < 1e-4
    assert fitted.aic == pytest.approx(24 - 2 * fitted.loglik)
    assert fitted.bic == pytest.approx(12 * np.log(439) - 2 * fitted.loglik)
