"""What a one-time token is for, and how long it holds. Pure."""

from __future__ import annotations

from datetime import timedelta
from types import MappingProxyType
from typing import Final

LIVES: Final = MappingProxyType(
    {
        "verify_email": timedelta(days=1),
        "register": timedelta(days=1),
        "reset_password": timedelta(minutes=30),
        "change_email": timedelta(hours=1),
        "unlock": timedelta(hours=1),
        "otp": timedelta(minutes=10),
        "factor": timedelta(minutes=10),
    }
)
"""Purpose to life. The purpose is in the token's signature and in its row: one kind never stands for another."""

MOST_MAILED: Final = 5
MAILED_WITHIN: Final = timedelta(minutes=15)
"""So many tokens of one purpose are mailed to one person in so long; the next are not made, and nobody is told."""

MOST_TRIES: Final = 5
"""So many codes are looked at for one row; the right one after that is wrong too."""

TRIED_OUT: Final = frozenset({"factor"})
"""Purposes whose token is void after so many tries; elsewhere only the password or code beside it is."""
