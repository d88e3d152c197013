"""Who meets which rule."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import datetime
from typing import Final, Literal

Eligibility = Literal["open", "verified_only", "women_only", "women_verified"]
Kind = Literal["identity", "gender_self", "gender_verified", "guide_background", "first_aid"]
GENDER: Final[frozenset[str]] = frozenset({"gender_self", "gender_verified"})


def is_valid(revoked_at: datetime | None, expires_at: datetime | None, now: datetime) -> bool:
    """Whether an attestation counts now: it is not revoked and has not expired."""
    return revoked_at is None and (expires_at is None or expires_at > now)


def meets(eligibility: str, valid_kinds: AbstractSet[str]) -> bool:
    """Whether somebody whose valid attestations are of these kinds meets the rule.

    `verified_only`: identity; `women_only`: gender, declared or verified; `women_verified`: gender verified, and
    identity.
    """
    if eligibility == "verified_only":
        return "identity" in valid_kinds
    if eligibility == "women_only":
        return bool(GENDER & valid_kinds)
    if eligibility == "women_verified":
        return {"gender_verified", "identity"} <= valid_kinds
    return True
