"""`cairn smoke` against a served program: what it asks, what it leaves behind, what it says of one that is not well."""

from __future__ import annotations

from collections.abc import Iterator

import asyncpg
import httpx
import orjson
import pytest

from cairn.kernel.product.smoke import Step
from cairn.shell.smoke.run import Run as Smoke
from tests.cast import PASSWORD
from tests.served import serving
from tests.shell.conftest import Run

pytestmark = pytest.mark.integration
_CREATE = Step("create", "POST", "/api/v1/items", {"name": "half {mark}"}, 201, keeps={"item": "id"})
_DELETE = Step("delete", "DELETE", "/api/v1/items/{item}", status=204, undoes=True)


@pytest.fixture(scope="module")
def url(dsn: str) -> Iterator[str]:
    with serving(dsn) as address:
        yield address


async def test_a_little_of_everything_is_asked_and_nothing_stays(
    url: str, run: Run, raw: asyncpg.Connection
) -> None:
    said = await run("smoke", url, "--requests", "50", "--json")
    answer = orjson.loads(said.stdout)
    assert [step for step in answer["steps"] if step["state"] != "ok"] == []
    assert (said.exit_code, answer["ok"]) == (0, True)
    about = {step["about"] for step in answer["steps"]}
    assert about == {
        "system",
        "problems",
        "accounts",
        "casework",
        "catalogue",
        "expenses",
        "status",
        "travel",
    }
    does = [step["step"] for step in answer["steps"]]
    for wanted in ("register", "log in", "refresh", "the job is done", "miss the cache", "hit the cache"):
        assert wanted in does
    assert does[-1] == "leave"
    left_over = (
        "SELECT (SELECT count(*) FROM catalogue.items) + (SELECT count(*) FROM travel.itineraries WHERE"
    )
    left_over += " deleted_at IS NULL)"
    left_over += " + (SELECT count(*) FROM expenses.expenses WHERE deleted_at IS NULL)"
    assert await raw.fetchval(left_over) == 0
    (left,) = await raw.fetch("SELECT email, erasure_due_at FROM accounts.users")
    assert left["email"].startswith("smoke-")
    assert left["erasure_due_at"] is not None


async def test_an_account_that_is_given_stays(url: str, run: Run, raw: asyncpg.Connection) -> None:
    known = {"email": "smoke@example.com", "password": PASSWORD}
    async with httpx.AsyncClient(base_url=url) as client:
        assert (await client.post("/api/v1/auth/register", json=known)).status_code == 201
    said = await run("smoke", url, SMOKE_EMAIL="smoke@example.com", SMOKE_PASSWORD=PASSWORD)
    assert said.exit_code == 0, said.stdout
    assert "register" not in said.stdout
    assert "sign out" in said.stdout
    assert PASSWORD not in said.stdout
    assert await raw.fetchval("SELECT erasure_due_at FROM accounts.users") is None


async def test_an_account_without_its_password_is_refused(url: str, run: Run) -> None:
    assert (await run("smoke", url, "--as", "smoke@example.com", SMOKE_PASSWORD=None)).exit_code == 2


async def test_after_a_failure_the_rest_is_left_out_and_what_was_made_goes(
    url: str, raw: asyncpg.Connection
) -> None:
    register = Step(
        "register", "POST", "/api/v1/auth/register", {"email": "{email}", "password": "{password}"}, 201,
        nobody=True, keeps={"access_token": "access_token"},
    )  # fmt: skip
    wrong = Step("find", "GET", "/api/v1/items/{item}", expects={"name": "another"})
    never = Step("never asked", "PATCH", "/api/v1/items/{item}", {"quantity": 1})
    steps = {"accounts": (register,), "catalogue": (_CREATE, wrong, never, _DELETE), "unserved": (never,)}
    found = {asked.does: asked for asked in await Smoke(url, 20).all(steps, 100)}
    assert (found["find"].state, found["find"].reason) == ("failed", "name is not 'another'")
    assert found["never asked"].state == "skipped"
    assert found["delete"].state == "ok"
    assert "answer 100 reads" not in found
    assert await raw.fetchval("SELECT count(*) FROM catalogue.items WHERE name LIKE 'half %'") == 0


async def test_where_nobody_answers_it_fails_soon(run: Run) -> None:
    said = await run("smoke", "http://127.0.0.1:1", "--within", "2", "--json")
    answer = orjson.loads(said.stdout)
    assert (said.exit_code, answer["ok"]) == (1, False)
    assert {step["state"] for step in answer["steps"]} == {"failed", "skipped"}


async def test_a_header_is_compared_where_there_is_one(url: str) -> None:
    absent = Step("absent", "GET", "/health", shows={"x-nothing": "1"}, nobody=True)
    other = Step("other", "GET", "/health", shows={"content-type": "text/plain"}, nobody=True)
    found = {asked.does: asked.state for asked in await Smoke(url, 20).all({"status": (absent, other)}, 0)}
    assert (found["absent"], found["other"]) == ("skipped", "failed")
