"""How well the whole system does: episodes forecast beside baselines, predictive checks, controls, rival theories."""
