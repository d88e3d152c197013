"""Known devices: what the cookie is, what it opens, and what becomes of one that is not ours."""

from __future__ import annotations

import base64
import json
from datetime import timedelta
from uuid import UUID

import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.products.accounts.lockouts.cookie import KnownDevices
from tests.cast import PASSWORD
from tests.products.accounts.conftest import bearer, program
from tests.products.accounts.lockouts.visitors import CAFE, HOME, WRONG, device_of, somewhere

NEW = "Other-Trail-43!"
SECRET = b"a-key-that-only-the-tests-of-cairn-use-0123456789"


async def kinds(raw):
    rows = await raw.fetch(
        "SELECT payload FROM kernel.outbox WHERE job = 'accounts.mail' ORDER BY created_at, id"
    )
    return [json.loads(row["payload"])["kind"] for row in rows]


async def test_the_cookie_comes_with_a_sign_in(http, cast):
    alice = await cast.alice()
    answer = await http.post("/api/v1/auth/login", json={"email": alice.email, "password": PASSWORD})
    line = next(line for line in answer.headers.get_list("set-cookie") if line.startswith("cairn_device="))
    assert set(line.split("; ")[1:]) == {"Path=/api", "Max-Age=31536000", "HttpOnly", "SameSite=Lax"}
    raw = base64.urlsafe_b64decode(device_of(answer))
    assert len(raw) == 16 + 24 + 32
    assert raw[16:32] == alice.id.bytes


async def test_it_is_secure_where_headers_are_strict_and_comes_with_registration(dsn, cairn):
    async with program(dsn, SECURITY_HEADERS="strict") as (_, http):
        person = {"email": "new@example.com", "password": PASSWORD}
        answer = await http.post("/api/v1/auth/register", json=person)
    assert answer.status_code == 201, answer.text
    lines = answer.headers.get_list("set-cookie")
    assert [line.partition("=")[0] for line in lines] == ["cairn_refresh", "cairn_device"]
    assert all("Secure" in line.split("; ") for line in lines)


async def test_nothing_but_a_whole_sign_in_gives_one(http, cast, sign_in):
    alice = await cast.alice()
    wrong = await http.post("/api/v1/auth/login", json={"email": alice.email, "password": WRONG})
    foreign = await http.post(
        "/api/v1/auth/login",
        data={"username": alice.email, "password": PASSWORD},
        headers={"Origin": "https://e.example"},
    )
    tokens = await sign_in(alice.email)
    renewed = await http.post("/api/v1/auth/refresh", json={"refresh_token": tokens["refresh_token"]})
    assert [answer.status_code for answer in (wrong, foreign, renewed)] == [401, 200, 200]
    for answer in (wrong, foreign, renewed):
        assert not [
            line for line in answer.headers.get_list("set-cookie") if line.startswith("cairn_device=")
        ]


async def test_it_escapes_the_lock_of_the_account(visitors, cast):
    alice = await cast.alice()
    device = await visitors.device("alice")
    await visitors.fail_all_over("alice", 20)
    assert (await visitors.login("alice", PASSWORD, at=HOME)).status_code == 403
    assert (await visitors.login("alice", PASSWORD, at=HOME, device=device)).status_code == 200
    assert (await visitors.login(alice.email, PASSWORD, at="2001:db8::1", device=device)).status_code == 200


async def test_it_does_not_escape_the_lock_of_its_network(visitors, cast):
    await cast.alice()
    device = await visitors.device("alice")
    await visitors.fail("alice", 5, at=HOME)
    assert (await visitors.login("alice", PASSWORD, at=HOME, device=device)).status_code == 403
    assert (await visitors.login("alice", PASSWORD, at=CAFE, device=device)).status_code == 200


async def test_somebody_elses_device_escapes_nothing(visitors, cast):
    await cast.alice(), await cast.mallory()
    hers = await visitors.device("mallory", at=CAFE)
    await visitors.fail_all_over("alice", 20)
    assert (await visitors.login("alice", PASSWORD, at=HOME, device=hers)).status_code == 403


