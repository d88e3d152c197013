"""POST /auth/factors/{id}/verify by somebody who is signed in: the first code of a factor, and a step-up."""

from __future__ import annotations

import asyncio
import re
from datetime import timedelta

import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from tests.authenticator import FACTORS, confirm, enrol, shifted, wait
from tests.products.accounts.conftest import program

CODE = re.compile(r"([0-9a-hjkmnp-tv-z]{4}-){5}[0-9a-hjkmnp-tv-z]{4}")


async def mails(raw):
    rows = await raw.fetch(
        "SELECT payload FROM kernel.outbox WHERE job = 'accounts.mail' ORDER BY created_at, id"
    )
    return [row["payload"] for row in rows]


async def test_the_first_code_confirms_and_gives_recovery_codes(http, cast, raw, facts):
    alice = await cast.alice()
    phone = await enrol(http, alice.headers)
    answer = await http.post(phone.url, json={"code": phone.code()}, headers=alice.headers)
    said = answer.json()
    assert answer.status_code == 200, answer.text
    assert answer.headers["cache-control"] == "no-store"
    assert said["factor"]["confirmed_at"] is not None
    assert len(set(said["recovery_codes"])) == 10
    assert all(CODE.fullmatch(code) for code in said["recovery_codes"])
    assert await facts.events() == [
        "accounts.factor.enrolled", "accounts.factor.confirmed", "accounts.user.recovery_codes_made",
    ]  # fmt: skip
    (mail,) = await mails(raw)
    assert '"factor_added"' in mail
    assert await facts.count("accounts.sessions", "ended_at IS NULL") == 1
    assert (await http.get("/api/v1/auth/me", headers=alice.headers)).status_code == 200


async def test_recovery_codes_come_with_the_first_factor_only(http, cast, enrolled, facts):
    alice = await cast.alice()
    await enrolled(alice)
    second = await enrol(http, alice.headers, "Tablet")
    answer = await http.post(second.url, json={"code": second.code()}, headers=alice.headers)
    assert answer.json()["recovery_codes"] is None
    assert await facts.count("accounts.recovery_codes") == 10


async def test_the_trail_shows_neither_secret_nor_name(http, cast, raw):
    alice = await cast.alice()
    phone = await confirm(http, alice.headers, await enrol(http, alice.headers, "Blue phone"))
    trail = str(await raw.fetch("SELECT event, changes FROM kernel.audit_log"))
    assert phone.secret not in trail
    assert "Blue phone" not in trail


async def test_fifty_first_codes_at_once_confirm_once(http, cast, facts):
    alice = await cast.alice()
    phone = await enrol(http, alice.headers)
    body = {"code": phone.code()}
    answers = await asyncio.gather(
        *(http.post(phone.url, json=body, headers=alice.headers) for _ in range(50))
    )
    won = [answer for answer in answers if answer.status_code == 200]
    assert len(won) == 1
    assert {answer.json()["code"] for answer in answers if answer not in won} <= {
        "wrong_code",
        "account_locked",
    }
    assert await facts.count("accounts.recovery_codes") == 10
    assert (await facts.events()).count("accounts.factor.confirmed") == 1


async def test_two_factors_confirmed_at_once_make_one_set_of_codes(http, cast, raw, facts):
    alice = await cast.alice()
    first = await enrol(http, alice.headers)
    await raw.execute(
        "UPDATE accounts.factors SET user_id = user_id, confirmed_at = now()"
    )  # kept by what follows
    second = await enrol(http, alice.headers)
    await raw.execute("UPDATE accounts.factors SET confirmed_at = NULL")
    answers = await asyncio.gather(
        *(http.post(p.url, json={"code": p.code()}, headers=alice.headers) for p in (first, second))
    )
    assert [answer.status_code for answer in answers] == [200, 200]
    assert sorted(len(answer.json()["recovery_codes"] or []) for answer in answers) == [0, 10]
    assert await facts.count("accounts.recovery_codes") == 10


async def test_a_wrong_first_code_confirms_nothing(http, cast, facts):
    alice = await cast.alice()
    phone = await enrol(http, alice.headers)
    answer = await http.post(phone.url, json={"code": phone.wrong()}, headers=alice.headers)
    assert (answer.status_code, answer.json()["code"]) == (422, "wrong_code")
    assert answer.json()["errors"][0]["pointer"] == "/code"
    assert await facts.count("accounts.factors", "confirmed_at IS NULL") == 1
    assert await facts.jobs() == []


async def test_a_recovery_code_is_no_first_code(http, cast, enrolled, facts):
    alice = await cast.alice()
    phone = await enrolled(alice)
    tablet = await enrol(http, alice.headers, "Tablet")
    body = {"code": phone.recovery_codes[0]}
    answer = await http.post(tablet.url, json=body, headers=alice.headers)
    assert (answer.status_code, answer.json()["code"]) == (422, "wrong_code")
    assert await facts.count("accounts.recovery_codes", "used_at IS NULL") == 10


