"""Who may do what about who works with a beneficiary."""

from __future__ import annotations

from cairn.products.casework.scopes.rules import Standing


def sees(standing: Standing) -> bool:
    """A, S and D."""
    return standing.full or standing.dpo


def manages(standing: Standing) -> bool:
    """P and S."""
    return standing.writes


def hands_over(standing: Standing) -> bool:
    """P and S, and D where there is no primary worker."""
    return standing.writes or standing.dpo
