"""Incidents that administrators write."""

from __future__ import annotations

from datetime import timedelta

import httpx
import pytest

from cairn.base import clock
from cairn.products.status.incidents.rules import STATES, may_become
from tests.cast import Cast
from tests.facts import Facts

NOWHERE = "01930000-0000-7000-8000-000000000000"

pytestmark = pytest.mark.integration
PATH = "/api/v1/incidents"
NEW = {
    "title": "Sign-in is slow", "message": "We see it and are looking for the cause.", "impact": "major",
    "services": ["postgresql", "redis", "redis"],
}  # fmt: skip


async def opened(http: httpx.AsyncClient, cast: Cast, **more: object) -> dict:
    answer = await http.post(PATH, json={**NEW, **more}, headers=(await cast.ada()).headers)
    assert answer.status_code == 201, answer.text
    return answer.json()


async def test_open_one(http: httpx.AsyncClient, cast: Cast, facts: Facts):
    ada = await cast.ada()
    answer = await http.post(PATH, json=NEW, headers=ada.keyed("one"))
    made = answer.json()
    assert (answer.status_code, answer.headers["location"]) == (201, f"{PATH}/{made['id']}")
    assert made["services"] == ["postgresql", "redis"]
    assert (made["state"], made["automatic"], made["resolved_at"]) == ("investigating", False, None)
    assert [update["message"] for update in made["updates"]] == [NEW["message"]]
    read = await http.get(f"{PATH}/{made['id']}")
    assert read.json() == made
    assert read.headers["etag"] == answer.headers["etag"]
    again = await http.post(PATH, json=NEW, headers=ada.keyed("one"))
    assert (again.json(), again.headers["idempotency-replayed"]) == (made, "true")
    assert await facts.count("status.incidents") == 1
    assert await facts.events() == ["status.incident.opened"]
    assert await facts.jobs() == []


async def test_nobody_but_an_administrator(http: httpx.AsyncClient, cast: Cast, facts: Facts):
    made = await opened(http, cast)
    one, alice = f"{PATH}/{made['id']}", (await cast.alice()).headers
    said = {"state": "resolved", "message": "Over."}
    for headers, status in (({}, 401), (alice, 403)):
        for answer in (
            await http.post(PATH, json=NEW, headers=headers),
            await http.patch(one, json={"title": "Mine"}, headers=headers),
            await http.put(one, json={"title": "Mine"}, headers=headers),
            await http.post(f"{one}/updates", json=said, headers=headers),
            await http.delete(one, headers=headers),
        ):
            assert answer.status_code == status
    assert (await http.get(one)).json() == made
    assert await facts.events() == ["status.incident.opened"]


async def test_a_course_of_updates(http: httpx.AsyncClient, cast: Cast):
    made = await opened(http, cast)
    ada, one = await cast.ada(), f"{PATH}/{made['id']}"
    for state in ("identified", "monitoring", "identified", "resolved", "resolved"):
        answer = await http.post(
            f"{one}/updates", json={"state": state, "message": state}, headers=ada.headers
        )
        assert (answer.status_code, answer.json()["state"]) == (201, state)
        assert answer.headers["location"] == one
        shown = (await http.get(one)).json()
        assert {**shown, "updates": []} == {**answer.json(), "updates": []}
        assert [update["id"] for update in shown["updates"]] == [
            update["id"] for update in answer.json()["updates"]
        ]
    states = [update["state"] for update in shown["updates"]]
    assert states == ["investigating", "identified", "monitoring", "identified", "resolved", "resolved"]
    assert shown["resolved_at"] < shown["updated_at"], "a word after the end moves no end"
    refused = await http.post(
        f"{one}/updates", json={"state": "monitoring", "message": "?"}, headers=ada.headers
    )
    assert (refused.status_code, refused.json()["code"]) == (409, "incident_resolved")
    assert (await http.get(one)).json() == shown


@pytest.mark.unit
def test_the_state_machine():
    for before in STATES:
        for after in STATES:
            assert may_become(before, after) == (before != "resolved" or after == "resolved")


