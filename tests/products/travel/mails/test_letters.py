"""Letters of travel: every kind can be written, tells what it must, and carries no stranger's advertisement."""

from __future__ import annotations

from datetime import date

import pytest

from cairn.kernel.settings import Settings
from cairn.products.travel.mails.jobs import facts_of
from cairn.products.travel.mails.rules import SUBJECTS, Kind, days
from cairn.products.travel.mails.templates import Letters
from cairn.products.travel.mails.texts import TEXTS

pytestmark = pytest.mark.unit
FACTS = (("Group", "Walkers of Pokhara"), ("Destination", None))


@pytest.mark.parametrize("kind", TEXTS)
def test_every_kind_is_a_letter(settings: Settings, kind: Kind):
    mail = Letters(settings).mail(kind, "zoe@example.com", "Zoë", FACTS)
    assert (mail.kind, mail.to, mail.subject) == (kind, "zoe@example.com", TEXTS[kind].subject)
    assert mail.text.startswith("Hello Zoë,")
    assert "Group: Walkers of Pokhara" in mail.text
    assert mail.html is not None
    assert "Walkers of Pokhara" in mail.html
    assert "$" not in mail.text + mail.html
    assert "Destination" not in mail.text


def test_every_kind_has_a_text_and_a_subject():
    assert set(TEXTS) == set(SUBJECTS)


@pytest.mark.parametrize(
    "title", ["Visit www.example.org", "https://example.org", "x" * 51, "buy@now", "a\nb\x00"]
)
def test_what_is_no_name_is_not_told(settings: Settings, title: str):
    mail = Letters(settings).mail("group_invited", "zoe@example.com", title, [("Group", title)])
    assert mail.text.startswith("Hello,")
    assert title not in mail.text
    assert "Group:" not in mail.text


def test_a_button_leads_to_the_application_where_there_is_one(settings: Settings):
    there = settings.model_copy(update={"app_url": "https://app.example.com/"})
    assert "https://app.example.com\n" in Letters(there).mail("under_review", "z@example.com", None, ()).text
    assert "Go to" not in Letters(settings).mail("under_review", "z@example.com", None, ()).text


def test_days_are_spelled():
    first, last = date(2026, 3, 7), date(2026, 3, 9)
    assert days(first, None) == days(first, first) == "7 March 2026"
    assert days(first, last) == "7 March 2026 to 9 March 2026"
    told = facts_of({"guide_name": "Mira", "booking_date": first, "end_date": last})
    assert told == [("Guide", "Mira"), ("Day", "7 March 2026 to 9 March 2026")]
