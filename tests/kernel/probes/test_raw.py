"""Redis, RabbitMQ, Neo4j and mail servers: well, and refusing us. Real ones where they can be had here."""

from __future__ import annotations

import pytest

from tests.kernel.mail.servers import Post, post_office
from tests.kernel.probes.neo4j import PASSWORD, USER, Neo4j
from tests.kernel.probes.sockets import everywhere, found, says_at_once, speaking
from tests.ports import free_port
from tests.rabbitmq_server import needs_rabbitmq, own_rabbitmq
from tests.redis_server import own_redis

pytestmark = pytest.mark.integration


async def test_redis_with_and_without_its_password():
    with own_redis("--requirepass", "right:@/") as server:
        there = f"127.0.0.1:{server.port}"
        good = await found("redis", REDIS_URL=f"redis://:right%3A%40%2F@{there}/0")
        assert (good.status, good.error, good.address) == ("up", None, f"redis://{there}/0")
        named = await found("redis", REDIS_URL=f"redis://default:right%3A%40%2F@{there}/0")
        assert named.status == "up"
        for wrong in ("", ":wrong@", "somebody:wrong@"):
            refused = await found("redis", REDIS_URL=f"redis://{wrong}{there}/0")
            assert (refused.status, refused.error) == ("down", "It refuses the password, or wants one.")
        server.kill()
        gone = await found("redis", REDIS_URL=f"redis://:right%3A%40%2F@{there}/0")
        assert (gone.status, gone.error) == ("down", "It cannot be reached: ConnectionRefusedError.")


async def test_redis_hung_and_back():
    with own_redis() as server:
        server.hang()
        hung = await found("redis", REDIS_URL=server.url)
        assert (hung.status, hung.error) == ("down", "It did not answer in time.")
        assert 1900 <= hung.latency_ms < 4000
        server.resume()
        assert (await found("redis", REDIS_URL=server.url)).status == "up"


async def test_redis_that_is_loading_is_not_well():
    async with speaking(says_at_once(b"-LOADING Redis is loading the dataset in memory\r\n")) as server:
        check = await found("redis", REDIS_URL=f"redis://127.0.0.1:{server.port}/0")
    assert (check.status, check.error) == ("down", "It answers with the error LOADING.")


@needs_rabbitmq
async def test_rabbitmq_its_credentials_and_its_end():
    with own_rabbitmq() as server:
        good = await found("rabbitmq", RABBITMQ_URL=server.url)
        assert (good.status, good.error) == ("up", None)
        assert good.version.startswith(("3.", "4."))
        assert good.address == f"amqp://127.0.0.1:{server.port}//"
        broker = await found("rabbitmq", CELERY_BROKER_URL=server.url)
        assert broker.status == "up"
        there = f"127.0.0.1:{server.port}"
        for url in (f"amqp://guest:wrong@{there}//", f"amqp://nobody:guest@{there}//"):
            refused = await found("rabbitmq", RABBITMQ_URL=url)
            assert refused.error == "It refuses the user or the virtual host (403)."
        elsewhere = await found("rabbitmq", RABBITMQ_URL=f"amqp://guest:guest@{there}/nowhere")
        assert elsewhere.error == "It refuses the user or the virtual host (530)."
        server.kill()
        gone = await found("rabbitmq", RABBITMQ_URL=server.url)
        assert (gone.status, gone.version) == ("down", None)


async def test_a_rabbitmq_of_another_protocol():
    async with speaking(says_at_once(b"AMQP\x00\x01\x00\x00")) as server:
        check = await found("rabbitmq", RABBITMQ_URL=f"amqp://127.0.0.1:{server.port}")
    assert check.error == "It does not speak AMQP 0-9-1."


@pytest.mark.parametrize("version", [(5, 8), (5, 3), (5, 1), (5, 0), (4, 4), (4, 2), (4, 1)])
async def test_neo4j_of_each_version(version):
    double = Neo4j(version, chunk=7)
    async with speaking(double.speak) as server:
        check = await found("neo4j", NEO4J_URL=f"bolt://{USER}:a%20secret@127.0.0.1:{server.port}")
    assert PASSWORD == "a secret"
    assert (check.status, check.error, check.version) == ("up", None, f"Neo4j/{version[0]}.26.0")
    assert double.said == ["HELLO", "LOGON", "GOODBYE"] if version >= (5, 1) else ["HELLO", "GOODBYE"]


@pytest.mark.parametrize("version", [(5, 4), (4, 4)])
async def test_neo4j_refuses_credentials(version):
    async with speaking(Neo4j(version).speak) as server:
        for who in ("", f"{USER}:wrong@", "somebody:a%20secret@"):
            check = await found("neo4j", NEO4J_URL=f"neo4j://{who}127.0.0.1:{server.port}")
            assert check.error == "It refuses the credentials: Neo.ClientError.Security.Unauthorized."


async def test_neo4j_of_a_version_that_we_do_not_speak():
    for speak in (Neo4j((3, 5)).speak, says_at_once(b"HTTP/1.1 400 Bad Request\r\n\r\n")):
        async with speaking(speak) as server:
            check = await found("neo4j", NEO4J_URL=f"bolt://127.0.0.1:{server.port}")
        assert check.error == "It does not speak a version of Bolt that we do."


async def test_a_mail_server_and_one_that_is_shut():
    def settings(port):
        return {"SMTP_HOST": "127.0.0.1", "SMTP_PORT": str(port), "SMTP_SECURITY": "none"}

    async with post_office(Post()) as post:
        good = await found("mail", **settings(post.port))
        assert (good.status, good.error, post.taken) == ("up", None, [])
        assert good.address == f"127.0.0.1:{post.port}"
    async with speaking(says_at_once(b"554-No SMTP service here\r\n554 go away\r\n")) as server:
        shut = await found("mail", **settings(server.port))
        assert shut.error == "It answers 554 where 220 is good."
    gone = await found("mail", **settings(free_port()))
    assert (gone.status, gone.error) == ("down", "It cannot be reached: ConnectionRefusedError.")


async def test_nothing_that_is_told_holds_a_password():
    port = free_port()
    for name in ("redis", "rabbitmq", "neo4j"):
        check = await found(name, **everywhere(port))
        assert "secret" not in repr(check)
