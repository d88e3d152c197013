"""Every kind of token where another is expected: refused alike, and nothing happens."""

from __future__ import annotations

import pytest

from cairn.base.ids import new_id
from tests.cast import PASSWORD
from tests.problems import refused
from tests.products.accounts.mailbox import LAPTOP

VERIFY = "/api/v1/auth/verify-email"
RESET = "/api/v1/auth/reset-password"
NEW = "Other-Trail-43!"
TABLES = ("accounts.users", "accounts.sessions", "accounts.one_time_tokens", "accounts.registrations",
          "kernel.audit_log", "kernel.outbox")  # fmt: skip
HUGE = "x" * 10_000_000


async def collected(verified, cast):
    """One living token of each kind, of Alice, by what it is for."""
    mailbox, http = verified
    alice = await cast.alice()
    signed_in = (
        await http.post("/api/v1/auth/login", json={"email": alice.email, "password": PASSWORD})
    ).json()
    http.cookies.clear()
    found = {"access": signed_in["access_token"], "refresh": signed_in["refresh_token"]}
    headers = {"Authorization": f"Bearer {signed_in['access_token']}"}
    for kind, url, body in (
        ("verify", "/api/v1/auth/verify-email/resend", {"email": alice.email}),
        ("reset_password", "/api/v1/auth/forgot-password", {"email": alice.email}),
        ("change_email_confirm", "/api/v1/auth/change-email", {"new_email": "new@example.com"}),
    ):
        assert (await http.post(url, json=body, headers=headers)).status_code == 202
        found[kind] = (await mailbox.one(kind)).token
    await http.post("/api/v1/auth/otp/request", json={"email": alice.email})
    found["otp"] = (await mailbox.one("otp")).code
    register = {"email": "other@example.com", "password": PASSWORD}
    await http.post("/api/v1/auth/register", json=register, headers=LAPTOP)
    found["register"] = (await mailbox.one("register")).token
    return found


async def test_a_token_is_good_for_its_own_purpose_alone(verified, cast, facts):
    _, http = verified
    tokens = await collected(verified, cast)
    before = [await facts.count(table) for table in TABLES]
    for kind, token in tokens.items():
        if kind not in {"verify", "change_email_confirm", "register"}:
            refused(await http.post(VERIFY, json={"token": token}), 422, "invalid_token")
        if kind != "reset_password":
            body = {"token": token, "new_password": NEW}
            refused(await http.post(RESET, json=body), 422, "invalid_token")
        if kind != "access":
            me = await http.get("/api/v1/auth/me", headers={"Authorization": f"Bearer {token}"})
            refused(me, 401, "invalid_access_token")
        if kind != "refresh":
            answer = await http.post("/api/v1/auth/refresh", json={"refresh_token": token})
            refused(answer, 401, "invalid_refresh_token")
        if kind != "otp":
            body = {"email": "alice@example.com", "code": token}
            refused(await http.post("/api/v1/auth/otp/verify", json=body), 422, "invalid", "/code")
    assert [await facts.count(table) for table in TABLES] == before
    assert await facts.count("accounts.one_time_tokens", "spent_at IS NOT NULL OR tries > 0") == 0


async def test_a_token_that_was_tampered_with(verified, cast, facts):
    _, http = verified
    tokens = await collected(verified, cast)
    for kind, url, more in (("verify", VERIFY, {}), ("register", VERIFY, {}), ("change_email_confirm", VERIFY, {}),
                            ("reset_password", RESET, {"new_password": NEW})):  # fmt: skip
        token = tokens[kind]
        forged = [
            token[:-1], token[1:], token + "A", token[:32], token.swapcase(), "A" * 64, token[:-1] + "=",
            token.replace(token[40], "A" if token[40] != "A" else "B"), " " + token, token + "\n", token + "\u200b",
            token[:22] + tokens["register" if kind != "register" else "verify"][22:], "é" * 64, "", "\ud7ff" * 64,
        ]  # fmt: skip
        for bad in forged:
            refused(await http.post(url, json={"token": bad, **more}), 422, "invalid_token")
    assert await facts.count("accounts.one_time_tokens", "spent_at IS NOT NULL") == 0
    assert await facts.count("accounts.registrations", "spent_at IS NOT NULL") == 0


@pytest.mark.parametrize("purpose", ["register", "verify_email", "change_email", "reset_password"])
async def test_a_token_of_ours_without_a_row(verified, purpose):
    mailbox, http = verified
    token = mailbox.cairn.accounts.desk.derived.token(purpose, new_id())
    url, more = (RESET, {"new_password": NEW}) if purpose == "reset_password" else (VERIFY, {})
    refused(await http.post(url, json={"token": token, **more}), 422, "invalid_token")


async def test_a_row_of_another_purpose(verified, cast):
    """A row whose purpose was changed in the database is of no use either: the purpose is in the token too."""
    _, http = verified
    tokens = await collected(verified, cast)
    raw = cast.raw
    await raw.execute("UPDATE accounts.one_time_tokens SET purpose = 'reset_password'")
    for kind in ("verify", "change_email_confirm"):
        refused(await http.post(VERIFY, json={"token": tokens[kind]}), 422, "invalid_token")
        body = {"token": tokens[kind], "new_password": NEW}
        refused(await http.post(RESET, json=body), 422, "invalid_token")


@pytest.mark.parametrize(
    ("url", "body"),
    [
        ("/api/v1/auth/register", {"email": "a@example.com", "password": HUGE}),
        (RESET, {"token": "t", "new_password": HUGE}),
        (VERIFY, {"token": "t", "password": HUGE}),
        (VERIFY, {"token": HUGE}),
        ("/api/v1/auth/change-password", {"current_password": HUGE, "new_password": HUGE}),
        ("/api/v1/auth/forgot-password", {"email": HUGE}),
        ("/api/v1/auth/otp/verify", {"email": "a@example.com", "code": HUGE}),
    ],
)
async def test_ten_megabytes(verified, cast, facts, url, body):
    _, http = verified
    alice = await cast.alice()
    headers = alice.headers if "change" in url else {}
    answer = await http.post(url, json=body, headers=headers)
    refused(answer, 413, "content_too_large")
    assert await facts.events() == []
    assert await facts.jobs() == []
