"""What goes to a broker, to which, and what does not."""

from __future__ import annotations

import asyncio
import base64
import json
import subprocess
import sys
from pathlib import Path

import pytest
from redis.asyncio import Redis

from cairn.kernel.jobs.broker import CeleryPublisher
from cairn.kernel.jobs.dispatch import BrokerGone
from tests.kernel.outbound.certificates import certified
from tests.redis_server import own_redis


async def _handshakes(folder: Path, scheme: str, *names: str) -> int:
    """How many a publisher completes with a server that has a certificate for these names."""
    done: list[object] = []

    async def served(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        done.append(reader)
        writer.close()

    server = await asyncio.start_server(served, "127.0.0.1", 0, ssl=certified(folder, *names).context)
    port = server.sockets[0].getsockname()[1]
    publisher = CeleryPublisher(f"{scheme}://localhost:{port}/")
    with pytest.raises(BrokerGone):
        await asyncio.to_thread(publisher.publish, ["an-id"], 100)
    server.close()
    return len(done)


@pytest.mark.integration
@pytest.mark.parametrize("scheme", ["rediss", "amqps"])
async def test_a_broker_is_spoken_to_when_its_certificate_is_for_it_and_trusted(
    scheme: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert await _handshakes(tmp_path, scheme, "localhost") == 0, "its authority is unknown"
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    assert await _handshakes(tmp_path, scheme, "localhost") > 0
    assert await _handshakes(tmp_path, scheme, "elsewhere.example") == 0, "it is another's"


@pytest.mark.integration
async def test_a_message_is_an_id_and_none_is_added_to_many_that_wait() -> None:
    with own_redis() as server:
        publisher = CeleryPublisher(server.url)
        assert await asyncio.to_thread(publisher.publish, ["one", "two"], 2)
        assert not await asyncio.to_thread(publisher.publish, ["three"], 2)
        publisher.close()
        async with Redis.from_url(server.url) as asked:
            messages = [json.loads(message) for message in await asked.lrange("cairn.jobs", 0, -1)]
    bodies = [json.loads(base64.b64decode(message["body"])) for message in messages]
    assert sorted(body[0][0] for body in bodies) == ["one", "two"]
    assert {str(body[1]) for body in bodies} == {"{}"}


@pytest.mark.unit
def test_a_program_without_a_broker_does_not_load_celery() -> None:
    code = "import sys, cairn.cli; sys.exit(any(m in sys.modules for m in ('celery', 'kombu', 'amqp')))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
