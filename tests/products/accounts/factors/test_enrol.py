"""POST /auth/factors."""

from __future__ import annotations

import asyncio
import base64
from datetime import timedelta
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from cairn.base import clock
from cairn.kernel.vault import CannotOpen
from cairn.products.accounts.factors.queries import SECRET
from tests.authenticator import FACTORS as URL
from tests.authenticator import confirm, enrol, shifted, wait
from tests.products.accounts.conftest import program


async def test_it_shows_the_secret_once(http, cast, facts):
    alice = await cast.alice()
    answer = await http.post(URL, json={"name": "  Phone "}, headers=alice.headers)
    said = answer.json()
    assert answer.status_code == 201, answer.text
    assert answer.headers["location"] == f"{URL}/{said['id']}"
    assert answer.headers["cache-control"] == "no-store"
    assert (said["kind"], said["name"], said["confirmed_at"]) == ("totp", "Phone", None)
    assert len(base64.b32decode(said["secret"])) == 20
    uri = urlsplit(said["uri"])
    assert (uri.scheme, uri.netloc, unquote(uri.path)) == ("otpauth", "totp", "/Cairn:alice@example.com")
    assert parse_qs(uri.query) == {"secret": [said["secret"]], "issuer": ["Cairn"]}
    assert said["qr"].startswith("data:image/svg+xml")
    read = (await http.get(answer.headers["location"], headers=alice.headers)).json()
    assert said.keys() - read.keys() == {"secret", "uri", "qr"}
    assert await facts.events() == ["accounts.factor.enrolled"]
    assert await facts.jobs() == []
    assert await facts.count("accounts.recovery_codes") == 0


async def test_a_body_is_not_needed(http, cast):
    alice = await cast.alice()
    answer = await http.post(URL, headers=alice.headers)
    assert (answer.status_code, answer.json()["name"]) == (201, "Authenticator")


async def test_it_asks_nothing_in_a_login_before_its_first_code(http, cast, sign_in):
    alice = await cast.alice()
    await enrol(http, alice.headers)
    assert "access_token" in await sign_in(alice.email)


async def test_one_that_waits_is_replaced(http, cast, facts):
    alice = await cast.alice()
    first = await enrol(http, alice.headers)
    second = await enrol(http, alice.headers)
    assert await facts.count("accounts.factors") == 1
    late = await http.post(first.url, json={"code": first.code()}, headers=alice.headers)
    assert (late.status_code, late.json()["code"]) == (404, "factor_not_found")
    await confirm(http, alice.headers, second)


async def test_one_that_waits_is_gone_after_an_hour(http, cast, raw, cairn, facts):
    alice = await cast.alice()
    phone = await enrol(http, alice.headers)
    await raw.execute("UPDATE accounts.factors SET created_at = created_at - interval '1 hour'")
    assert (await http.get(URL, headers=alice.headers)).json()["items"] == []
    assert (await http.get(f"{URL}/{phone.factor_id}", headers=alice.headers)).status_code == 404
    late = await http.post(phone.url, json={"code": phone.code()}, headers=alice.headers)
    assert (late.status_code, late.json()["code"]) == (404, "factor_not_found")
    assert await facts.count("accounts.factors", "confirmed_at IS NOT NULL") == 0


async def test_five_and_no_more(http, cast, facts):
    alice = await cast.alice()
    for _ in range(5):
        await confirm(http, alice.headers, await enrol(http, alice.headers))
        wait()
    answer = await http.post(URL, json={}, headers=alice.headers)
    assert (answer.status_code, answer.json()["code"]) == (409, "too_many_factors")
    assert await facts.count("accounts.factors") == 5


async def test_many_at_once_leave_one(http, cast, facts):
    alice = await cast.alice()
    answers = await asyncio.gather(*(http.post(URL, json={}, headers=alice.headers) for _ in range(12)))
    assert {answer.status_code for answer in answers} == {201}
    assert await facts.count("accounts.factors") == 1


