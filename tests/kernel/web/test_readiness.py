"""What products wait for before this is ready, and what they do before it stops."""

from __future__ import annotations

from dataclasses import replace

import httpx
import pytest

from cairn import wiring
from cairn.kernel.db.pools import Database
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.recording import recording
from cairn.kernel.vault import EncryptionNotConfigured
from cairn.kernel.vault.envelope import KeyNotTrusted, KeyOwner, KeyRing, NoEnvelope
from tests.logged import Logged

pytestmark = pytest.mark.integration


@pytest.fixture
def answers(cairn: wiring.Cairn, monkeypatch: pytest.MonkeyPatch) -> list[bool | Exception]:
    """What a product will say when it is asked, in turn."""
    said: list[bool | Exception] = []

    async def ready(_: Database) -> bool:
        answer = said.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    monkeypatch.setattr(cairn.system, "waited_for", [ready])
    return said


async def test_it_is_asked_until_it_says_yes(
    http: httpx.AsyncClient, answers: list[bool | Exception]
) -> None:
    answers += [False, LookupError("no table"), True]
    asked = [(await http.get("/health/ready")).status_code for _ in range(4)]
    assert asked == [503, 503, 200, 200]
    assert answers == []


async def test_what_cannot_be_asked_is_logged(
    http: httpx.AsyncClient, answers: list[bool | Exception], logged: Logged
) -> None:
    answers.append(LookupError("no table"))
    assert (await http.get("/health/ready")).status_code == 503
    assert any("readiness_not_known" in line for line in logged.lines)


async def test_it_is_asked_before_anybody_asks(cairn: wiring.Cairn, answers: list[bool | Exception]) -> None:
    answers += [True]
    await cairn.system.look(cairn.database)
    await cairn.system.look(cairn.database)
    assert (answers, cairn.system.waited_for) == ([], [])


async def test_who_leaves_badly_keeps_nobody_from_leaving(cairn: wiring.Cairn, logged: Logged) -> None:
    left: list[str] = []

    async def badly(_: Database) -> None:
        raise OSError("the store is away")

    async def well(_: Database) -> None:
        left.append("well")

    first, second, *rest = cairn.products
    products = (replace(first, leaving=badly), replace(second, leaving=well), *rest)
    await replace(cairn, products=products).leave()
    assert left == ["well"]
    assert any("product_left_badly" in line for line in logged.lines)


async def test_what_leaves_no_record_is_no_way_to_read_what_needs_one(cairn: wiring.Cairn) -> None:
    with pytest.raises(TypeError):
        recording(Reads(cairn.database))


def test_without_an_envelope_everything_that_needs_one_is_refused() -> None:
    with pytest.raises(EncryptionNotConfigured):
        _ = NoEnvelope().ring
    with pytest.raises(EncryptionNotConfigured):
        _ = NoEnvelope().index


def test_a_version_that_is_not_trusted_wraps_and_unwraps_nothing() -> None:
    ring = KeyRing("toy", {1: b"1" * 32, 2: b"2" * 32}, 2)
    owner = KeyOwner("key", "person", "owner")
    wrapped = ring.wrap(b"k" * 32, owner)
    assert ring.distrust([2]) == {2}
    assert ring.distrust([1, 2]) == {1}
    for use in (lambda: ring.wrap(b"k" * 32, owner), lambda: ring.unwrap(wrapped, owner, 2)):
        with pytest.raises(KeyNotTrusted):
            use()
    assert ring.distrust([]) == frozenset()
    assert ring.unwrap(wrapped, owner, 2) == b"k" * 32
