"""DELETE /auth/factors/{id}."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from cairn.base import clock
from cairn.base.ids import new_id
from tests.authenticator import FACTORS, confirm, enrol, shifted


async def test_with_the_last_one_the_recovery_codes_go(http, cast, enrolled, sign_in, raw, facts):
    alice = await cast.alice()
    phone = await enrolled(alice)
    answer = await http.delete(f"{FACTORS}/{phone.factor_id}", headers=alice.headers)
    assert answer.status_code == 204
    assert await facts.count("accounts.factors") == 0
    assert await facts.count("accounts.recovery_codes") == 0
    assert (await facts.events())[-1] == "accounts.factor.removed"
    mail = await raw.fetchval(
        "SELECT payload::text FROM kernel.outbox ORDER BY created_at DESC, id DESC LIMIT 1"
    )
    assert '"factor_removed"' in mail
    assert "access_token" in await sign_in(alice.email)
    assert (await http.delete(f"{FACTORS}/{phone.factor_id}", headers=alice.headers)).status_code == 404


async def test_another_one_keeps_them(http, cast, enrolled, asked, facts):
    alice = await cast.alice()
    phone = await enrolled(alice)
    tablet = await confirm(http, alice.headers, await enrol(http, alice.headers, "Tablet"))
    assert (await http.delete(f"{FACTORS}/{phone.factor_id}", headers=alice.headers)).status_code == 204
    assert await facts.count("accounts.recovery_codes") == 10
    question = await asked(alice)
    assert [factor["id"] for factor in question["factors"]] == [tablet.factor_id]


async def test_both_at_once_take_the_codes_with_them(http, cast, enrolled, facts):
    alice = await cast.alice()
    phone = await enrolled(alice)
    tablet = await confirm(http, alice.headers, await enrol(http, alice.headers, "Tablet"))
    answers = await asyncio.gather(
        *(http.delete(f"{FACTORS}/{f.factor_id}", headers=alice.headers) for f in (phone, tablet))
    )
    assert [answer.status_code for answer in answers] == [204, 204]
    assert await facts.count("accounts.recovery_codes") == 0


async def test_one_that_waits_goes_without_a_mail(http, cast, facts):
    alice = await cast.alice()
    phone = await enrol(http, alice.headers)
    assert (await http.delete(f"{FACTORS}/{phone.factor_id}", headers=alice.headers)).status_code == 204
    assert await facts.count("accounts.factors") == 0
    assert await facts.jobs() == []


async def test_the_entity_tag_is_that_of_the_factor(http, cast, enrolled):
    alice = await cast.alice()
    phone = await enrolled(alice)
    url = f"{FACTORS}/{phone.factor_id}"
    stale = await http.delete(url, headers={**alice.headers, "If-Match": '"old"'})
    assert stale.status_code == 412
    tag = (await http.get(url, headers=alice.headers)).headers["etag"]
    assert stale.headers["etag"] == tag
    assert (await http.delete(url, headers={**alice.headers, "If-Match": tag})).status_code == 204


async def test_only_after_a_recent_proof(http, cast, enrolled, facts):
    alice = await cast.alice()
    phone = await enrolled(alice)
    clock.shift(shifted() + timedelta(minutes=11))
    answer = await http.delete(f"{FACTORS}/{phone.factor_id}", headers=alice.headers)
    assert (answer.status_code, answer.json()["code"]) == (403, "reauthentication_required")
    assert await facts.count("accounts.factors") == 1


async def test_nobody_strangers_and_the_missing(http, cast, enrolled, facts):
    alice = await cast.alice()
    phone = await enrolled(alice)
    events = await facts.events()
    assert (await http.delete(f"{FACTORS}/{phone.factor_id}")).status_code == 401
    for person in (await cast.mallory(), await cast.ada()):
        theirs = await http.delete(f"{FACTORS}/{phone.factor_id}", headers=person.headers)
        missing = await http.delete(f"{FACTORS}/{new_id()}", headers=person.headers)
        assert (theirs.status_code, theirs.json()["code"]) == (404, "factor_not_found")
        assert missing.json()["code"] == theirs.json()["code"]
    assert await facts.events() == events
    assert await facts.count("accounts.factors") == 1