async def test_a_copied_cookie_is_no_free_pass_and_keeps_nobody_out(visitors, cast, facts):
    await cast.alice()
    device = await visitors.device("alice")
    await visitors.fail_all_over("alice", 20)
    for number in range(5):
        await visitors.fail("alice", 1, at=somewhere(100 + number), device=device)
    guess = await visitors.login("alice", PASSWORD, at=somewhere(200), device=device)
    assert (guess.status_code, guess.json()["code"]) == (403, "account_locked")
    assert await facts.count("accounts.lockouts", "place LIKE 'device:%' AND locked_until IS NOT NULL") == 1


async def test_failures_of_a_copied_cookie_alone_do_not_close_the_account_to_its_device(visitors, cast):
    await cast.alice()
    device = await visitors.device("alice")
    for number in range(6):
        await visitors.fail("alice", 1, at=somewhere(number), device=device)
    assert (await visitors.login("alice", PASSWORD, at=HOME, device=device)).status_code == 200


async def test_a_success_forgets_the_failures_of_the_device(visitors, cast, facts):
    await cast.alice()
    device = await visitors.device("alice")
    await visitors.fail("alice", 3, at=HOME, device=device)
    assert await facts.count("accounts.lockouts", "place LIKE 'device:%'") == 1
    assert (await visitors.login("alice", PASSWORD, at=HOME, device=device)).status_code == 200
    assert await facts.count("accounts.lockouts", "place <> ''") == 0


async def test_a_changed_password_makes_all_other_devices_unknown(visitors, cast, http, sign_in):
    alice = await cast.alice()
    device = await visitors.device("alice")
    tokens = await sign_in(alice.email)
    change = {"current_password": PASSWORD, "new_password": NEW}
    answer = await http.post("/api/v1/auth/change-password", json=change, headers=bearer(tokens))
    assert answer.status_code == 204
    await visitors.fail_all_over("alice", 20)
    assert (await visitors.login("alice", NEW, at=HOME, device=device)).status_code == 403
    here = device_of(answer)
    assert (await visitors.login("alice", NEW, at=HOME, device=here)).status_code == 200, (
        "where it was changed"
    )


async def test_a_reset_password_makes_devices_unknown(visitors, cast, http, token_for):
    alice = await cast.alice()
    device = await visitors.device("alice")
    body = {"token": await token_for(alice.id, "reset_password"), "new_password": NEW}
    assert (await http.post("/api/v1/auth/reset-password", json=body)).status_code == 200
    await visitors.fail_all_over("alice", 20)
    assert (await visitors.login("alice", NEW, at=HOME, device=device)).status_code == 403


async def test_a_device_is_known_for_a_year(visitors, cast, later):
    await cast.alice()
    device = await visitors.device("alice")
    for days, status in ((364, 200), (366, 403)):
        later(days * 24 * 60)
        await visitors.fail_all_over("alice", 20)
        assert (await visitors.login("alice", PASSWORD, at=HOME, device=device)).status_code == status


async def test_the_key_before_is_still_good(dsn, visitors, cast):
    await cast.alice()
    device = await visitors.device("alice")
    more = {
        "SECRET_KEY": "another-key-that-only-the-tests-of-cairn-use-4567",
        "SECRET_KEY_PREVIOUS": SECRET.decode(),
    }
    await visitors.fail_all_over("alice", 20)
    login = {"username": "alice", "password": PASSWORD}
    async with program(dsn, **more) as (_, http):
        answer = await http.post(
            "/api/v1/auth/login", json=login, headers={"Cookie": f"cairn_device={device}"}
        )
        assert answer.status_code == 200
        anew = device_of(answer)
    assert (await visitors.login("alice", PASSWORD, at=HOME, device=anew)).status_code == 403, (
        "signed by the new key"
    )
    assert (await visitors.login("alice", PASSWORD, at=HOME, device=device)).status_code == 200


async def test_five_people_share_a_browser_and_the_sixth_displaces_the_first(visitors, cast):
    device = ""
    people = [await cast.person(f"person-{number}") for number in range(6)]
    for person in people:
        answer = await visitors.login(person.username, PASSWORD, at=HOME, device=device)
        device = device_of(answer)
    known = visitors.cairn.accounts.desk.devices
    found = [known.of({"id": person.id, "devices_since": None}, device) for person in people]
    assert found[0] is None
    assert len(set(found[1:])) == 1
    assert isinstance(found[1], UUID)


