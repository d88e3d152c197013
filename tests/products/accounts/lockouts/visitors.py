"""Clients from wherever a test says: a second instance of the program behind a proxy that it trusts."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import httpx

from cairn import wiring
from tests.cast import PASSWORD
from tests.products.accounts.conftest import program

URL = "/api/v1/auth/login"
WRONG = "Wrong-Horse-7!"
HOME, CAFE = "203.0.113.9", "192.0.2.9"


@dataclass(slots=True)
class Visitors:
    """`cairn` is the instance that `http` reaches; no cookie is kept between two calls."""

    cairn: wiring.Cairn
    http: httpx.AsyncClient

    async def login(
        self, name: str, password: str = WRONG, *, at: str = CAFE, device: str | None = None
    ) -> httpx.Response:
        headers = {"X-Forwarded-For": at}
        if device is not None:
            headers["Cookie"] = f"cairn_device={device}"
        self.http.cookies.clear()
        return await self.http.post(URL, json={"username": name, "password": password}, headers=headers)

    async def device(self, name: str, *, at: str = HOME) -> str:
        """The cookie of a browser on which `name` has signed in."""
        answer = await self.login(name, PASSWORD, at=at)
        assert answer.status_code == 200, answer.text
        return device_of(answer)

    async def fail(self, name: str, times: int, *, at: str = CAFE, device: str | None = None) -> None:
        """So many wrong passwords, each of which is looked at."""
        for _ in range(times):
            answer = await self.login(name, at=at, device=device)
            assert answer.status_code == 401, answer.text

    async def fail_all_over(self, name: str, times: int) -> None:
        """The same, each from a network of its own."""
        for number in range(times):
            await self.fail(name, 1, at=somewhere(number))


def somewhere(number: int) -> str:
    """An address in the network of that number, of which there are thousands."""
    return f"10.{number // 250}.{number % 250}.7"


def device_of(answer: httpx.Response) -> str:
    line = next(line for line in answer.headers.get_list("set-cookie") if line.startswith("cairn_device="))
    return line.partition(";")[0].removeprefix("cairn_device=")


@asynccontextmanager
async def visiting(dsn: str, **more: str) -> AsyncIterator[Visitors]:
    async with program(dsn, TRUSTED_PROXIES="127.0.0.1/32", **more) as (cairn, http):
        yield Visitors(cairn, http)
