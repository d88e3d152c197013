"""How sums are made of expenses and refunds, and what is said of them."""

from __future__ import annotations

from uuid import UUID


def kept_of(user_id: UUID) -> str:
    """What the keys of all kept reports of a person begin with."""
    return f"expenses:analytics:{user_id}:"
