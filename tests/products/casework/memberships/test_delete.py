"""DELETE /casework/memberships/{id}."""

from __future__ import annotations

import httpx
import pytest

from cairn.base.ids import new_id
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration

URL = "/api/v1/casework/memberships"


async def test_case_23_a_membership_that_goes_shows_nothing_from_the_next_request(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    ada, bob = await cast.ada(), await cast.bob()
    row_id = await casework.member(bob, "dpo")
    row = f"/api/v1/beneficiaries/{await casework.beneficiary(await cast.alice())}"
    assert (await http.get(row, headers=bob.headers)).status_code == 200
    assert (await http.delete(f"{URL}/{row_id}", headers=ada.headers)).status_code == 204
    refused(await http.get(row, headers=bob.headers), 404, "beneficiary_not_found")
    refused(await http.delete(f"{URL}/{row_id}", headers=ada.headers), 404, "membership_not_found")
    assert await facts.events() == ["casework.membership.deleted"]


async def test_refused(http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts) -> None:
    ada, alice = await cast.ada(), await cast.alice()
    row_id, own = await casework.member(alice, "dpo"), await casework.member(ada, "worker")
    refused(await http.delete(f"{URL}/{row_id}"), 401, "unauthenticated")
    refused(await http.delete(f"{URL}/{row_id}", headers=alice.headers), 403, "forbidden")
    refused(await http.delete(f"{URL}/{own}", headers=ada.headers), 403, "self_grant")
    refused(await http.delete(f"{URL}/{new_id()}", headers=ada.headers), 404, "membership_not_found")
    assert await facts.count("casework.memberships") == 2
    assert await facts.events() == []
