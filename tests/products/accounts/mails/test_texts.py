"""The letters: every kind can be written, says what it must, and proves what it should."""

from __future__ import annotations

import re
from pathlib import Path
from uuid import UUID

import pytest

from cairn.base.ids import new_id
from cairn.kernel.identity.derived import DerivedTokens
from cairn.kernel.settings import Settings
from cairn.products.accounts.mails.rules import span
from cairn.products.accounts.mails.templates import Letters, facts_of
from cairn.products.accounts.mails.texts import TEXTS
from cairn.products.accounts.one_time_tokens.rules import LIVES
from cairn.products.accounts.pages import PAGES
from tests.cast import PASSWORD

pytestmark = pytest.mark.unit
DERIVED = DerivedTokens([b"a key of tests that is long enough"])
USER = {"full_name": None, "first_name": "Zoë", "username": "zoe", "email": "zoe@example.com"}
TOKEN_ID = UUID(int=7)
KINDS = {
    "welcome": "verify_email", "welcome_by_provider": None, "register": "register", "verify": "verify_email",
    "registered_again": None,
    "refresh_reused": None,
    "password_changed": None, "reset_password": "reset_password", "otp": "otp", "change_email_confirm": "change_email",
    "change_email_notice": None, "email_changed": None, "change_email_taken": None, "sign_in_locked": "unlock",
    "new_device": None, "factor_added": None, "factor_removed": None, "recovery_code_used": None,
    "recovery_codes_made": None, "api_key_created": None, "provider_linked": None, "provider_unlinked": None,
    "data_export_ready": None, "erasure_requested": None, "erasure_cancelled": None, "erased": None,
    "admin_reset": "reset_password",
}  # fmt: skip
PATHS = {
    "verify_email": "verify-email", "reset_password": "reset-password", "unlock": "unlock",
    "change_email": "change-email", "register": "verify-email",
}  # fmt: skip


def _letters(**settings: str) -> Letters:
    return Letters(Settings(public_url="https://api.example.com/", **settings), DERIVED)


def test_there_is_a_text_for_every_kind_and_no_other():
    assert {kind: text.purpose for kind, text in TEXTS.items()} == KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_written(kind):
    mail = _letters().mail(kind, USER, token_id=TOKEN_ID)
    assert (mail.kind, mail.to) == (kind, "zoe@example.com")
    assert mail.text.startswith("Hello Zoë,\n\n")
    assert "$" not in mail.subject + mail.text + mail.html
    assert mail.text.endswith("\n-- \nCairn\nhttps://api.example.com\n")
    assert max(len(line) for line in mail.text.splitlines() if "://" not in line) <= 72
    assert max(len(line.encode()) for line in mail.html.splitlines()) < 990
    for part in re.split(r"\s+", TEXTS[kind].says):
        assert "$" in part or part in mail.text.split()
    assert len(mail.subject) <= 50


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_asks_nobody_for_anything_and_fits_dark_and_light(kind):
    html = _letters().mail(kind, USER, token_id=TOKEN_ID).html
    assert html.startswith("<!DOCTYPE html>")
    assert re.search(r"<(img|script|link|iframe|object|table|form)\b|url\(|@import|src=", html) is None
    assert 'name="color-scheme" content="light dark"' in html
    assert "prefers-color-scheme: dark" in html
    assert {url.split("/")[2] for url in re.findall(r'href="([^"]*)"', html)} == {"api.example.com"}


@pytest.mark.parametrize(("kind", "purpose"), [(k, p) for k, p in KINDS.items() if p and p != "otp"])
def test_a_link_carries_the_token_of_its_purpose(kind, purpose):
    token_id = new_id()
    mail = _letters(app_url="https://app.example.com/c/").mail(kind, USER, token_id=token_id)
    url = f"https://app.example.com/c/{PATHS[purpose]}#token={DERIVED.token(purpose, token_id)}"
    assert mail.text.splitlines().count(url) == 1
    assert re.findall(r'href="([^"]*token=[^"]*)"', mail.html) == [url, url]  # the button, and spelled out
    assert f">\n{url}</a>" in mail.html
    assert re.search(r"\b(24 hours|30 minutes|1 hour)\b", mail.text.replace("\n", " "))
    assert mail == _letters(app_url="https://app.example.com/c").mail(kind, USER, token_id=token_id)


def test_without_an_application_links_lead_to_the_api():
    mail = _letters().mail("reset_password", USER, token_id=TOKEN_ID)
    assert "\nhttps://api.example.com/account/reset-password#token=" in mail.text


