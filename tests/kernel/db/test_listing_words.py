"""A list with words of its own asks for them as they are; the others leave the cutting to PostgreSQL."""

from __future__ import annotations

import pytest
from sqlalchemy import func

from cairn.base.paging import PageRequest
from cairn.kernel.access import ANONYMOUS
from cairn.kernel.db.listing import Listing
from cairn.kernel.db.reads import Reads
from tests.kernel.conftest import Toy
from tests.kernel.toy import notes as toy_notes

pytestmark = pytest.mark.integration


def beginnings(text: str) -> str:
    return " & ".join(f"'{word}':*" for word in text.split() if word != "!")


def listing(**over: object) -> Listing:
    by_space = func.array_to_tsvector(func.string_to_array(toy_notes.notes.c.title, " "))
    return Listing(
        source=toy_notes.notes, columns=[toy_notes.notes.c.title], key=toy_notes.notes.c.id,
        visible=toy_notes.visible_to, sorts={"title": toy_notes.notes.c.title}, default=(), search=by_space, **over,
    )  # fmt: skip


async def found(toy: Toy, of: Listing, search: str) -> list[object]:
    page = await of.page(Reads(toy.program.database), ANONYMOUS, PageRequest(), {"search": search})
    assert page.total == len(page.items)
    return [row["title"] for row in page.items]


async def test_words_reach_the_database_uncut(toy: Toy) -> None:
    for title in ("a-b/c d", "a b c d"):
        await toy.note(title=title, visibility="open", body="x")
    own = listing(words=beginnings)
    assert await found(toy, own, "a-b/") == ["a-b/c d"]
    assert await found(toy, listing(), "a-b/") == []
    assert await found(toy, own, "d a") == ["a b c d", "a-b/c d"]


async def test_no_word_finds_nothing(toy: Toy) -> None:
    await toy.note(title="a b", visibility="open", body="x")
    for made in (listing(words=beginnings), listing()):
        assert made.spelled("!") == ""
        assert await found(toy, made, "!") == []
