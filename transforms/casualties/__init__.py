"""Casualty claims: every statement of a number of people killed, injured, missing, captured or displaced."""

from transforms.casualties.claims import read_casualty_claims, read_claims_together

__all__ = ["read_casualty_claims", "read_claims_together"]
