"""The mail job: who gets what, over a real mail server, and what becomes of a mail that nobody takes."""

from __future__ import annotations

import email
import email.policy
import json
import re
import traceback
from datetime import timedelta

import pytest
import structlog

from cairn.base import clock
from cairn.base.ids import new_id
from tests.cast import PASSWORD
from tests.kernel.mail.servers import Post, Zepto, post_office
from tests.kernel.outbound.loopback import loopback
from tests.products.accounts.conftest import program
from tests.products.accounts.mails.test_texts import KINDS

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


@pytest.fixture
async def posted(dsn, cairn):
    """A program whose mails go to a real SMTP server, and that server."""
    async with post_office(Post()) as post:
        settings = {"SMTP_HOST": "127.0.0.1", "SMTP_PORT": str(post.port), "SMTP_SECURITY": "none"}
        async with program(dsn, APP_URL="https://app.example.com", **settings) as (running, _):
            yield running, post


async def enqueue(raw, kind, user_id, **more):
    """A mail job as an action would queue it; answers its id."""
    job_id = new_id()
    payload = {"kind": kind, "user_id": str(user_id), **more}
    await raw.execute(
        "INSERT INTO kernel.outbox (id, job, payload, correlation_id, created_at, due_at)"
        " VALUES ($1, 'accounts.mail', $2, '-', $3, $3)", job_id, json.dumps(payload), clock.now(),
    )  # fmt: skip
    return job_id


async def again(raw):
    """Waiting jobs are due now."""
    await raw.execute("UPDATE kernel.outbox SET due_at = $1 WHERE state = 'queued'", clock.now())


def text_of(message) -> str:
    return message.get_body(("plain",)).get_content().replace("\r\n", "\n")


async def test_a_registration_sends_one_mail_after_the_commit(confirming, tmp_path, facts, raw):
    cairn, http = confirming
    await http.post("/api/v1/auth/register", json={"email": "new@example.com", "password": PASSWORD})
    assert not (tmp_path / "mail").exists()
    assert await cairn.relay.run_due() == 1
    (kept,) = (tmp_path / "mail").iterdir()
    assert kept.stat().st_mode & 0o777 == 0o600
    message = email.message_from_bytes(kept.read_bytes(), policy=email.policy.default)
    assert message["To"] == "new@example.com"
    assert message["Subject"] == "Confirm your e-mail address"
    assert PASSWORD not in kept.read_text()
    assert await facts.count("kernel.outbox", "state = 'done'") == 1
    assert await facts.count("accounts.one_time_tokens") == 0
    row = await raw.fetchrow("SELECT * FROM accounts.registrations")
    assert (row["mails"], row["spent_at"]) == (1, None)
    token = cairn.accounts.desk.derived.token("register", row["id"])
    assert f"http://127.0.0.1:8000/account/verify-email#token={token}" in kept.read_text()


async def test_a_known_address_gets_another_letter_and_no_token(confirming, tmp_path, facts, cast):
    cairn, http = confirming
    bob = await cast.bob()
    await http.post("/api/v1/auth/register", json={"email": bob.email, "password": PASSWORD})
    await cairn.relay.run_due()
    (kept,) = (tmp_path / "mail").iterdir()
    assert kept.name.endswith("-registered_again.eml")
    assert await facts.count("accounts.one_time_tokens") == 0


async def test_an_open_registration_welcomes_with_a_token(posted, http, facts, raw):
    running, post = posted
    await http.post("/api/v1/auth/register", json={"email": "new@example.com", "password": PASSWORD})
    await running.relay.run_due()
    (message,) = post.messages()
    assert (message["To"], message["Subject"]) == ("new@example.com", "Welcome to Cairn")
    token_id = await raw.fetchval("SELECT id FROM accounts.one_time_tokens WHERE purpose = 'verify_email'")
    assert running.accounts.desk.derived.token("verify_email", token_id) in text_of(message)


async def test_nothing_goes_to_somebody_who_is_gone(confirming, tmp_path, raw, facts):
    cairn, http = confirming
    await http.post("/api/v1/auth/register", json={"email": "new@example.com", "password": PASSWORD})
    await raw.execute("DELETE FROM accounts.registrations")
    await cairn.relay.run_due()
    assert not (tmp_path / "mail").exists()
    assert await facts.count("kernel.outbox", "state = 'done'") == 1
    assert await facts.count("accounts.one_time_tokens") == 0


