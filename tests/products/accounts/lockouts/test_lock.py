"""Failed sign-ins lock: the pair of account and network, then the account; alike for a name that nobody has."""

from __future__ import annotations

import asyncio
import json
from contextlib import AsyncExitStack

import pytest

from cairn.kernel.identity.passwords import PasswordHasher
from cairn.products.accounts.lockouts.guard import Claim
from tests.cast import PASSWORD
from tests.products.accounts.lockouts.visitors import CAFE, HOME, WRONG, somewhere, visiting

EMPTY = "accounts.lockouts"


def refused(answer, within=(1795, 1800)):
    assert (answer.status_code, answer.json()["code"]) == (403, "account_locked"), answer.text
    assert within[0] <= int(answer.headers["retry-after"]) <= within[1]
    assert "set-cookie" not in answer.headers


async def mails(raw):
    rows = await raw.fetch(
        "SELECT payload FROM kernel.outbox WHERE job = 'accounts.mail' ORDER BY created_at, id"
    )
    return [json.loads(row["payload"]) for row in rows]


@pytest.mark.parametrize("name", ["alice", "nobody", "alice@example.com", "nobody@example.com"])
async def test_five_failures_lock_the_network_also_for_the_right_password(visitors, cast, facts, name):
    await cast.alice()
    await visitors.fail(name, 5)
    refused(await visitors.login(name))
    refused(await visitors.login(name, PASSWORD))
    refused(await visitors.login(name, PASSWORD, at="192.0.2.77"))
    elsewhere = await visitors.login(name, PASSWORD, at=HOME)
    assert elsewhere.status_code == (200 if "alice" in name else 401)
    assert await facts.count(EMPTY, "place = '192.0.2.0/24' AND locked_until IS NOT NULL") == 1


async def test_a_name_that_nobody_has_locks_alike(visitors, cast, raw):
    await cast.alice()
    answers = {
        name: [await visitors.login(name) for _ in range(7)]
        for name in ("alice@example.com", "no@example.com")
    }
    seen = [
        [
            (a.status_code, a.json()["code"], a.json()["detail"], sorted(a.headers), len(a.content))
            for a in said
        ]
        for said in answers.values()
    ]
    assert seen[0] == seen[1]
    sent = await mails(raw)
    assert [mail["kind"] for mail in sent] == ["sign_in_locked"] * 2
    assert sent[0].keys() == sent[1].keys()


async def test_they_take_the_same_statements(visitors, cast, queries):
    await cast.alice()
    asked = []
    for name in ("alice@example.com", "no@example.com"):
        for _ in range(6):
            queries.clear()
            await visitors.login(name)
            asked.append(list(queries))
    assert asked[:6] == asked[6:]
    assert len(asked[5]) == 1, "whoever is locked out costs one read"


async def test_the_address_and_the_user_name_of_one_account_are_one(visitors, cast):
    alice = await cast.alice()
    await visitors.fail(alice.username, 3)
    await visitors.fail(alice.email.upper(), 2)
    refused(await visitors.login(alice.email, PASSWORD))
    refused(await visitors.login(alice.username, PASSWORD))


async def test_the_window_slides(visitors, cast, later):
    alice = await cast.alice()
    for minute in (0, 4, 8, 12, 16, 20, 24):  # never five within fifteen minutes
        later(minute)
        await visitors.fail(alice.email, 1)
    later(24.5)
    await visitors.fail(alice.email, 1)
    later(25)
    refused(await visitors.login(alice.email, PASSWORD), (1765, 1771))


async def test_a_lock_ends_after_half_an_hour_and_is_not_prolonged(visitors, cast, later):
    alice = await cast.alice()
    await visitors.fail(alice.email, 5)
    later(29)
    refused(await visitors.login(alice.email, PASSWORD), (50, 60))
    later(30.1)
    assert (await visitors.login(alice.email, PASSWORD)).status_code == 200


async def test_it_begins_anew_after_a_lock(visitors, cast, later):
    alice = await cast.alice()
    await visitors.fail(alice.email, 5)
    later(31)
    await visitors.fail(alice.email, 5)
    refused(await visitors.login(alice.email, PASSWORD))


