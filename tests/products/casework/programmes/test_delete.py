"""DELETE /casework/programmes/{id}."""

from __future__ import annotations

import httpx
import pytest

from tests.builders.casework import Casework
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration

URL = "/api/v1/casework/programmes"


async def test_works(http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts) -> None:
    ada, row_id = await cast.ada(), await casework.programme("Alpha")
    assert (await http.delete(f"{URL}/{row_id}", headers=ada.headers)).status_code == 204
    refused(await http.get(f"{URL}/{row_id}", headers=ada.headers), 404, "programme_not_found")
    refused(await http.delete(f"{URL}/{row_id}", headers=ada.headers), 404, "programme_not_found")
    assert await facts.events() == ["casework.programme.deleted"]


@pytest.mark.parametrize("used_by", ["team", "member", "beneficiary"])
async def test_what_is_in_use_stays(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts, used_by: str
) -> None:
    ada, alice, row_id = await cast.ada(), await cast.alice(), await casework.programme("Alpha")
    if used_by == "team":
        await casework.team(row_id)
    elif used_by == "member":
        await casework.member(alice, "manager", programme=row_id)
    else:
        await casework.beneficiary(alice, programme_id=row_id)
    refused(await http.delete(f"{URL}/{row_id}", headers=ada.headers), 409, "in_use")
    assert await facts.events() == []


async def test_the_default_one_stays(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    row_id = await casework.default_programme()
    refused(await http.delete(f"{URL}/{row_id}", headers=(await cast.ada()).headers), 409, "in_use")


async def test_for_administrators_only(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> None:
    alice, row_id = await cast.alice(), await casework.programme("Alpha")
    refused(await http.delete(f"{URL}/{row_id}"), 401, "unauthenticated")
    refused(await http.delete(f"{URL}/{row_id}", headers=alice.headers), 403, "forbidden")
