"""What may be told to whom."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from cairn.products.casework.disclosures.rules import ruling

pytestmark = pytest.mark.unit
NOW = datetime(2025, 6, 15, 12, tzinfo=UTC)
PERSON: dict[str, object] = {
    "date_of_birth": "2000-01-01", "birth_precision": "day", "zone": "UTC", "majority_age": 18, "withheld_fields": [],
}  # fmt: skip
CONSENT: dict[str, object] = {
    "state": "given", "fields": ["first_name", "phone"], "recipients": ["Clinic"], "given_by": "self",
    "valid_from": NOW, "recorded_at": NOW, "expires_at": NOW + timedelta(days=1),
}  # fmt: skip


def test_case_25_the_example_of_the_requirements() -> None:
    found = ruling(["first_name", "national_id"], "Clinic", CONSENT, PERSON, NOW)
    assert (found.disclosed, found.withheld) == (("first_name",), {"national_id": "not_consented"})


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({}, None),
        ({"state": "renewed"}, None),
        ({"recipients": ["CLINIC"]}, None),
        ({"fields": ["email"]}, "not_consented"),
        ({"recipients": ["Others"]}, "other_recipient"),
        ({"expires_at": NOW}, "expired"),
        ({"state": "expired"}, "expired"),
        ({"valid_from": NOW + timedelta(microseconds=1)}, "not_yet_valid"),
        ({"recorded_at": NOW + timedelta(microseconds=1)}, "not_yet_valid"),
        ({"given_by": "guardian"}, "review_required"),
        ({"given_by": "legal_representative"}, None),
        ({"given_by": "guardian", "expires_at": NOW}, "expired"),
        ({"given_by": "guardian", "recipients": ["Others"]}, "other_recipient"),
    ],
)
def test_case_25_why_a_field_is_withheld(more: dict[str, object], why: str | None) -> None:
    found = ruling(["phone"], "Clinic", {**CONSENT, **more}, PERSON, NOW)
    assert found.withheld == ({} if why is None else {"phone": why})
    assert found.disclosed == (("phone",) if why is None else ())
    assert found.only_unreviewed is (why == "review_required")


def test_without_a_consent_nothing_is_told() -> None:
    found = ruling(["phone"], "Clinic", None, PERSON, NOW)
    assert (found.disclosed, found.withheld) == ((), {"phone": "not_consented"})


def test_case_22_what_the_caller_cannot_read_is_not_told_for_any_reason() -> None:
    person = {**PERSON, "withheld_fields": ["first_name"]}
    found = ruling(["first_name", "phone", "email"], "Clinic", CONSENT, person, NOW)
    assert (found.disclosed, found.withheld) == (
        ("phone",),
        {"first_name": "not_readable", "email": "not_consented"},
    )
    told = found.overriding()
    assert (told.disclosed, told.withheld) == (("phone", "email"), {"first_name": "not_readable"})
    assert (told.overridden, told.consented) == (("email",), True)


def test_a_reason_that_is_not_needed_overrides_nothing() -> None:
    told = ruling(["phone"], "Clinic", CONSENT, PERSON, NOW).overriding()
    assert (told.disclosed, told.overridden, told.consented) == (("phone",), (), True)
    alone = ruling(["email"], "Clinic", CONSENT, PERSON, NOW).overriding()
    assert (alone.disclosed, alone.overridden, alone.consented) == (("email",), ("email",), False)


def test_a_review_is_the_reason_only_where_it_is_the_only_one() -> None:
    guardian = {**CONSENT, "given_by": "guardian"}
    assert ruling(["phone", "first_name"], "Clinic", guardian, PERSON, NOW).only_unreviewed
    assert not ruling(["phone", "email"], "Clinic", guardian, PERSON, NOW).only_unreviewed
