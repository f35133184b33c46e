"""How well the whole system does: forecasts of episodes beside baselines, predictive checks, controls, theories compared."""
