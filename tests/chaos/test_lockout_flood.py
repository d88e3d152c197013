"""Ten thousand wrong passwords from five hundred networks: few are looked at, and the owner gets in all the while
(reliability, row 22).

Everything is in process: what is bounded is how many guesses are evaluated, and a server in between changes nothing
about that. The mutant knows no devices, and locks the owner out.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator

import pytest
from starlette.types import ASGIApp

from cairn import wiring
from cairn.kernel.identity.passwords import PasswordHasher
from cairn.main import app_of
from cairn.products.accounts.lockouts.cookie import KnownDevices
from tests.cast import PASSWORD, Cast, Person
from tests.conftest import settings_for
from tests.facts import Facts
from tests.kernel.toy.asgi import Got, call
from tests.promises.figures import record_figure

pytestmark = [pytest.mark.chaos, pytest.mark.usefixtures("costly_hashes")]
URL = "/api/v1/auth/login"
FAILURES, NETWORKS, AT_ONCE = 10_000, 500, 50
MOST_EVALUATED = 100
HOME = "203.0.113.9"


class NoDevices(KnownDevices):
    """The mutant: nobody has ever signed in anywhere."""

    def of(self, *_: object) -> None:
        return None


@pytest.fixture
async def app(dsn: str, cairn: wiring.Cairn) -> AsyncIterator[tuple[wiring.Cairn, ASGIApp]]:
    """An instance behind a proxy that it trusts."""
    made = wiring.build(settings_for(dsn, TRUSTED_PROXIES="127.0.0.1/32"))
    app = app_of(made)
    await made.database.open()
    made.system.accepting = True
    yield made, app
    await made.database.close()
    made.accounts.close()


@pytest.fixture
def evaluated(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each password was looked at."""
    seen: Counter[str] = Counter()
    original = PasswordHasher._verify

    def noting(self: PasswordHasher, stored: str | None, password: str) -> object:
        seen[password] += 1
        return original(self, stored, password)

    monkeypatch.setattr(PasswordHasher, "_verify", noting)
    return seen


async def login(app: ASGIApp, name: str, password: str, address: str, device: str = "") -> Got:
    headers = {"X-Forwarded-For": address, "Cookie": f"cairn_device={device}"}
    return await call(app, "POST", URL, json={"username": name, "password": password}, headers=headers)


async def known_device(app: ASGIApp, owner: Person) -> str:
    answer = await login(app, owner.username, PASSWORD, HOME)
    assert answer.status == 200, answer.body
    line = next(value for name, value in answer.pairs if value.startswith("cairn_device="))
    return line.partition(";")[0].removeprefix("cairn_device=")


async def attacked(app: ASGIApp, owner: Person, device: str, failures: int) -> tuple[Counter[int], list[int]]:
    """What the attackers were answered, by status; and the owner, who signs in between their waves."""
    answers: Counter[int] = Counter()
    signed_in: list[int] = []
    for wave in range(0, failures, AT_ONCE):
        guesses = [
            login(
                app,
                owner.username,
                f"Guess-Horse-{wave + n}!",
                f"10.{(wave + n) % NETWORKS // 250}.{(wave + n) % 250}.7",
            )
            for n in range(AT_ONCE)
        ]
        own = login(app, owner.username, PASSWORD, HOME, device)
        *theirs, mine = await asyncio.gather(*guesses, own)
        answers.update(answer.status for answer in theirs)
        signed_in.append(mine.status)
    return answers, signed_in


async def test_the_owner_gets_in_every_time(
    app: tuple[wiring.Cairn, ASGIApp], cast: Cast, evaluated: Counter[str], facts: Facts
) -> None:
    alice = await cast.alice()
    device = await known_device(app[1], alice)
    answers, signed_in = await attacked(app[1], alice, device, FAILURES)
    guesses = evaluated.total() - evaluated[PASSWORD]
    assert signed_in == [200] * (FAILURES // AT_ONCE)
    assert 20 <= guesses <= MOST_EVALUATED
    record_figure(22, "guesses evaluated", guesses, f"of {FAILURES:,}")
    assert answers.keys() <= {401, 403, 503}
    assert answers[401] == guesses
    assert answers[403] > FAILURES * 0.9
    assert await facts.count("accounts.lockouts") <= guesses + 1
    assert await facts.count("kernel.outbox") <= 5


async def test_where_no_device_is_known_the_owner_is_locked_out(
    app: tuple[wiring.Cairn, ASGIApp], cast: Cast
) -> None:
    alice = await cast.alice()
    device = await known_device(app[1], alice)
    app[0].accounts.desk.devices = NoDevices([b"a secret of thirty-two bytes at least"], secure=False)
    _, signed_in = await attacked(app[1], alice, device, 500)
    assert signed_in[-1] == 403, "the test above could not see that an owner is locked out"