@pytest.mark.parametrize("kind", KINDS)
async def test_every_kind_travels(posted, cast, raw, facts, kind):
    running, post = posted
    alice, token_id, purpose = await cast.alice(), new_id(), KINDS[kind]
    if kind == "change_email_confirm":
        await change_of_email(raw, alice, token_id, "alice@new.example.com")
    await enqueue(raw, kind, alice.id, **({"token_id": str(token_id)} if purpose else {}))
    assert await running.relay.run_due() == 1
    (message,) = post.messages()
    assert message.get_content_type() == "multipart/alternative"
    assert message["To"] == ("alice@new.example.com" if kind == "change_email_confirm" else alice.email)
    assert await facts.count("kernel.outbox", "state = 'done'") == 1
    rows = await raw.fetch("SELECT id, user_id, purpose FROM accounts.one_time_tokens")
    assert [tuple(row) for row in rows] == ([(token_id, alice.id, purpose)] if purpose else [])


async def change_of_email(raw, person, token_id, address, former=None):
    """What asking for another address leaves behind."""
    now = clock.now()
    await raw.execute(
        "INSERT INTO accounts.one_time_tokens (id, user_id, purpose, email, former_email, tries, created_at,"
        " expires_at) VALUES ($1, $2, 'change_email', $3, $4, 0, $5, $6)",
        token_id, person.id, address, former or person.email, now, now + timedelta(hours=1),
    )  # fmt: skip


async def test_a_job_that_is_tried_again_sends_the_same_token(posted, cast, raw, facts):
    running, post = posted
    alice, token_id = await cast.alice(), new_id()
    await enqueue(raw, "reset_password", alice.id, token_id=str(token_id))
    post.data = "451 4.3.0 not now"
    assert await running.relay.run_due() == 1
    assert await facts.count("accounts.one_time_tokens") == 0  # undone with the job's transaction
    assert await facts.count("kernel.outbox", "state = 'queued' AND last_error = 'MailDelayed'") == 1
    post.data = None
    await again(raw)
    await running.relay.run_due()
    await enqueue(
        raw, "reset_password", alice.id, token_id=str(token_id)
    )  # delivered, and its commit got lost
    await running.relay.run_due()
    first, second = [re.findall(r"token=\S+", text_of(message)) for message in post.messages()]
    assert first == second == [f"token={running.accounts.desk.derived.token('reset_password', token_id)}"]
    assert await facts.count("accounts.one_time_tokens") == 1
    assert await facts.count("kernel.outbox", "state = 'done'") == 2


async def test_a_recipient_that_is_refused_for_good_is_tried_once(posted, cast, raw, facts):
    running, post = posted
    alice = await cast.alice()
    await enqueue(raw, "password_changed", alice.id)
    post.refuses = "550 5.1.1 no such user"
    assert await running.relay.run_due() == 1
    where = "state = 'dead' AND attempts = 1 AND last_error = 'MailRefused'"
    assert await facts.count("kernel.outbox", where) == 1
    assert post.taken == []


async def test_no_job_holds_an_address_a_token_or_a_code(posted, http, cast, raw):
    running, post = posted
    alice, token_id = await cast.alice(), new_id()
    await enqueue(raw, "otp", alice.id, token_id=str(token_id))
    await http.post("/api/v1/auth/register", json={"email": "new@example.com", "password": PASSWORD})
    await running.relay.run_due()
    code = running.accounts.desk.derived.code("otp", token_id)
    assert any(code in text_of(message) for message in post.messages())
    kept = json.dumps([str(dict(row)) for row in await raw.fetch("SELECT * FROM kernel.outbox")])
    assert "@example.com" not in kept
    kept += str([dict(row) for row in await raw.fetch("SELECT * FROM accounts.one_time_tokens")])
    assert [word for word in (f"'{code}'", "token=") if word in kept] == []
    assert await raw.fetchval("SELECT email FROM accounts.one_time_tokens WHERE id = $1", token_id) is None


async def test_a_device_is_looked_up_and_told_in_plain_words(posted, cast, raw):
    running, post = posted
    alice, bob = await cast.alice(), await cast.bob()
    await raw.execute("UPDATE accounts.sessions SET device = $1 WHERE id = $2", FIREFOX, alice.session_id)
    await enqueue(raw, "new_device", alice.id, session_id=str(alice.session_id))
    await running.relay.run_due()
    await enqueue(
        raw, "new_device", alice.id, facts={"session_id": str(alice.session_id), "network": "192.0.2.0/24"}
    )
    await running.relay.run_due()
    await enqueue(raw, "new_device", alice.id, session_id=str(bob.session_id))
    await running.relay.run_due()
    first, second, third = [text_of(message) for message in post.messages()]
    assert re.search(
        r"Time: \d+ \w+ \d{4}, \d\d:\d\d UTC\nDevice: Firefox on Linux\nNetwork: 127.0.0.0/24\n", first
    )
    assert "Device: Firefox on Linux\nNetwork: 192.0.2.0/24\n" in second
    assert "Device" not in third  # somebody else's session tells nothing