async def test_a_success_forgets_the_failures_of_its_network_and_no_others(visitors, cast, facts):
    alice = await cast.alice()
    await visitors.fail(alice.email, 4, at=HOME)
    await visitors.fail(alice.email, 4)
    assert (await visitors.login(alice.email, PASSWORD, at=HOME)).status_code == 200
    assert await facts.count(EMPTY, "place = '203.0.113.0/24'") == 0
    assert await facts.count(EMPTY, "place = '' AND cardinality(failed_at) = 8") == 1
    await visitors.fail(alice.email, 4, at=HOME)
    await visitors.fail(alice.email, 1)
    refused(await visitors.login(alice.email, PASSWORD))
    assert (await visitors.login(alice.email, PASSWORD, at=HOME)).status_code == 200


async def test_twenty_failures_from_anywhere_lock_it_for_everybody(visitors, cast, raw):
    alice = await cast.alice()
    await visitors.fail_all_over(alice.email, 20)
    refused(await visitors.login(alice.email, PASSWORD, at=HOME))
    assert (await visitors.login((await cast.bob()).email, PASSWORD, at=somewhere(1))).status_code == 200
    assert [mail["kind"] for mail in await mails(raw)] == ["sign_in_locked"]


async def test_the_mail_goes_out_once_for_each_lock_and_says_nothing_personal(visitors, cast, raw, facts):
    alice = await cast.alice()
    await visitors.fail(alice.email, 5)
    for _ in range(3):
        await visitors.login(alice.email)
    (mail,) = await mails(raw)
    assert mail.keys() == {"kind", "user_id", "token_id", "facts"}
    assert (mail["kind"], mail["user_id"]) == ("sign_in_locked", str(alice.id))
    assert mail["facts"] == {"network": "192.0.2.0/24"}
    await visitors.fail(alice.email, 5, at=HOME)
    assert [sent["user_id"] for sent in await mails(raw)] == [str(alice.id)] * 2
    assert await facts.events() == []
    assert await facts.count("accounts.sessions") == 1


async def test_a_mail_for_a_name_that_nobody_has_goes_to_nobody(visitors, cast, raw):
    await cast.alice()
    await visitors.fail("no@example.com", 5)
    (mail,) = await mails(raw)
    stored = await raw.fetchval("SELECT subject::text FROM accounts.lockouts LIMIT 1")
    known = [str(row["id"]) for row in await raw.fetch("SELECT id FROM accounts.users")]
    assert mail["user_id"] not in [stored, *known]


async def test_it_holds_in_every_process(visitors, http, cast):
    alice = await cast.alice()
    await visitors.fail(alice.email, 3, at="127.0.0.1")
    for _ in range(2):
        assert (
            await http.post("/api/v1/auth/login", json={"email": alice.email, "password": WRONG})
        ).status_code == 401
    refused(await visitors.login(alice.email, PASSWORD, at="127.0.0.1"))
    refused(await http.post("/api/v1/auth/login", json={"email": alice.email, "password": PASSWORD}))


@pytest.mark.usefixtures("costly_hashes")
async def test_whoever_waited_for_a_turn_is_asked_about_locks_of_other_processes(visitors, cast, dsn):
    alice = await cast.alice()
    guard = visitors.cairn.accounts.desk.guard
    async with visiting(dsn) as others, AsyncExitStack() as turns:
        for _ in range(guard.at_once):
            await turns.enter_async_context(guard.turn(Claim(alice.id, "192.0.2.0/24")))
        waiting = asyncio.create_task(visitors.login("alice", PASSWORD))
        await others.fail("alice", 5)
        assert not waiting.done()
        await turns.aclose()
        refused(await waiting)


@pytest.fixture
def evaluated(monkeypatch) -> list[str]:
    """The passwords that were looked at from here on."""
    seen: list[str] = []
    original = PasswordHasher._verify

    def noting(self, stored, password):
        seen.append(password)
        return original(self, stored, password)

    monkeypatch.setattr(PasswordHasher, "_verify", noting)
    return seen


