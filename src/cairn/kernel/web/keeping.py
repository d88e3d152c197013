"""Kept outcomes of products whose rows have keys of their own: sealed once more under the key of whom they are about,
and shown again only to who may still see that."""

from __future__ import annotations

from typing import Protocol

from cairn.kernel.db.unit_of_work import UnitOfWork


class Keeper(Protocol):
    """What stands between a product's answers and the table of outcomes."""

    def sealed(self, work: UnitOfWork, digest: bytes, answer: bytes, *, empty: bool) -> bytes:
        """What is kept of an answer of this transaction, under the digest of its Idempotency-Key. `answer` is sealed
        under that key already; `empty`: it has no body."""
        ...

    async def opened(self, work: UnitOfWork, digest: bytes, kept: bytes) -> bytes:
        """The answer. Raises a refusal where the caller may not be shown it any more; what is shown is recorded."""
        ...
