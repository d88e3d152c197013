"""Settings of travel."""

from __future__ import annotations

from pydantic import BaseModel, Field


class Travel(BaseModel):
    """Travel"""

    travel_min_account_age: float = Field(
        7,
        ge=0,
        le=365,
        description="Days that an account must be old before its ratings, warnings and reports weigh anything.",
    )
