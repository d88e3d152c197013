"""Items' files on IPFS, where everybody can read them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import httpx
import pytest

from cairn import wiring
from cairn.main import app_of
from tests.builders.files import PNG, TEXT, at_file, sent
from tests.builders.items import at, made
from tests.cast import Cast
from tests.conftest import ORIGIN, settings_for
from tests.facts import Facts
from tests.kernel.files.conftest import pinata_settings
from tests.kernel.files.pinata_server import Pinata, pinata_server
from tests.problems import refused

pytestmark = pytest.mark.integration


@pytest.fixture
def pinata() -> Iterator[Pinata]:
    with pinata_server() as running:
        yield running


@pytest.fixture
async def there(
    dsn: str, cast: Cast, pinata: Pinata
) -> AsyncIterator[tuple[httpx.AsyncClient, wiring.Cairn]]:
    """A program whose files go to Pinata."""
    cairn = wiring.build(settings_for(dsn, **pinata_settings(pinata.url)))
    app = app_of(cairn)
    await cairn.database.open()
    cairn.system.accepting = True
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url=ORIGIN) as client:
        yield client, cairn
    await cairn.close()


async def test_there_and_back_and_gone(there, cast: Cast, pinata: Pinata) -> None:
    client, cairn = there
    alice = await cast.alice()
    item = await made(client, alice)
    answer = await sent(client, alice, item, name="my secret plan.png")
    assert answer.status_code == 201, answer.text
    where = at_file(item, answer.json())
    assert (await client.get(where)).content == PNG
    assert (await client.get(where, headers={"Range": "bytes=5-9"})).content == PNG[5:10]
    assert "secret" not in str(pinata.files)
    link = (await client.post(f"{where}/link", headers=alice.headers)).json()
    assert link["direct_url"] is None
    await client.delete(at(item), headers=alice.headers)
    await cairn.relay.run_due()
    assert pinata.files == {}


async def test_a_file_that_not_everybody_may_see_does_not_go_there(
    there, cast: Cast, pinata: Pinata, facts: Facts
) -> None:
    client, _ = there
    alice = await cast.alice()
    item = await made(client, alice, is_active=False)
    refused(await sent(client, alice, item), 409, "store_is_public")
    assert pinata.seen == []
    assert await facts.count("kernel.files") == 0


@pytest.mark.parametrize("status", [401, 429, 500])
async def test_a_store_that_refuses_is_a_503(
    there, cast: Cast, pinata: Pinata, facts: Facts, status: int
) -> None:
    client, _ = there
    alice = await cast.alice()
    item = await made(client, alice)
    pinata.refuses = [status]
    answer = await sent(client, alice, item, TEXT, "text/plain", "a.txt")
    refused(answer, 503, "file_store_unavailable")
    assert int(answer.headers["retry-after"]) >= 1
    assert await facts.count("kernel.files", "state = 'kept'") == 0
    assert (await sent(client, alice, item, TEXT, "text/plain", "a.txt")).status_code == 201
