"""A parameter that takes the rest of an address; and orders that have a name."""

from __future__ import annotations

import pytest

from cairn.base.paging import SortKey
from cairn.base.refusals import Invalid
from cairn.kernel.web.bodies import PageQuery
from cairn.kernel.web.switchboard import Switchboard
from tests.kernel.conftest import Toy
from tests.kernel.toy.asgi import call
from tests.kernel.toy.people import ALICE

DRAFTS = "/api/v1/drafts"


@pytest.mark.integration
@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("a", "a"), ("a/b", "a/b"), ("a/b/c d", "a/b/c d"), ("more", "more"), ("a/more", "a/more"),
        ("all", "everything"), ("all/of it", "all/of it"), ("a/", "a"), ("é", "é"), ("{what}", "{what}"),
    ],
)  # fmt: skip
async def test_it_takes_slashes_and_wins_over_ids(toy: Toy, path: str, said: str) -> None:
    got = await call(toy.program.app, "GET", f"{DRAFTS}/about/{path}")
    assert (got.status, got.json()) == (200, {"said": said})


@pytest.mark.integration
async def test_an_escaped_slash_is_one(toy: Toy) -> None:
    answer = await toy.http.get(f"{DRAFTS}/about/a%2Fb%25")
    assert answer.json() == {"said": "a/b%"}


@pytest.mark.integration
async def test_what_is_before_it_is_not_enough(toy: Toy) -> None:
    for path in ("about", "about/"):
        assert (await call(toy.program.app, "GET", f"{DRAFTS}/{path}", headers=ALICE.headers)).status == 404
    assert (await call(toy.program.app, "POST", f"{DRAFTS}/about/a/b", headers=ALICE.headers)).status == 405


@pytest.mark.unit
def test_the_rest_is_not_empty() -> None:
    async def nothing(*_: object) -> None:
        raise AssertionError

    board = Switchboard([("GET", "/by/{x:path}", nothing), ("GET", "/{a}/{b}", nothing)], nothing)
    assert board.find("/by/x/y/z") == ({"GET": nothing}, {"x": "x/y/z"})
    assert board.find("/by/x") == ({"GET": nothing}, {"x": "x"})
    assert board.find("/by/")[0] is None
    assert board.find("/to/x") == ({"GET": nothing}, {"a": "to", "b": "x"})


class Ordered(PageQuery, sorts=("name",), orders={"newest": "-made", "oldest": "made"}):
    """Two orders with names, and a key."""


@pytest.mark.unit
@pytest.mark.parametrize(
    ("asked", "keys"),
    [
        ("newest", ("-made",)), ("oldest", ("made",)), ("name", ("name",)), ("-name,newest", ("-name", "-made")),
        (None, ()),
    ],
)  # fmt: skip
def test_orders_with_names(asked: str | None, keys: tuple[str, ...]) -> None:
    assert tuple(map(str, Ordered(sort=asked).order())) == keys
    assert Ordered(sort=asked).request().sort == tuple(
        SortKey(key.removeprefix("-"), key.startswith("-")) for key in keys
    )


@pytest.mark.unit
@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ("-newest", "unknown_sort"), ("made", "unknown_sort"), ("", "unknown_sort"), ("--name", "unknown_sort"),
        ("newest,oldest", "repeated_sort"), ("name,-name", "repeated_sort"),
    ],
)  # fmt: skip
def test_wrong_orders(asked: str, code: str) -> None:
    with pytest.raises(Invalid) as refused:
        Ordered(sort=asked).order()
    assert [problem.code for problem in refused.value.errors] == [code]
