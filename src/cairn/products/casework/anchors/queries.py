"""Where the chains end."""

from __future__ import annotations

from typing import Final, cast

from sqlalchemy import Table, select

from cairn.kernel.db.statements import Statement
from cairn.products.casework.access_events.models import ChainHead

_heads = cast("Table", ChainHead.__table__)
HEADS_NOW: Final = Statement(select(_heads.c.chain, _heads.c.seq, _heads.c.hash).order_by(_heads.c.chain))