async def test_a_code_of_a_confirmed_factor_is_a_recent_proof(http, cast, enrolled, facts):
    alice = await cast.alice()
    phone = await enrolled(alice)
    clock.shift(shifted() + timedelta(minutes=11))
    assert (await http.post(FACTORS, json={}, headers=alice.headers)).status_code == 403
    answer = await http.post(phone.url, json={"code": phone.code()}, headers=alice.headers)
    assert answer.status_code == 200, answer.text
    assert answer.json()["recovery_codes"] is None
    assert answer.json()["factor"]["last_used_at"] is not None
    assert (await http.post(FACTORS, json={}, headers=alice.headers)).status_code == 201
    assert await facts.count("accounts.recovery_codes") == 10


async def test_a_recovery_code_is_one_too(http, cast, enrolled, raw, facts):
    alice = await cast.alice()
    phone = await enrolled(alice)
    clock.shift(shifted() + timedelta(minutes=11))
    body = {"code": phone.recovery_codes[0].upper()}
    assert (await http.post(phone.url, json=body, headers=alice.headers)).status_code == 200
    assert (await http.post(FACTORS, json={}, headers=alice.headers)).status_code == 201
    assert '"recovery_code_used"' in (await mails(raw))[-1]
    again = await http.post(phone.url, json=body, headers=alice.headers)
    assert (again.status_code, again.json()["code"]) == (422, "wrong_code")
    assert await facts.count("accounts.recovery_codes", "used_at IS NULL") == 9


@pytest.mark.parametrize(("steps", "status"), [(-2, 422), (-1, 200), (0, 200), (1, 200), (2, 422)])
async def test_clocks_may_differ_by_one_step(http, cast, steps, status):
    alice = await cast.alice()
    phone = await enrol(http, alice.headers)
    answer = await http.post(phone.url, json={"code": phone.code(steps)}, headers=alice.headers)
    assert answer.status_code == status


async def test_a_code_is_good_once(http, cast, enrolled):
    alice = await cast.alice()
    phone = await enrolled(alice)
    body = {"code": phone.code()}
    assert (await http.post(phone.url, json=body, headers=alice.headers)).status_code == 200
    assert (await http.post(phone.url, json=body, headers=alice.headers)).status_code == 422
    wait()  # its step is the one before now, and would be taken still
    assert (await http.post(phone.url, json=body, headers=alice.headers)).status_code == 422
    assert (
        await http.post(phone.url, json={"code": phone.code(-1)}, headers=alice.headers)
    ).status_code == 422
    assert (await http.post(phone.url, json={"code": phone.code()}, headers=alice.headers)).status_code == 200


async def test_other_peoples_factors_and_the_missing(http, cast, enrolled, facts):
    alice, mallory = await cast.alice(), await cast.mallory()
    phone = await enrolled(alice)
    events = await facts.events()
    for person in (mallory, await cast.ada()):
        theirs = await http.post(phone.url, json={"code": phone.code()}, headers=person.headers)
        missing = await http.post(
            f"{FACTORS}/{new_id()}/verify", json={"code": phone.code()}, headers=person.headers
        )
        assert (theirs.status_code, theirs.json()["code"]) == (404, "factor_not_found")
        assert missing.json()["detail"] == theirs.json()["detail"]
    assert (await http.post(phone.url, json={"code": phone.code()})).status_code == 401
    assert (
        await http.post(f"{FACTORS}/7/verify", json={"code": "123456"}, headers=alice.headers)
    ).status_code == 404
    assert await facts.events() == events


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("1234567", "not_a_code"), ("12345", "not_a_code"), ("\uff11\uff12\uff13\uff14\uff15\uff16", "not_a_code"),
        ("", "not_a_code"), (" ", "not_a_code"), ("12345\u0661", "not_a_code"), ("1" * 65, "too_long"),
        (123456, "string_type"), (None, "string_type"), (["123456"], "string_type"),
    ],
)  # fmt: skip
async def test_what_is_not_valid(http, cast, enrolled, code, said):
    alice = await cast.alice()
    phone = await enrolled(alice)
    answer = await http.post(phone.url, json={"code": code}, headers=alice.headers)
    assert answer.status_code == 422
    assert [(e["pointer"], e["code"]) for e in answer.json()["errors"]] == [("/code", said)]


async def test_what_no_client_should_send(http, cast, enrolled):
    alice = await cast.alice()
    phone = await enrolled(alice)
    nul = await http.post(phone.url, json={"code": "12345\x00"}, headers=alice.headers)
    assert nul.status_code == 422
    huge = await http.post(phone.url, json={"code": "1" * 10_000_000}, headers=alice.headers)
    assert huge.status_code == 413
    assert (await http.post(phone.url, headers=alice.headers)).status_code == 422
    more = await http.post(phone.url, json={"code": phone.code(), "id": 1}, headers=alice.headers)
    assert more.json()["errors"][0]["code"] == "unknown_field"


async def test_a_lost_data_key_is_told_and_recovery_codes_still_open(dsn, http, cast, enrolled):
    alice = await cast.alice()
    phone = await enrolled(alice)
    other = '{"new": "YW5vdGhlci1rZXktdGhhdC1zZWFscy1hbGwtYW5ldyE="}'
    async with program(dsn, DATA_KEYS=other, DATA_KEY_CURRENT="new") as (_, client):
        answer = await client.post(phone.url, json={"code": phone.code()}, headers=alice.headers)
        assert (answer.status_code, answer.json()["code"]) == (503, "encryption_not_configured")
        body = {"code": phone.recovery_codes[0]}
        assert (await client.post(phone.url, json=body, headers=alice.headers)).status_code == 200
