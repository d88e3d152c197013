"""/women-safety/attestations."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import timedelta

import asyncpg
import httpx
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.products.travel.attestations.queries import valid_kinds
from tests.builders.groups import GROUPS, at, joined, made
from tests.builders.travel import attest
from tests.cast import Cast, Person
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration

URL = "/api/v1/women-safety/attestations"
VERIFY = f"{URL}/verify"
GENDER = {"kind": "gender_self"}


@pytest.fixture
def later() -> Iterator[None]:
    """The clock may be moved, and is put back."""
    yield
    clock.shift(timedelta(0))


async def declared(http: httpx.AsyncClient, person: Person) -> dict[str, object]:
    answer = await http.post(URL, json=GENDER, headers=person.headers)
    assert answer.status_code == 201, answer.text
    return answer.json()


async def mine(http: httpx.AsyncClient, person: Person) -> list[dict[str, object]]:
    answer = await http.get(URL, headers=person.headers)
    assert answer.status_code == 200, answer.text
    return answer.json()["items"]


async def test_declare(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    answer = await http.post(URL, json=GENDER, headers=alice.headers)
    assert answer.status_code == 201, answer.text
    assert answer.headers["cache-control"] == "no-store"
    made = answer.json()
    assert made == {
        **made, "user_id": str(alice.id), "kind": "gender_self", "level": "declared", "provider": "self",
        "expires_at": None, "revoked_at": None,
    }  # fmt: skip
    assert answer.headers["location"] == f"{URL}/{made['id']}"
    assert await mine(http, alice) == [made]
    assert await facts.events() == ["travel.attestation.created"]


async def test_the_list_is_one_query_and_kept_nowhere(
    http: httpx.AsyncClient, cast: Cast, queries: list[str]
) -> None:
    alice = await cast.alice()
    await mine(http, alice)
    queries.clear()
    answer = await http.get(URL, headers=alice.headers)
    assert answer.headers["cache-control"] == "no-store"
    assert len(queries) == 1


async def test_twice_is_refused(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    await declared(http, alice)
    refused(await http.post(URL, json=GENDER, headers=alice.headers), 409, "already_declared")
    assert await facts.count("travel.attestations") == 1


async def test_ten_at_once_declare_once(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    answers = await asyncio.gather(*(http.post(URL, json=GENDER, headers=alice.headers) for _ in range(10)))
    assert sorted(answer.status_code for answer in answers) == [201] + [409] * 9
    assert await facts.count("travel.attestations") == 1


async def test_what_was_taken_back_needs_a_review(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice, ada = await cast.alice(), await cast.ada()
    made = await declared(http, alice)
    for _ in range(2):
        assert (await http.delete(f"{URL}/{made['id']}", headers=alice.headers)).status_code == 204
    assert await facts.events() == ["travel.attestation.created", "travel.attestation.revoked"]
    assert [row["revoked_at"] is not None for row in await mine(http, alice)] == [True]
    refused(await http.post(URL, json=GENDER, headers=alice.headers), 409, "redeclare_needs_review")
    said = {"user_id": str(alice.id), "kind": "gender_self", "provider": "video-call"}
    assert (await http.post(VERIFY, json=said, headers=ada.headers)).status_code == 201
    refused(await http.post(URL, json=GENDER, headers=alice.headers), 409, "already_declared")


async def test_what_was_revoked_needs_a_review(http: httpx.AsyncClient, cast: Cast) -> None:
    alice, ada = await cast.alice(), await cast.ada()
    made = await declared(http, alice)
    answer = await http.post(f"{URL}/{made['id']}/revoke", headers=ada.headers)
    assert answer.status_code == 200, answer.text
    assert answer.json()["revoked_at"] is not None
    again = await http.post(f"{URL}/{made['id']}/revoke", headers=ada.headers)
    assert (again.status_code, again.json()) == (200, answer.json())
    refused(await http.post(URL, json=GENDER, headers=alice.headers), 409, "redeclare_needs_review")


async def test_what_has_expired_needs_a_review(http: httpx.AsyncClient, cast: Cast, later: None) -> None:
    alice, ada = await cast.alice(), await cast.ada()
    until = (clock.now() + timedelta(minutes=5)).isoformat()
    said = {"user_id": str(alice.id), "kind": "gender_self", "provider": "video-call", "expires_at": until}
    assert (await http.post(VERIFY, json=said, headers=ada.headers)).status_code == 201
    clock.shift(timedelta(minutes=6))
    refused(await http.post(URL, json=GENDER, headers=alice.headers), 409, "redeclare_needs_review")


async def test_verify(http: httpx.AsyncClient, cast: Cast, cairn, facts: Facts) -> None:
    alice, ada = await cast.alice(), await cast.ada()
    until = clock.now() + timedelta(days=365)
    said = {
        "user_id": str(alice.id), "kind": "identity", "provider": "video-call", "level": "substantial",
        "expires_at": until.isoformat(),
    }  # fmt: skip
    answer = await http.post(VERIFY, json=said, headers=ada.headers)
    assert answer.status_code == 201, answer.text
    assert answer.headers["cache-control"] == "no-store"
    assert answer.json() == {**answer.json(), **said, "expires_at": answer.json()["expires_at"]}
    assert await mine(http, alice) == [answer.json()]
    assert await valid_kinds(cairn.accounts.desk.reads(), alice.id) == {"identity"}
    assert await facts.events() == ["travel.attestation.created"]


async def test_verifying_again_takes_the_place(http: httpx.AsyncClient, cast: Cast, cairn) -> None:
    alice, ada = await cast.alice(), await cast.ada()
    said = {"user_id": str(alice.id), "kind": "identity", "provider": "video-call"}
    await http.post(VERIFY, json=said, headers=ada.headers)
    second = (await http.post(VERIFY, json=said, headers=ada.headers)).json()
    assert [row["id"] for row in await mine(http, alice) if row["revoked_at"] is None] == [second["id"]]
    await http.post(f"{URL}/{second['id']}/revoke", headers=ada.headers)
    assert await valid_kinds(cairn.accounts.desk.reads(), alice.id) == frozenset()


async def test_the_trail_holds_no_kind(http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection) -> None:
    await declared(http, await cast.alice())
    changes = str(await raw.fetchval("SELECT changes FROM kernel.audit_log"))
    assert '"kind": null' in changes
    assert "gender" not in changes


@pytest.mark.parametrize(
    "kind", ["identity", "gender_verified", "guide_background", "first_aid", "woman", None]
)
async def test_nobody_verifies_themselves(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, kind: str | None
) -> None:
    alice = await cast.alice()
    refused(await http.post(URL, json={"kind": kind}, headers=alice.headers), 422, "invalid", "/kind")
    assert await facts.count("travel.attestations") == 0


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"user_id": str(new_id())}, "/user_id"),
        ({"user_id": "x"}, "/user_id"),
        ({"kind": "woman"}, "/kind"),
        ({"provider": ""}, "/provider"),
        ({"provider": None}, "/provider"),
        ({"level": "x" * 51}, "/level"),
        ({"expires_at": "tomorrow"}, "/expires_at"),
        ({"document_number": "X1"}, "/document_number"),
    ],
)
async def test_verify_malformed(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, change: dict[str, object], pointer: str
) -> None:
    alice, ada = await cast.alice(), await cast.ada()
    said = {"user_id": str(alice.id), "kind": "identity", "provider": "video-call", **change}
    document = refused(await http.post(VERIFY, json=said, headers=ada.headers), 422, "invalid", pointer)
    if change.get("user_id") not in {None, "x"}:
        assert document["errors"][0]["code"] == "unknown_user"
    assert await facts.count("travel.attestations") == 0


async def test_nobody(http: httpx.AsyncClient, cast: Cast) -> None:
    refused(await http.get(URL), 401, "unauthenticated")
    refused(await http.post(URL, json=GENDER), 401, "unauthenticated")
    refused(await http.delete(f"{URL}/{new_id()}"), 401, "unauthenticated")
    refused(await http.post(VERIFY, json=GENDER), 401, "unauthenticated")
    refused(await http.post(f"{URL}/{new_id()}/revoke"), 401, "unauthenticated")


@pytest.mark.parametrize("role", ["user", "moderator"])
async def test_only_admins_verify_and_revoke(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, role: str
) -> None:
    alice, other = await cast.alice(), await cast.person("other", "user", role)
    made = await declared(http, alice)
    said = {"user_id": str(other.id), "kind": "identity", "provider": "video-call"}
    refused(await http.post(VERIFY, json=said, headers=other.headers), 403, "forbidden")
    for row_id in (made["id"], new_id()):
        refused(await http.post(f"{URL}/{row_id}/revoke", headers=other.headers), 403, "forbidden")
    assert await facts.count("travel.attestations", "revoked_at IS NULL") == 1


async def test_others_find_nothing(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    made = await declared(http, alice)
    for person in (await cast.bob(), await cast.ada()):
        assert await mine(http, person) == []
        for row_id in (made["id"], new_id(), "no-uuid"):
            answer = await http.delete(f"{URL}/{row_id}", headers=person.headers)
            refused(answer, 404, "attestation_not_found")
        refused(await http.get(f"{URL}?user_id={alice.id}", headers=person.headers), 422, "invalid")
    assert await facts.count("travel.attestations", "revoked_at IS NULL") == 1
    missing = await http.post(f"{URL}/{new_id()}/revoke", headers=(await cast.ada()).headers)
    refused(missing, 404, "attestation_not_found")


async def test_an_attestation_shows_in_nobody_elses_answer(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, app
) -> None:
    """Every read there is, as everybody but the person: nothing of what is attested is in any of them."""
    alice, bob, ada = await cast.alice(), await cast.bob(), await cast.ada()
    await attest(raw, alice.id, "identity", "gender_self", "gender_verified", "first_aid")
    await attest(raw, bob.id, "gender_self")
    await raw.execute(
        "UPDATE travel.attestations SET provider = 'planted-provider', level = 'planted-level' WHERE user_id = $1",
        alice.id,
    )
    group = await made(http, alice, eligibility="women_only")
    await joined(http, group, bob)
    await made(http, alice, name="Another", eligibility="women_only")
    rows = await raw.fetch("SELECT id FROM travel.attestations WHERE user_id = $1", alice.id)
    secrets = [*(str(row["id"]) for row in rows), "planted-", "gender_verified", "first_aid"]
    paths = [path for path, item in app.openapi()["paths"].items() if "get" in item]
    asked = [
        path.replace("{group_id}", str(group["id"])).replace("{user_id}", str(alice.id))
        for path in paths
        if path.startswith("/api/v1") and not path.endswith("openapi.json")
    ]
    assert f"{at(group)}/members" in asked
    told: list[str] = []
    for headers in ({}, bob.headers, ada.headers):
        for path in asked:
            text = (await http.get(path, headers=headers)).text
            told += [f"{secret} in {path}" for secret in secrets if secret in text]
    assert told == []
    assert (await http.get(f"{at(group)}/members", headers=bob.headers)).json()["total"] == 2
    assert len((await http.get(f"{GROUPS}/matching", headers=bob.headers)).json()["items"]) == 1
    assert "planted-provider" in (await http.get(URL, headers=alice.headers)).text