async def test_change_one(http: httpx.AsyncClient, cast: Cast, facts: Facts):
    made = await opened(http, cast)
    ada, one = await cast.ada(), f"{PATH}/{made['id']}"
    tag = (await http.get(one)).headers["etag"]
    answer = await http.patch(
        one, json={"title": "Slow", "services": []}, headers={**ada.headers, "If-Match": tag}
    )
    assert answer.status_code == 200
    changed = answer.json()
    assert (changed["title"], changed["services"], changed["impact"]) == ("Slow", [], "major")
    assert changed["updates"] == made["updates"]
    late = await http.put(one, json={"title": "Late"}, headers={**ada.headers, "If-Match": tag})
    assert (late.status_code, late.headers["etag"]) == (412, answer.headers["etag"])
    same = await http.patch(one, json=changed, headers=ada.headers)
    assert same.json() == changed
    assert await facts.events() == ["status.incident.opened", "status.incident.changed"]
    for body, pointer in (
        ({"impact": "huge"}, "/impact"), ({"title": " "}, "/title"), ({"title": None}, "/title"),
        ({"services": ["mongodb"]}, "/services/0"), ({"message": "no"}, "/message"),
    ):  # fmt: skip
        refused = await http.patch(one, json=body, headers=ada.headers)
        assert (refused.status_code, [e["pointer"] for e in refused.json()["errors"]]) == (422, [pointer])


async def test_write_down_what_is_over(http: httpx.AsyncClient, cast: Cast):
    began = clock.now() - timedelta(days=3)
    made = await opened(http, cast, state="resolved", started_at=began.isoformat(), services=[])
    assert made["state"] == "resolved"
    assert made["started_at"] < made["resolved_at"]
    ahead = (clock.now() + timedelta(minutes=5)).isoformat()
    refused = await http.post(PATH, json={**NEW, "started_at": ahead}, headers=(await cast.ada()).headers)
    assert [(each["pointer"], each["code"]) for each in refused.json()["errors"]] == [
        ("/started_at", "in_the_future")
    ]


async def test_delete_one(http: httpx.AsyncClient, cast: Cast, facts: Facts):
    made = await opened(http, cast)
    ada, one = await cast.ada(), f"{PATH}/{made['id']}"
    assert (await http.delete(one, headers=ada.headers)).status_code == 204
    assert (await http.get(one)).json()["code"] == "incident_not_found"
    assert await facts.count("status.incident_updates") == 0
    assert await facts.events() == ["status.incident.opened", "status.incident.deleted"]
    for path in (f"{PATH}/{NOWHERE}", f"{PATH}/7"):
        assert (await http.delete(path, headers=ada.headers)).status_code == 404
        said = {"state": "resolved", "message": "Over."}
        assert (await http.post(f"{path}/updates", json=said, headers=ada.headers)).status_code == 404


async def test_the_list_and_its_filters(http: httpx.AsyncClient, cast: Cast):
    first = await opened(http, cast, title="first", impact="minor", services=["redis"])
    second = await opened(http, cast, title="second", services=["redis", "kong"])
    third = await opened(http, cast, title="third", state="resolved", services=["kong"])

    async def titles(asked: str) -> list[str]:
        answer = await http.get(f"{PATH}?{asked}")
        assert answer.status_code == 200, answer.text
        return [incident["title"] for incident in answer.json()["items"]]

    assert await titles("") == ["third", "second", "first"]
    assert await titles("sort=started_at") == ["first", "second", "third"]
    assert await titles("state=resolved") == ["third"]
    assert await titles("open=true") == ["second", "first"]
    assert await titles("open=false") == ["third"]
    assert await titles("service=redis") == ["second", "first"]
    assert await titles("service=redis&service=kong") == ["second"]
    assert await titles("impact=minor") == ["first"]
    page = (await http.get(f"{PATH}?per_page=2")).json()
    assert page["total"] == 3
    assert await titles(f"per_page=2&cursor={page['next_cursor']}") == ["first"]
    for asked in ("state=open", "service=mongodb", "impact=7", "open=yes", "colour=red"):
        assert (await http.get(f"{PATH}?{asked}")).status_code == 422
    assert [each["updates"][0]["message"] for each in page["items"]] == [NEW["message"]] * 2
    assert {first["id"], second["id"], third["id"]} >= {each["id"] for each in page["items"]}
