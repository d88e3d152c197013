"""Which names a search finds, and in what order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Self
from uuid import UUID

from cairn.products.casework import spellings

MOST_CANDIDATES: Final = 2000
"""People that a search opens the names of."""
MOST_WORDS: Final = 10


def words_of(text: str) -> list[str]:
    """The words that are looked for, each once."""
    return list(dict.fromkeys(spellings.name(text).split()))


@dataclass(frozen=True, slots=True, order=True)
class Match:
    """Somebody whom a search found. The greatest comes first: who has most of the words whole, then the newest."""

    whole: int
    created_at: datetime
    row_id: UUID

    def spelled(self) -> list[str]:
        """As a cursor holds it."""
        return [str(self.whole), self.created_at.isoformat(), str(self.row_id)]

    @classmethod
    def read(cls, whole: str, created_at: str, row_id: str) -> Self:
        """What `spelled` made. ValueError for anything else."""
        at = datetime.fromisoformat(created_at)
        if at.tzinfo is None:
            raise ValueError("an instant has an offset")
        return cls(int(whole), at, UUID(row_id))


def whole_words(words: Sequence[str], names: Iterable[object]) -> int | None:
    """How many of the words are words of the names, where each begins one; None where one does not."""
    theirs = {word for name in names if name is not None for word in spellings.name(str(name)).split()}
    if not all(any(one.startswith(word) for one in theirs) for word in words):
        return None
    return sum(word in theirs for word in words)
