"""Who owns the demonstration data: the same few people in every product, so that their seeds fit together."""

from __future__ import annotations

from typing import Final
from uuid import UUID, uuid5

_SPACE: Final = UUID("6f1d3c52-52a4-4f7b-9a53-0d2a6f7e1b11")


def demo_id(name: str) -> UUID:
    """The id of a demonstration row: the same at every start, so that seeding twice changes nothing."""
    return uuid5(_SPACE, name)


DEMO_PEOPLE: Final = ("maya.lindqvist", "tomas.herrera", "aiko.tanabe", "samuel.okafor", "priya.raman")
"""User names; accounts seeds them without a password, so that nobody can sign in as one of them."""

DEMO_TRAVELLERS: Final = (
    *DEMO_PEOPLE, "jonas.weber", "lena.fischer", "zofia.nowak", "amara.diallo", "hana.kim", "ines.carvalho",
    "nadia.haddad", "freya.olsen", "mei.chen", "rosa.mendoza", "tess.oconnor",
)  # fmt: skip
"""All of them: where many have to have an opinion."""