def test_a_code_stands_in_the_mail_and_not_in_its_subject():
    token_id = new_id()
    code = DERIVED.code("otp", token_id)
    mail = _letters().mail("otp", USER, token_id=token_id)
    assert mail.text.split().count(code) == 1
    assert f"\n{code}</p>" in mail.html
    assert re.search(r"\d", mail.subject) is None
    assert "token=" not in mail.text


@pytest.mark.parametrize("kind", [kind for kind, purpose in KINDS.items() if purpose])
def test_a_letter_with_a_token_is_not_written_without_one(kind):
    with pytest.raises(ValueError, match="token"):
        _letters().mail(kind, USER)


def test_there_is_no_letter_of_an_unknown_kind():
    with pytest.raises(KeyError):
        _letters().mail("lottery", USER)


def test_each_purpose_lives_as_long_as_its_letter_says():
    for purpose, said in {
        "verify_email": "24 hours",
        "reset_password": "30 minutes",
        "otp": "10 minutes",
        "unlock": "1 hour",
        "change_email": "1 hour",
    }.items():
        assert purpose in LIVES
        kind = next(kind for kind, of in KINDS.items() if of == purpose)
        assert said in _letters().mail(kind, USER, token_id=TOKEN_ID).text.replace("\n", " ")


def test_facts_are_told_in_an_order_that_people_expect():
    facts = {
        "network": "192.0.2.0/24",
        "codes_left": 3,
        "time": "2026-03-07T18:05:00+00:00",
        "device": "curl",
    }
    mail = _letters().mail("new_device", USER, facts=facts_of(facts))
    assert "Time: 7 March 2026, 18:05 UTC\nDevice: curl\nNetwork: 192.0.2.0/24\nCodes left: 3\n" in mail.text
    assert "7 March 2026, 18:05 UTC</span>" in mail.html


@pytest.mark.parametrize("value", ["2026-03-07T18:05:00", "T", "not-aT-time", "2026-03-07T18:05:00+02:00"])
def test_what_is_no_instant_in_utc_is_told_as_it_is(value):
    assert facts_of({"time": value}) == [("Time", value)]


@pytest.mark.parametrize(
    ("name", "greeted"),
    [
        ("Alice Liddell", "Alice Liddell"), ("  Jean-Luc \t O'Neill  ", "Jean-Luc O'Neill"), ("J. R. R. Tolkien", None),
        ("Зоя", "Зоя"), ("山田 太郎", "山田 太郎"), ("Win money at evil.example now", ""), ("https://evil.example", ""),
        ("www evil", ""), ("<b>Bob</b>", ""), ("a@b", ""), ("x" * 51, ""), ("Zoë\u202egnp", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_name_that_is_an_advertisement_is_not_greeted(name, greeted):
    mail = _letters().mail(
        "password_changed", {**USER, "full_name": name, "first_name": None, "username": None}
    )
    expected = name if greeted is None else greeted
    assert mail.text.startswith(f"Hello {expected},\n" if expected else "Hello,\n")
    assert "evil" not in mail.text + mail.html
    assert PASSWORD not in mail.text


def test_markup_in_what_people_enter_is_shown_and_not_obeyed():
    mail = _letters(api_title="<i>Cairn</i> & Co").mail("new_device", USER, facts=[("Device", "<img src=x>")])
    assert "&lt;img src=x&gt;" in mail.html
    assert "&lt;i&gt;Cairn&lt;/i&gt; &amp; Co" in mail.html
    assert "<img" not in mail.html
    assert "<img src=x>" in mail.text


@pytest.mark.parametrize("kind", [kind for kind, text in TEXTS.items() if text.path == ""])
def test_a_button_leads_home_where_there_is_an_application(kind):
    button = TEXTS[kind].button.replace("$service", "Cairn")
    mail = _letters(app_url="https://app.example.com").mail(kind, USER)
    assert f"\n{button}:\nhttps://app.example.com\n" in mail.text
    assert button not in _letters().mail(kind, USER).text


def test_the_pages_of_the_api_are_where_the_links_lead():
    pages = {page.path for page in PAGES}
    assert {f"/account/{path}" for path in PATHS.values()} == pages


def test_the_page_on_mail_lists_every_kind_with_its_subject():
    page = (Path(__file__).resolve().parents[4] / "docs" / "mail.md").read_text(encoding="utf-8")
    page, _, _ = page.partition("Travel's go to")  # their own tests look at those
    listed = re.findall(r"^\| `([a-z_]+)` \| ([A-Z][^|]*) \| ([^|]*)\|$", page, re.MULTILINE)
    told = [(kind, subject, carried.strip().rpartition(", ")[2]) for kind, subject, carried in listed]
    assert told == [
        (kind, text.subject.replace("$service", "Cairn"), span(LIVES[text.purpose]) if text.purpose else "")
        for kind, text in TEXTS.items()
    ]
