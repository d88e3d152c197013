"""What migrations are written with, where Alembic's own operations would hold up the release that serves."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from alembic import op

_MAY_WAIT = "SET lock_timeout = '30min'"
_AS_OTHERS = "SET lock_timeout = '2s'"
SAID = (_MAY_WAIT, _AS_OTHERS)


@contextmanager
def concurrently() -> Iterator[None]:
    """Outside a transaction, for `CREATE INDEX CONCURRENTLY` and its like.

    They wait until every older transaction is over, and hold nobody up meanwhile: neither what they lock nor their
    waiting for it is in the way of reads and writes. So they may wait for long; given up early they would have built
    the index for nothing. Say `if_not_exists=True`: what was not finished is gone before the next try.
    """
    with op.get_context().autocommit_block():
        op.execute(_MAY_WAIT)
        try:
            yield
        finally:
            op.execute(_AS_OTHERS)
