"""Groups as the tests make them."""

from __future__ import annotations

import httpx

from tests.cast import Person

GROUPS = "/api/v1/travel-groups"


async def made(http: httpx.AsyncClient, person: Person, **values: object) -> dict[str, object]:
    """A group of this person's, as the API answered it."""
    body = {"name": "Annapurna in May", "destination": "Pokhara, Nepal", **values}
    answer = await http.post(GROUPS, json=body, headers=person.headers)
    assert answer.status_code == 201, answer.text
    return answer.json()


def at(group: dict[str, object], *rest: object) -> str:
    return "/".join([GROUPS, str(group["id"]), *map(str, rest)])


async def joined(http: httpx.AsyncClient, group: dict[str, object], *people: Person) -> None:
    """These people are members."""
    for person in people:
        answer = await http.post(at(group, "join"), headers=person.headers)
        assert answer.status_code == 200, answer.text
        assert answer.json()["state"] == "active"


async def invited(
    http: httpx.AsyncClient, group: dict[str, object], by: Person, who: Person
) -> dict[str, object]:
    """A pending invitation, as the API answered it."""
    answer = await http.post(at(group, "invite"), json={"user_id": str(who.id)}, headers=by.headers)
    assert answer.status_code == 201, answer.text
    return answer.json()


def accept(invite: dict[str, object]) -> str:
    return f"{GROUPS}/invites/{invite['id']}/accept"
