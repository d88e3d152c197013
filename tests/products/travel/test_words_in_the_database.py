"""PostgreSQL compares words as `words.matches` does."""

from __future__ import annotations

import random

import asyncpg
import pytest

from cairn.products.travel.words import matches, prefixes, words

pytestmark = pytest.mark.integration
TEXTS = ["S\u00e3o Tom\u00e9/Pr\u00edncipe", "\u0130stanbul", "Stra\u00dfe 24/7", "Tokyo, Japan", "O'Higgins \\ Chile",
         "\u0915\u093e\u0920\u092e\u093e\u0923\u094d\u0921\u0942",
         "H\u2082O & !b:*", "x" * 400, "\u337f" * 200, "node.js 3.5 a-b", "\ufdfa", "1e3 2026-01-01"]  # fmt: skip
ASK = "SELECT array_to_tsvector($1::text[]) @@ $2::text::tsquery"
PLACED = "SELECT travel.weighted($1::text[], 'A') @@ $2::text::tsquery"


async def test_the_same_is_found(raw: asyncpg.Connection) -> None:
    dice = random.Random(7)
    for offered in TEXTS:
        for _ in range(8):
            source = dice.choice(TEXTS)
            start = dice.randrange(len(source))
            wanted = source[start : start + dice.randint(1, 9)] if dice.random() < 0.8 else source
            if not words(wanted):
                continue
            expected = matches(wanted, offered)
            for ask in (ASK, PLACED):
                assert await raw.fetchval(ask, words(offered), prefixes(wanted)) is expected, (
                    wanted,
                    offered,
                )


async def test_places_of_words_are_kept_and_weighed(raw: asyncpg.Connection) -> None:
    made = await raw.fetchval("SELECT travel.weighted(ARRAY['b', 'a', 'b'], 'A')::text")
    assert made == "'a':2A 'b':1A,3A"
    many = await raw.fetchval(
        "SELECT length(travel.weighted($1::text[], 'C'))", [f"w{n}" for n in range(20_000)]
    )
    assert many == 20_000
    assert await raw.fetchval("SELECT travel.weighted('{}', 'B')::text") == ""
