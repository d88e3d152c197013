"""What of a note is shown, and what its digest is made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Final, cast

from cairn.products.casework.scopes.rules import Standing

BODY: Final = "body"
OF_THE_AMENDED: Final = ("kind", "confidentiality")
"""What an amendment has of the note that it amends."""
SIGNED_FIELDS: Final = (
    "id", "session_id", "kind", "author_id", "signed_by", "signed_at", "amends_id", "salt", "body",
)  # fmt: skip
"""What a signature holds fast. The salt keeps the digest from telling the text once both are gone."""


def anybody(_: Standing, *, mine: bool) -> bool:  # noqa: ARG001  as all of them
    """Whoever may read the note."""
    return True


def author(_: Standing, *, mine: bool) -> bool:
    """Who wrote it."""
    return mine


def author_or_supervisor(standing: Standing, *, mine: bool) -> bool:
    """Who wrote it, and the supervisor of the team: they may amend it."""
    return mine or standing.supervisor


def signed_content(row: Mapping[str, object]) -> dict[str, object]:
    """What of an opened and signed note its digest is made of, spelled as the digest wants it."""
    signed_at = cast("datetime", row["signed_at"])
    found = {name: row["written_by" if name == "author_id" else name] for name in SIGNED_FIELDS}
    found["signed_at"] = signed_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    for name in ("id", "session_id", "author_id", "signed_by", "amends_id"):
        found[name] = None if found[name] is None else str(found[name])
    return found


def shown(row: Mapping[str, object], opened: Mapping[str, object] | None) -> dict[str, object]:
    """The row of a note as an answer takes it; without its text where that could not be opened."""
    digest = cast("bytes | None", row["digest"])
    return {
        **row,
        **(opened or {BODY: None}),
        "author_id": row["written_by"],
        "digest": digest.hex() if digest is not None else None,
        "withheld_fields": [BODY] if opened is None else [],
    }


def view_of(row: Mapping[str, object], standing: Standing, *, mine: bool) -> str:
    """As what the caller reads the note, and how many amendments of it they see: it stands in entity tags, since a note
    that is amended does not change itself."""
    reader = "author" if mine else "supervisor" if standing.supervisor else "team"
    return f"{reader}.{len(cast('Sequence[object]', row['amended_by']))}"
