"""The kinds of sessions that everybody has."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from cairn.products.casework.words import SESSION_TYPES

BUILT_IN: Final[dict[UUID, dict[str, object]]] = {
    UUID(f"01920000-0000-7000-8000-0000000057{number:02x}"): {
        "name": name, "title": name.replace("_", "-").capitalize(),
    }
    for number, name in enumerate(SESSION_TYPES)
}  # fmt: skip
"""By ids that are the same everywhere, though no table holds them."""


def built_in(row_id: UUID) -> dict[str, object] | None:
    """The row of a kind that everybody has, as the table would hold it; it was never made or changed."""
    found = BUILT_IN.get(row_id)
    if found is None:
        return None
    return {
        "id": row_id, **found, "built_in": True, "version": 1, "created_at": None, "updated_at": None,
    }  # fmt: skip
