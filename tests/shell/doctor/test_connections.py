"""Everything that the settings lead to, up and down, on real servers of loopback."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from urllib.parse import urlsplit

import pytest

from cairn.kernel.product.checks import State
from cairn.shell.doctor import connections
from tests.conftest import settings_for
from tests.kernel.mail.servers import Post, post_office
from tests.kernel.outbound.certificates import certified
from tests.kernel.outbound.loopback import Asked, loopback, says
from tests.ports import free_port
from tests.rabbitmq_server import OwnRabbit, needs_rabbitmq
from tests.redis_server import own_redis
from tests.shell.doctor.conftest import live, look_at

pytestmark = pytest.mark.integration


@asynccontextmanager
async def answering(tls: ssl.SSLContext | None = None) -> AsyncIterator[str]:
    """An HTTP server that knows one wrong token."""

    async def answer(asked: Asked, writer: asyncio.StreamWriter) -> None:
        wrong = "wrong" in asked.headers.get("authorization", "")
        await says(401 if wrong else 200, b"{}")(asked, writer)

    async with loopback(answer, tls=tls) as server:
        yield server.url


@asynccontextmanager
async def _encrypting(context: ssl.SSLContext) -> AsyncIterator[int]:
    """As PostgreSQL begins: it says that it encrypts, and does."""

    async def begin(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        assert await reader.readexactly(8) == b"\x00\x00\x00\x08\x04\xd2\x16\x2f"
        writer.write(b"S")
        await writer.start_tls(context)
        await reader.read()
        writer.close()

    server = await asyncio.start_server(begin, "127.0.0.1", 0)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()


async def test_the_database_up_down_and_refusing(dsn, look):
    assert (await look("connections.database")).state is State.OK
    parts = urlsplit(dsn)
    closed = f"postgresql://cairn:a-secret-word@127.0.0.1:{free_port()}/cairn"
    for url, reason in (
        (closed, "let us in"),
        (dsn.replace(str(parts.password), "a-wrong-password"), "refuses the user"),
        (parts._replace(path="/no_such_name").geturl(), "no database of that name"),
    ):
        found = await look_at("connections.database", settings_for(url), url)
        assert (found.state, reason in found.reason) == (State.FAILURE, True), found
        assert "secret-word" not in str(found)
    assert (await look_at("connections.database", settings_for(dsn), None)).state is State.SKIPPED


async def test_the_replica_and_the_owner(dsn):
    gone = f"postgresql://cairn:a-secret-word@127.0.0.1:{free_port()}/cairn"
    for url, state in ((dsn, State.OK), (gone, State.FAILURE)):
        settings = settings_for(dsn, DATABASE_READ_URL=url, DATABASE_ADMIN_URL=url)
        assert (await look_at("connections.database_read", settings, dsn)).state is state
        assert (await look_at("connections.database_admin", settings, dsn, url)).state is state


async def test_redis_as_cache_and_as_broker(look):
    password = "a-password-of-redis"
    full = ("--maxmemory", "20mb")
    with own_redis("--requirepass", password, *full, "--maxmemory-policy", "noeviction") as keeps:
        right = keeps.url.replace("//", f"//:{password}@")
        assert (await look("connections.redis", REDIS_URL=right)).state is State.WARNING
        assert (await look("connections.broker", CELERY_BROKER_URL=right)).state is State.OK
        found = await look("connections.redis", REDIS_URL=keeps.url.replace("//", "//:wrong-password@"))
        assert (found.state, "refuses" in found.reason) == (State.FAILURE, True), found
    with own_redis(*full, "--maxmemory-policy", "allkeys-lru") as drops:
        assert (await look("connections.redis", REDIS_URL=drops.url)).state is State.OK
        assert (await look("connections.broker", CELERY_BROKER_URL=drops.url)).state is State.WARNING
    for name in ("redis", "broker"):
        setting = {"redis": "REDIS_URL", "broker": "CELERY_BROKER_URL"}[name]
        assert (await look(f"connections.{name}", **{setting: drops.url})).state is State.FAILURE
        assert (await look(f"connections.{name}")).state is State.SKIPPED


@needs_rabbitmq
async def test_rabbitmq(look):
    rabbit = OwnRabbit()
    try:
        rabbit.start()
        found = await look("connections.broker", CELERY_BROKER_URL=rabbit.url)
        assert found.state is State.OK, found
        wrong = rabbit.url.replace("guest:guest", "guest:a-wrong-password")
        found = await look("connections.broker", CELERY_BROKER_URL=wrong)
        assert (found.state, "wrong-password" in str(found)) == (State.FAILURE, False), found
    finally:
        rabbit.close()


async def test_a_broker_that_is_not_there(look):
    found = await look("connections.broker", CELERY_BROKER_URL=f"amqp://a:b@127.0.0.1:{free_port()}//")
    assert found.state is State.FAILURE


async def test_smtp(look, tmp_path, monkeypatch):
    made = certified(tmp_path, "127.0.0.1")
    monkeypatch.setenv("SSL_CERT_FILE", str(made.authority))
    account = ("cairn", "a-password-of-mail")
    async with post_office(Post(), starttls=made.context, account=account) as post:
        given = {"SMTP_HOST": "127.0.0.1", "SMTP_PORT": str(post.port), "SMTP_USERNAME": account[0]}
        found = await look("connections.smtp", **given, SMTP_PASSWORD=account[1])
        assert (found.state, "STARTTLS, signed in" in found.reason) == (State.OK, True), found
        found = await look("connections.smtp", **given, SMTP_PASSWORD="a-wrong-password")
        assert (found.state, "refuses the account" in found.reason) == (State.FAILURE, True), found
        assert post.taken == []
    async with post_office(Post()) as bare:
        given = {"SMTP_HOST": "127.0.0.1", "SMTP_PORT": str(bare.port)}
        assert (await look("connections.smtp", **given)).state is State.FAILURE, "it has no STARTTLS"
        assert (await look("connections.smtp", **given, SMTP_SECURITY="none")).state is State.OK
    assert (await look("connections.smtp", **given)).state is State.FAILURE
    assert (await look("connections.smtp")).state is State.SKIPPED


async def test_what_answers_over_http(look, monkeypatch):
    async with answering() as url:
        monkeypatch.setattr(connections, "PINATA", f"{url}/data/testAuthentication")
        assert (await look("connections.otlp", OTEL_EXPORTER_OTLP_ENDPOINT=url)).state is State.OK
        assert (await look("connections.files", S3_BUCKET="b", S3_ENDPOINT=url)).state is State.OK
        assert (await look("connections.files", PINATA_JWT="a-right-token")).state is State.OK
        assert (
            await look("connections.smtp", ZEPTOMAIL_TOKEN="t0ken-of-zepto", ZEPTOMAIL_URL=url)
        ).state is State.OK
        found = await look("connections.files", PINATA_JWT="a-wrong-token")
        assert (found.state, "refuses the token" in found.reason) == (State.FAILURE, True)
    for name, given in (
        ("otlp", {"OTEL_EXPORTER_OTLP_ENDPOINT": url}), ("files", {"S3_BUCKET": "b", "S3_ENDPOINT": url}),
        ("files", {"PINATA_JWT": "a-right-token"}),
    ):  # fmt: skip
        assert (await look(f"connections.{name}", **given)).state is State.FAILURE, name
    assert (await look("connections.otlp")).state is State.SKIPPED
    assert (await look("connections.files")).state is State.OK


@pytest.mark.parametrize(
    ("dsn_of_sentry", "state"),
    [
        ("https://0123456789abcdef@sentry.example.org/7", "ok"), ("https://k:s@sentry.example.org/a/7", "ok"),
        ("https://sentry.example.org/7", "failure"), ("nonsense", "failure"), ("", "skipped"),
    ],
)  # fmt: skip
async def test_sentry(look, dsn_of_sentry, state):
    assert (await look("connections.sentry", SENTRY_DSN=dsn_of_sentry)).state.value == state


@pytest.mark.parametrize(("days", "state"), [(90, "ok"), (20, "warning"), (3, "failure")])
async def test_the_certificate_of_the_public_address(tmp_path, monkeypatch, days, state):
    made = certified(tmp_path, "127.0.0.1", lives=timedelta(days=days, hours=1))
    monkeypatch.setenv("SSL_CERT_FILE", str(made.authority))
    async with answering(made.context) as url:
        found = await look_at("certificates.public_url", live(PUBLIC_URL=url))
        assert found.state.value == state, found
        monkeypatch.delenv("SSL_CERT_FILE")
        found = await look_at("certificates.public_url", live(PUBLIC_URL=url))
        assert (found.state, "not trusted" in found.reason) == (State.FAILURE, True)
    assert (await look_at("certificates.public_url", live(PUBLIC_URL=url))).state is State.WARNING
    assert (await look_at("certificates.public_url", settings_for(""))).state is State.SKIPPED


@pytest.mark.parametrize(("days", "state"), [(90, "ok"), (20, "warning"), (3, "failure")])
async def test_certificates_of_backends(tmp_path, days, state):
    made = certified(tmp_path, "127.0.0.1", lives=timedelta(days=days, hours=1))
    async with answering(made.context) as url:
        port = urlsplit(url).port
        for name, given in (
            ("redis", {"REDIS_URL": f"rediss://127.0.0.1:{port}/0"}),
            ("broker", {"CELERY_BROKER_URL": f"amqps://a:b@127.0.0.1:{port}//"}),
        ):
            found = await look_at(f"certificates.{name}", live(**given))
            assert found.state.value == state, found
    assert (
        await look_at("certificates.redis", live(REDIS_URL=f"rediss://127.0.0.1:{port}/0"))
    ).state is State.WARNING
    assert (await look_at("certificates.broker", live())).state is State.SKIPPED


async def test_a_database_that_answers_no_tls(dsn):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"postgresql://u:p@127.0.0.1:{silent.getsockname()[1]}/x?sslmode=require"
        found = await look_at("certificates.database", live(url))
    assert found.state is State.WARNING
    assert (await look_at("certificates.database", live(dsn))).state is State.SKIPPED


async def test_the_database_s_certificate(tmp_path):
    """PostgreSQL's way into TLS: eight bytes asked, one answered, then the handshake."""
    made = certified(tmp_path, "127.0.0.1", lives=timedelta(days=20))
    async with _encrypting(made.context) as port:
        url = f"postgresql://u:p@127.0.0.1:{port}/x?sslmode=require"
        found = await look_at("certificates.database", live(url))
    assert (found.state, "in 19 days" in found.reason) == (State.WARNING, True), found
