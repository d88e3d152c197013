"""What a password hash costs in tests: next to nothing, and in those that are about its cost as much as in production.

Some tests hash a hundred times, and not one of them to see how long it takes.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from cairn.kernel.identity import passwords
from cairn.kernel.identity.passwords import PasswordHasher

_QUICK: dict[str, int | str] = {
    "MEMORY_KIB": 64,
    "TIME_COST": 1,
    "_STEPS_BACK": 0,  # other workers of the tests would not let it have a core
    "_HASH_OF_NOTHING": passwords._HASH_OF_NOTHING.replace("m=19456,t=2", "m=64,t=1"),
}
_PRODUCTION: dict[str, int | str] = {name: getattr(passwords, name) for name in _QUICK}


@contextmanager
def quick_hashes() -> Iterator[None]:
    """Of all hashers that are made until the block ends."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in _QUICK.items():
            patch.setattr(passwords, name, value)
        yield


@contextmanager
def hashes_of_production(*made: PasswordHasher) -> Iterator[None]:
    """Of these hashers, and of all that are made until the block ends."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in _PRODUCTION.items():
            patch.setattr(passwords, name, value)
        patch.setattr("tests.cast._HASHES", {})
        others = [PasswordHasher(hasher._threads._max_workers, 0) for hasher in made]
        for hasher, other in zip(made, others, strict=True):
            for part in ("_argon2", "_threads"):
                patch.setattr(hasher, part, getattr(other, part))
        yield
        for other in others:
            other.close()