async def test_a_replay_is_the_same_answer_and_the_same_factor(http, cast, facts):
    alice = await cast.alice()
    first = await http.post(URL, json={"name": "Phone"}, headers=alice.keyed("k1"))
    again = await http.post(URL, json={"name": "Phone"}, headers=alice.keyed("k1"))
    assert again.headers["idempotency-replayed"] == "true"
    assert again.json() == first.json()
    assert await facts.count("accounts.factors") == 1


async def test_only_after_a_recent_proof(http, cast, facts):
    alice = await cast.alice()
    clock.shift(shifted() + timedelta(minutes=11))
    answer = await http.post(URL, json={}, headers=alice.headers)
    assert (answer.status_code, answer.json()["code"]) == (403, "reauthentication_required")
    assert await facts.count("accounts.factors") == 0


async def test_nobody(http, cairn, facts):
    assert (await http.post(URL, json={})).status_code == 401
    assert await facts.events() == []


@pytest.mark.parametrize(
    ("body", "pointer", "code"),
    [
        ({"name": ""}, "/name", "too_short"),
        ({"name": " "}, "/name", "blank"),
        ({"name": "a" * 61}, "/name", "too_long"),
        ({"name": "two\nlines"}, "/name", "not_allowed_character"),
        ({"name": None}, "/name", "string_type"),
        ({"kind": "sms"}, "/kind", "not_a_choice"),
        ({"colour": "red"}, "/colour", "unknown_field"),
    ],
)
async def test_what_is_not_valid(http, cast, facts, body, pointer, code):
    alice = await cast.alice()
    answer = await http.post(URL, json=body, headers=alice.headers)
    assert answer.status_code == 422
    assert [(error["pointer"], error["code"]) for error in answer.json()["errors"]] == [(pointer, code)]
    assert await facts.count("accounts.factors") == 0


async def test_a_server_without_data_keys_says_so(dsn, cast, facts):
    alice = await cast.alice()
    async with program(dsn, DATA_KEYS="", DATA_KEY_CURRENT="") as (_, client):
        answer = await client.post(URL, json={}, headers=alice.headers)
        assert (answer.status_code, answer.json()["code"]) == (503, "encryption_not_configured")
        assert answer.headers["retry-after"]
        assert (await client.get(URL, headers=alice.headers)).status_code == 200
    assert await facts.count("accounts.factors") == 0


async def test_the_secret_opens_in_its_own_row_only(http, cast, cairn, raw):
    alice, bob = await cast.alice(), await cast.bob()
    phone, other = await enrol(http, alice.headers), await enrol(http, bob.headers)
    sealed = await raw.fetchval("SELECT secret_sealed FROM accounts.factors WHERE id = $1", phone.factor_id)
    vault = cairn.accounts.desk.vault
    assert SECRET.open(vault, phone.factor_id, sealed).decode() == phone.secret
    with pytest.raises(CannotOpen):
        SECRET.open(vault, other.factor_id, sealed)


async def test_a_dump_of_the_database_holds_neither_secret_nor_code(http, cast, raw):
    alice = await cast.alice()
    made = await http.post(URL, json={}, headers=alice.keyed("enrol"))
    phone = await enrol(http, (await cast.bob()).headers)
    await confirm(http, cast.known["bob"].headers, phone)
    keyed = await http.post(f"{URL}/recovery-codes", headers=cast.known["bob"].keyed("codes"))
    tables = await raw.fetch(
        "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables"
        " WHERE schemaname IN ('accounts', 'kernel')"
    )
    dump = ""
    for (name,) in tables:
        for row in await raw.fetch(f"SELECT * FROM {name}"):  # noqa: S608
            dump += str(dict(row))
            dump += "".join(value.hex() for value in row.values() if isinstance(value, bytes))
    assert str(phone.factor_id) in dump
    for text in (made.json()["secret"], phone.secret, *phone.recovery_codes, *keyed.json()["recovery_codes"]):
        for form in (text, text.replace("-", ""), text.replace("-", "").upper()):
            assert form not in dump
            assert form.encode().hex() not in dump