async def test_a_lock_tells_from_where_it_came(posted, cast, raw):
    running, post = posted
    alice = await cast.alice()
    told = {"network": "2001:db8::/56", "time": "2026-03-07T18:05:00+00:00"}
    await enqueue(raw, "sign_in_locked", alice.id, token_id=str(new_id()), facts=told)
    await running.relay.run_due()
    assert "Time: 7 March 2026, 18:05 UTC\nNetwork: 2001:db8::/56\n" in text_of(post.messages()[0])


async def test_a_change_of_address_is_confirmed_at_the_new_one_and_told_at_the_old_one(posted, cast, raw):
    running, post = posted
    alice, token_id = await cast.alice(), new_id()
    await change_of_email(raw, alice, token_id, "alice@new.example.com")
    await enqueue(raw, "change_email_confirm", alice.id, token_id=str(token_id))
    await running.relay.run_due()
    await enqueue(raw, "change_email_notice", alice.id, token_id=str(token_id))
    await running.relay.run_due()
    confirm, notice = post.messages()
    assert (confirm["To"], notice["To"]) == ("alice@new.example.com", alice.email)
    assert running.accounts.desk.derived.token("change_email", token_id) in text_of(confirm)
    assert "token=" not in text_of(notice)
    assert "new.example.com" not in text_of(notice)


async def test_that_an_address_was_changed_is_told_to_both(posted, cast, raw, facts):
    running, post = posted
    alice, token_id = await cast.alice(), new_id()
    await change_of_email(raw, alice, token_id, alice.email, former="alice@old.example.com")
    await enqueue(raw, "email_changed", alice.id, token_id=str(token_id))
    assert await running.relay.run_due() == 2
    assert [message["To"] for message in post.messages()] == ["alice@old.example.com", alice.email]
    assert await facts.count("kernel.outbox", "state = 'done'") == 2


async def test_a_change_that_is_gone_or_somebody_elses_confirms_nothing(posted, cast, raw, facts):
    running, post = posted
    alice, bob, token_id = await cast.alice(), await cast.bob(), new_id()
    await change_of_email(raw, bob, token_id, "bob@new.example.com")
    await enqueue(raw, "change_email_confirm", alice.id, token_id=str(token_id))
    await enqueue(raw, "change_email_confirm", alice.id, token_id=str(new_id()))
    await running.relay.run_due()
    assert post.taken == []
    assert await facts.count("kernel.outbox", "state = 'done'") == 2


async def test_an_unknown_kind_ends_dead_and_visible(posted, cast, raw, facts):
    running, post = posted
    alice = await cast.alice()
    await enqueue(raw, "lottery", alice.id)
    await running.relay.run_due()
    assert await facts.count("kernel.outbox", "last_error = 'KeyError'") == 1
    assert post.taken == []


async def test_mails_go_to_zeptomail_where_there_is_a_token(dsn, cairn, cast, raw, facts):
    zepto = Zepto()
    alice = await cast.alice()
    async with loopback(zepto) as server:
        given = {
            "ZEPTOMAIL_URL": server.url,
            "ZEPTOMAIL_TOKEN": zepto.token,
            "MAIL_FROM": "Cairn <no-reply@example.com>",
        }
        async with program(dsn, **given) as (running, _):
            await enqueue(raw, "password_changed", alice.id)
            await running.relay.run_due()
            assert running.outbound._clients != {}
        assert running.outbound._clients == {}  # closed with the program
    assert zepto.taken[0]["to"] == [{"email_address": {"address": alice.email}}]
    assert zepto.taken[0]["subject"] == "Your password was changed"
    assert await facts.count("kernel.outbox", "state = 'done'") == 1


async def test_a_log_line_holds_the_kind_of_a_mail_and_nothing_else_of_it(posted, cast, raw):
    running, post = posted
    alice, token_id = await cast.alice(), new_id()
    with structlog.testing.capture_logs() as lines:
        await enqueue(raw, "reset_password", alice.id, token_id=str(token_id))
        await running.relay.run_due()
        post.refuses = "550 5.1.1 no such user alice@example.com"
        await enqueue(raw, "otp", alice.id, token_id=str(new_id()))
        await running.relay.run_due()
    sent, failed = lines
    assert sent == {"event": "mail_sent", "kind": "reset_password", "way": "smtp", "log_level": "info"}
    assert failed["error"] == "MailRefused"
    stack = "".join(traceback.format_exception(failed["exc_info"]))
    told = [alice.email, "Choose a new password", "Your code", "Alice", "5.1.1", "no such user"]
    assert [secret for secret in told if secret in stack] == []
