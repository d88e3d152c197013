"""DELETE /casework/teams/{id}."""

from __future__ import annotations

import httpx
import pytest

from tests.builders.casework import Casework
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration

URL = "/api/v1/casework/teams"


async def test_works(http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts) -> None:
    ada, row_id = await cast.ada(), await casework.team()
    assert (await http.delete(f"{URL}/{row_id}", headers=ada.headers)).status_code == 204
    refused(await http.delete(f"{URL}/{row_id}", headers=ada.headers), 404, "team_not_found")
    assert await facts.events() == ["casework.team.deleted"]


@pytest.mark.parametrize("used_by", ["member", "beneficiary"])
async def test_what_is_in_use_stays(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts, used_by: str
) -> None:
    ada, alice, row_id = await cast.ada(), await cast.alice(), await casework.team()
    if used_by == "member":
        await casework.member(alice, "worker", team=row_id)
    else:
        await casework.beneficiary(alice, team_id=row_id)
    refused(await http.delete(f"{URL}/{row_id}", headers=ada.headers), 409, "in_use")
    refused(await http.delete(f"{URL}/{row_id}", headers=alice.headers), 403, "forbidden")
    refused(await http.delete(f"{URL}/{row_id}"), 401, "unauthenticated")
    assert await facts.events() == []
