"""What tests of sign-in at providers share: a browser, and the providers it is sent to."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest

from tests.conftest import ORIGIN
from tests.providers.local import Local

START = {"github": "/api/v1/auth/github/connect", "google": "/api/v1/auth/google/login"}


def callback(provider: str) -> str:
    return f"/api/v1/auth/{provider}/callback"


def query_of(url: str) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(url).query))


@dataclass(slots=True)
class Browser:
    """Goes where it is sent, one step at a time, and keeps the cookies of Cairn."""

    http: httpx.AsyncClient
    provider: Local

    async def leave(self, name: str, headers: dict[str, str] | None = None, **query: str) -> str:
        """Begins at Cairn; where the browser is to go."""
        answer = await self.http.get(START[name], params=query, headers=headers or {})
        assert answer.status_code == (200 if headers else 302), answer.text
        return answer.json()["authorize_url"] if headers else answer.headers["location"]

    async def consent(self, url: str) -> dict[str, str]:
        """At the provider; what it sends back in the callback's query."""
        async with httpx.AsyncClient() as outside:
            answer = await outside.get(url)
        assert answer.status_code == 302, answer.text
        return query_of(answer.headers["location"])

    async def come_back(self, name: str, query: dict[str, str]) -> httpx.Response:
        """As a provider's redirect arrives: from another site, at the top level."""
        headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
        return await self.http.get(callback(name), params=query, headers=headers)

    async def sign_in(self, name: str, **query: str) -> httpx.Response:
        """The whole way."""
        return await self.come_back(name, await self.consent(await self.leave(name, **query)))

    async def link(self, name: str, headers: dict[str, str], **query: str) -> httpx.Response:
        """The whole way, for somebody who is signed in."""
        return await self.come_back(name, await self.consent(await self.leave(name, headers, **query)))


@pytest.fixture
def provider(providers: Local) -> Local:
    """GitHub and Google, honest, with one person each."""
    providers.reset()
    return providers


@pytest.fixture
def browser(http: httpx.AsyncClient, provider: Local) -> Browser:
    return Browser(http, provider)


@pytest.fixture
async def other_browser(app, provider: Local) -> AsyncIterator[Browser]:
    """Somebody else's, without the first one's cookies."""
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url=ORIGIN) as client:
        yield Browser(client, provider)