@pytest.mark.parametrize("name", ["alice", "nobody"])
@pytest.mark.usefixtures("costly_hashes")
async def test_of_many_guesses_at_once_few_are_looked_at(dsn, visitors, cast, evaluated, name):
    await cast.alice()
    async with visiting(dsn) as others:
        asked = [one.login(name, at=somewhere(number)) for number in range(60) for one in (visitors, others)]
        answers = await asyncio.gather(*asked)
    at_once = visitors.cairn.accounts.desk.guard.at_once
    assert 20 <= len(evaluated) <= 20 + 2 * at_once
    assert {answer.status_code for answer in answers} <= {401, 403, 503}
    assert sum(answer.status_code == 401 for answer in answers) == len(evaluated)


@pytest.mark.usefixtures("costly_hashes")
async def test_of_many_guesses_at_once_from_one_network_few_are_looked_at(visitors, cast, evaluated):
    alice = await cast.alice()
    await asyncio.gather(*(visitors.login(alice.email) for _ in range(60)))
    assert 5 <= len(evaluated) < 5 + visitors.cairn.accounts.desk.guard.at_once


@pytest.mark.usefixtures("costly_hashes")
async def test_a_hundred_right_sign_ins_at_once_lock_nobody_out(visitors, cast, facts):
    alice, bob = await cast.alice(), await cast.bob()
    asked = [visitors.login(alice.email, PASSWORD) for _ in range(100)]
    *answers, beside = await asyncio.gather(*asked, visitors.login(bob.email, PASSWORD))
    assert {answer.status_code for answer in answers} <= {200, 503}
    assert sum(answer.status_code == 200 for answer in answers) >= 20
    assert await facts.count(EMPTY) == 0
    assert (await visitors.login(alice.email, PASSWORD)).status_code == 200
    assert beside.status_code in {200, 503}


async def test_an_administrators_lock_is_no_failure(visitors, cast, raw, facts):
    alice = await cast.alice()
    await raw.execute("UPDATE accounts.users SET state = 'locked'")
    for _ in range(6):
        answer = await visitors.login(alice.email, PASSWORD)
        assert (answer.status_code, "retry-after" in answer.headers) == (403, False)
    assert await facts.count(EMPTY) == 0


@pytest.mark.parametrize(
    "name",
    [
        "",
        "   ",
        "a b",
        "@",
        "a@b",
        "alice@",
        "x" * 33,
        "x" * 320,
        "a@" + "b" * 300 + ".example",
        "\u202e" * 9,
    ],
)
async def test_what_cannot_be_a_name_leaves_nothing(visitors, cast, facts, name):
    await cast.alice()
    for _ in range(7):
        answer = await visitors.login(name)
        assert answer.status_code == (422 if name == "" else 401)
    assert await facts.count(EMPTY) == 0
    assert await facts.jobs() == []


@pytest.mark.parametrize(
    ("content", "status"),
    [
        (json.dumps({"username": "x" * 321, "password": WRONG}), 422),
        (json.dumps({"username": "alice", "password": "x" * 1025}), 422),
        (json.dumps({"username": "alice", "password": "x" * 10_000_000}), 413),
        ('{"username": "al\\u0000ice", "password": "x"}', 422),
        ('{"username": "alice", "password": "x\\u0000"}', 422),
        ('{"username": "alice", "password": "\\ud800"}', 422),
        ('{"username": "alice", "password": "' + "\u00e9" * 129 + '"}', 401),
    ],
)
async def test_bad_input_is_refused_and_counts_only_where_it_was_a_guess(
    visitors, cast, facts, content, status
):
    await cast.alice()
    headers = {"Content-Type": "application/json", "X-Forwarded-For": CAFE}
    answer = await visitors.http.post("/api/v1/auth/login", content=content.encode(), headers=headers)
    assert answer.status_code == status, answer.text[:200]
    assert await facts.count(EMPTY) == (2 if status == 401 else 0)
    assert await facts.jobs() == []


async def test_expired_rows_are_thrown_away(visitors, cast, cairn, raw, facts, later):
    alice = await cast.alice()
    await visitors.fail(alice.email, 2)
    await visitors.fail("no@example.com", 2)
    job = "INSERT INTO kernel.outbox (id, job, payload, correlation_id, created_at, due_at)"
    for minutes, left in ((29, 4), (31, 0)):
        later(minutes)
        await raw.execute(
            f"{job} VALUES (gen_random_uuid(), 'accounts.tidy_lockouts', '{{}}', '-', now(), now())"
        )
        await cairn.relay.run_due()
        assert await facts.count(EMPTY) == left
