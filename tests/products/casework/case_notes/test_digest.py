"""What a signature on a note is made of."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import pytest

from cairn.products.casework.case_notes.queries import digest_of

pytestmark = pytest.mark.unit


def u(digits: str) -> UUID:
    return UUID(f"01920000-0000-7000-8000-{digits:>012}")


NOTE = {
    "id": u("f1"), "session_id": u("f2"), "kind": "progress", "written_by": u("a1"), "signed_by": u("a1"),
    "signed_at": datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC), "amends_id": None, "salt": "AAECAwQFBgcICQoLDA0ODw",
    "body": "Met at home.",
}  # fmt: skip


def test_case_08_the_digest_of_the_requirements() -> None:
    expected = "a2ff7a0bf98edb8e4468d80c9c691d066ac20b99e6174a20ffb94aa698915588"
    assert digest_of(NOTE).hex() == expected


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", u("f3")), ("session_id", u("f3")), ("kind", "general"), ("written_by", u("a2")), ("signed_by", u("a2")),
        ("signed_at", datetime(2025, 1, 2, 3, 4, 5, 1, tzinfo=UTC)), ("amends_id", u("f3")),
        ("salt", "BAECAwQFBgcICQoLDA0ODw"), ("body", "Met at home!"),
    ],
)  # fmt: skip
def test_whatever_is_changed_changes_the_digest(field: str, value: object) -> None:
    assert digest_of({**NOTE, field: value}) != digest_of(NOTE)
