"""What tests of second factors share: a clock that stands early in a step, and people with a phone."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from datetime import timedelta

import httpx
import pytest

from cairn.base import clock
from tests.authenticator import Phone, confirm, enrol, wait
from tests.cast import PASSWORD, Person

Enrolled = Callable[[Person], Awaitable[Phone]]
Asked = Callable[[Person], Awaitable[dict[str, object]]]


@pytest.fixture(autouse=True)
def steady() -> Iterator[None]:
    """A code that is computed in one step is also sent in it; a test may move the clock on."""
    second = clock.now().timestamp() % 30
    clock.shift(timedelta(seconds=31 - second))
    yield
    clock.shift(timedelta(0))


@pytest.fixture
def enrolled(http: httpx.AsyncClient) -> Enrolled:
    """Somebody with a confirmed authenticator, which shows a code that was not used yet."""

    async def make(person: Person) -> Phone:
        phone = await confirm(http, person.headers, await enrol(http, person.headers))
        wait()
        return phone

    return make


@pytest.fixture
def asked(http: httpx.AsyncClient) -> Asked:
    """What the right password is answered by somebody who has a second factor."""

    async def login(person: Person) -> dict[str, object]:
        answer = await http.post("/api/v1/auth/login", json={"email": person.email, "password": PASSWORD})
        assert answer.status_code == 200, answer.text
        assert answer.json()["factor_required"] is True
        assert "set-cookie" not in answer.headers
        return answer.json()

    return login
