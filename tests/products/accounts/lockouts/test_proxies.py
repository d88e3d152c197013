"""Which network counts: what a client writes into X-Forwarded-For moves nothing unless a proxy of ours passes it on."""

from __future__ import annotations

import pytest

from tests.cast import PASSWORD
from tests.products.accounts.conftest import program
from tests.products.accounts.lockouts.visitors import URL, WRONG
from tests.redis_server import own_redis

PEER = "127.0.0.0/24"


async def networks(raw):
    rows = await raw.fetch("SELECT DISTINCT place FROM accounts.lockouts WHERE place <> '' ORDER BY place")
    return [row["place"] for row in rows]


async def login(http, said, password=WRONG, name="alice"):
    http.cookies.clear()
    headers = [("X-Forwarded-For", entry) for entry in ([said] if isinstance(said, str) else said)]
    return await http.post(URL, json={"username": name, "password": password}, headers=headers)


async def test_without_trusted_proxies_a_forged_header_changes_nothing(http, cast, raw, facts):
    await cast.alice()
    for number in range(5):
        assert (await login(http, f"198.51.{number}.1")).status_code == 401
    assert await networks(raw) == [PEER]
    assert (await login(http, "203.0.113.1", PASSWORD)).status_code == 403
    bob = await cast.bob()
    assert (await login(http, "203.0.113.1", PASSWORD, bob.username)).status_code == 200
    assert await facts.count("accounts.sessions", "address_prefix = $1 AND device <> 'tests'", PEER) == 1


async def test_without_trusted_proxies_a_forged_header_moves_no_limit(dsn, cairn):
    async with program(dsn, RATE_LIMIT_ENABLED="true") as (_, http):
        answers = [await login(http, f"198.51.{number}.1", name=f"no{number}") for number in range(11)]
    assert [answer.status_code for answer in answers] == [401] * 10 + [429]


async def test_behind_a_trusted_proxy_each_network_has_its_own_limit(dsn, cairn):
    async with program(dsn, RATE_LIMIT_ENABLED="true", TRUSTED_PROXIES="127.0.0.1/32") as (_, http):
        first = [await login(http, f"9.9.9.9, 198.51.100.{n}", name=f"no{n}") for n in range(11)]
        other = await login(http, "198.51.101.1", name="no")
    assert [answer.status_code for answer in first] == [401] * 10 + [429]
    assert other.status_code == 401


@pytest.mark.parametrize("store", ["redis", "postgresql"])
async def test_over_two_processes_a_forged_header_moves_no_limit(dsn, cairn, raw, store):
    with own_redis() as redis:
        more = {"REDIS_URL": redis.url} if store == "redis" else {"WORKERS": "2"}
        more |= {"RATE_LIMIT_ENABLED": "true", "TRUSTED_PROXIES": "127.0.0.1/32"}
        async with program(dsn, **more) as (_, first), program(dsn, **more) as (_, second):
            both = [first, second]
            answers = [
                await login(both[n % 2], f"198.51.{n}.1, 203.0.113.{n}", name=f"no{n}") for n in range(11)
            ]
            other = await login(first, "203.0.113.1, 198.51.100.1", name="no")
    assert [answer.status_code for answer in answers] == [401] * 10 + [429]
    assert answers[10].headers["ratelimit-policy"] == '"login";q=10;w=60'
    assert other.status_code == 401


@pytest.mark.parametrize(
    ("said", "network"),
    [
        ("203.0.113.9", "203.0.113.0/24"),
        ("9.9.9.9, 203.0.113.9", "203.0.113.0/24"),  # what the client wrote stands on the left
        ("9.9.9.9, 203.0.113.9, 10.0.0.7", "203.0.113.0/24"),  # two proxies of ours
        (["9.9.9.9", "203.0.113.9, 10.0.0.7"], "203.0.113.0/24"),  # in two header lines
        ("203.0.113.9, 8.8.8.8, 10.0.0.7", "8.8.8.0/24"),  # a proxy that nobody trusts is a client
        ("203.0.113.9:4711", "203.0.113.0/24"),
        ("2001:db8:1:2ff:3::4", "2001:db8:1:200::/56"),
        ("[2001:db8:1:2ff:3::4]:443", "2001:db8:1:200::/56"),
        ("::ffff:203.0.113.9", "203.0.113.0/24"),
        ("garbage", PEER),
        ("203.0.113.9, garbage", PEER),
        ("203.0.113.9, garbage, 10.0.0.7", "10.0.0.0/24"),
        ("203.0.113.9,", PEER),
        ("", PEER),
        ("999.1.1.1", PEER),
        ("' OR 1=1 --", PEER),
        ("9" * 5000, PEER),
        (",".join(["10.0.0.7"] * 900), "10.0.0.0/24"),
    ],
)
async def test_behind_trusted_proxies_the_client_is_the_last_that_nobody_trusts(
    dsn, cast, raw, facts, said, network
):
    await cast.alice()
    async with program(dsn, TRUSTED_PROXIES="127.0.0.1/32,10.0.0.0/8") as (_, http):
        assert (await login(http, said)).status_code == 401
        assert await networks(raw) == [network]
        assert (await login(http, said, PASSWORD)).status_code == 200
    assert await facts.count("accounts.sessions", "address_prefix = $1 AND device <> 'tests'", network) == 1
    assert await networks(raw) == []
