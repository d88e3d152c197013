"""Settings of expenses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from pydantic import BaseModel, Field, field_validator

from cairn.base.money import is_currency

ALONE: Final[Mapping[str, object]] = {
    "api_title": "Expense Management API",
    "api_description": "Track and analyze personal expenses",
}
"""Defaults of a program that serves expenses and, besides accounts, nothing else."""


class Expenses(BaseModel):
    """Expenses"""

    expenses_currency: str = Field("EUR", description="Base currency of a new ledger (ISO 4217).")
    expenses_trash_days: int = Field(
        30, ge=1, le=3650, description="Days that a deleted expense can be restored; then it is gone."
    )

    @field_validator("expenses_currency")
    @classmethod
    def _known(cls, code: str) -> str:
        if not is_currency(code):
            raise ValueError("is no currency code of ISO 4217")
        return code