def changed(value: str, at: int) -> str:
    return value[:at] + ("A" if value[at] != "A" else "B") + value[at + 1 :]


def signed_by_another(user_id: UUID) -> str:
    line = KnownDevices([b"another secret of thirty-two bytes"], secure=False).line(user_id, None)
    return line.partition(";")[0].removeprefix("cairn_device=")


def forgeries(good: str, user_id: UUID) -> dict[str, str]:
    """Cookies that look like a good one, by what is wrong with them."""
    return {
        "empty": "",
        "garbage": "garbage",
        "escapes": "%00%ff",
        "a character short": good[:-1],
        "cut": good[:40],
        "longer": good + "AAAA",
        "another device": changed(good, 3),
        "another user": changed(good, 30),
        "another signature": changed(good, len(good) - 1),
        "huge": "A" * 8000,
        "not ASCII": "\u00e9" * 96,
        "signed by another": signed_by_another(user_id),
        "unsigned": base64.urlsafe_b64encode(user_id.bytes * 6).decode(),
        "in quotes": f'"{good}"',
    }


@pytest.mark.parametrize("what", list(forgeries("A" * 96, UUID(int=1))))
async def test_a_cookie_that_is_not_ours_is_none(visitors, cast, what):
    alice = await cast.alice()
    good = await visitors.device("alice")
    assert visitors.cairn.accounts.desk.devices.of({"id": alice.id, "devices_since": None}, good) is not None
    await visitors.fail_all_over("alice", 20)
    headers = {"X-Forwarded-For": HOME, "Cookie": f"cairn_device={forgeries(good, alice.id)[what]}".encode()}
    login = {"username": "alice", "password": PASSWORD}
    visitors.http.cookies.clear()
    locked = await visitors.http.post("/api/v1/auth/login", json=login, headers=headers)
    assert (locked.status_code, locked.json()["code"]) == (403, "account_locked")


async def test_other_cookies_are_no_matter(visitors, cast):
    await cast.alice()
    device = await visitors.device("alice")
    await visitors.fail_all_over("alice", 20)
    login = {"username": "alice", "password": PASSWORD}
    for cookies in (
        f"a[b]=c; cairn_device={device}",
        f"=; ;;x; cairn_device={device} ; y=\x7f",
        f"é={device}",
    ):
        headers = {"X-Forwarded-For": HOME, "Cookie": cookies.encode("latin-1")}
        visitors.http.cookies.clear()
        answer = await visitors.http.post("/api/v1/auth/login", json=login, headers=headers)
        assert answer.status_code == (200 if "cairn_device" in cookies else 403)


async def test_the_owner_is_told_of_a_sign_in_on_a_new_device(visitors, cast, raw):
    alice = await cast.alice()
    device = await visitors.device("alice")
    assert await kinds(raw) == [], "the first sign-in of all is no news"
    assert (await visitors.login("alice", PASSWORD, device=device)).status_code == 200
    assert await kinds(raw) == []
    assert (await visitors.login("alice", PASSWORD, at=CAFE)).status_code == 200
    assert await kinds(raw) == ["new_device"]
    payload = json.loads(await raw.fetchval("SELECT payload FROM kernel.outbox WHERE job = 'accounts.mail'"))
    assert payload["user_id"] == str(alice.id)
    assert payload["facts"].keys() == {"session_id", "network", "at"}
    assert payload["facts"]["network"] == "192.0.2.0/24"
    assert await raw.fetchval(
        "SELECT user_id FROM accounts.sessions WHERE id = $1", UUID(payload["facts"]["session_id"])
    )


async def test_an_unknown_device_of_another_id_is_unknown(visitors, cast):
    devices = visitors.cairn.accounts.desk.devices
    alice = {"id": new_id(), "devices_since": None}
    line = devices.line(alice["id"], None).partition(";")[0].removeprefix("cairn_device=")
    assert devices.of(alice, line) is not None
    assert devices.of({**alice, "id": new_id()}, line) is None
    assert devices.of({**alice, "devices_since": clock.now() + timedelta(seconds=1)}, line) is None
    assert devices.of({**alice, "devices_since": clock.now() - timedelta(seconds=1)}, line) is not None
