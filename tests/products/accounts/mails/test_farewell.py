"""The last mail: sent by the erasure itself, which does not wait for it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from tests.kernel.mail.servers import Post, post_office
from tests.products.accounts.conftest import program


@pytest.mark.parametrize(
    ("post", "mails"),
    [(Post(), 1), (Post(refuses="550 5.1.1 no such user"), 0), (Post(refuses="451 4.3.0 not now"), 0)],
    ids=["taken", "refused", "delayed"],
)
async def test_an_erased_person_is_told_and_is_erased_all_the_same(dsn, cairn, cast, raw, facts, post, mails):
    alice = await cast.alice()
    due = clock.now() - timedelta(minutes=1)
    await raw.execute("UPDATE accounts.users SET erasure_due_at = $1 WHERE id = $2", due, alice.id)
    await raw.execute(
        "INSERT INTO kernel.outbox (id, job, payload, correlation_id, created_at, due_at)"
        " VALUES ($1, 'accounts.erase', jsonb_build_object('user_id', $2::text), '-', $3, $3)",
        new_id(), str(alice.id), due,
    )  # fmt: skip
    async with post_office(post):
        given = {"SMTP_HOST": "127.0.0.1", "SMTP_PORT": str(post.port), "SMTP_SECURITY": "none"}
        async with program(dsn, **given) as (running, _):
            assert await running.relay.run_due() == 1
    assert await facts.count("accounts.users") == 0
    assert await facts.count("kernel.outbox", "state = 'done'") == 1
    assert [(message["To"], message["Subject"]) for message in post.messages()] == [
        (alice.email, "Your account was erased")
    ] * mails
