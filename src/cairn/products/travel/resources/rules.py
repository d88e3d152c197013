"""What makes a resource valid as a whole, and which words find it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Final, Literal, cast

from cairn.base.refusals import FieldProblem

Category = Literal["tips", "emergency", "legal", "health", "packing", "cultural", "navigation"]
LONGEST_WORD: Final = 100
"""Letters of a word that an index keeps; what is longer is found by its beginning."""


def review_problems(values: Mapping[str, object]) -> Iterator[FieldProblem]:
    """The next review comes after the last."""
    reviewed, due = (
        cast("datetime | None", values.get("reviewed_at")), cast("datetime | None", values.get("review_due_at")),
    )  # fmt: skip
    if reviewed is not None and due is not None and due <= reviewed:
        yield FieldProblem("/review_due_at", "before_review", "The next review comes after the last.")


def kept(words: list[str]) -> list[str]:
    """The words as an index keeps them, each once."""
    return list(dict.fromkeys(word[:LONGEST_WORD] for word in words))


def changes_next(due: list[datetime], now: datetime) -> datetime | None:
    """When the first of these reviews becomes due; None where none will."""
    return min((at for at in due if at > now), default=None)
