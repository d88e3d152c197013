"""Replaying the first outcome of a keyed request."""

from __future__ import annotations

import base64
import hmac
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import cast

import orjson
from sqlalchemy import Table, bindparam, select

from cairn.base.refusals import Invalid
from cairn.kernel.access import Caller
from cairn.kernel.db.idempotency import IdempotentOutcome
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.statements import Statement
from cairn.kernel.telemetry.metrics import counter
from cairn.kernel.vault.sealing import keyed_digest, open_under, seal_under
from cairn.kernel.web.incoming import Incoming

_table = cast("Table", IdempotentOutcome.__table__)
_FIND = Statement(
    select(_table.c.body_digest, _table.c.sealed_answer).where(_table.c.digest == bindparam("digest"))
)
_PURPOSE = b"idempotent-answer"
_REPLAYS = counter("idempotency_replays_total", "Requests answered with what their key was answered before.")
_CONFLICTS = counter("idempotency_conflicts_total", "Keys that came again with another request.")


class IdempotencyKeyReused(Invalid):
    says = "This Idempotency-Key was used for another request."


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer as it was first given."""

    status: int
    headers: list[tuple[bytes, bytes]]
    body: bytes

    def replayed(self) -> Kept:
        """The same, and it says that it is not the first time."""
        return Kept(self.status, [*self.headers, (b"idempotency-replayed", b"true")], self.body)


@dataclass(frozen=True, slots=True)
class KeyedRequest:
    """One caller's key on one address. Only digests of it are ever stored."""

    key: bytes
    digest: bytes
    body_digest: bytes

    @classmethod
    def of(
        cls, incoming: Incoming, caller: Caller, server_secret: bytes, *, own_credentials: bool = False
    ) -> KeyedRequest | None:
        """None without a key. `own_credentials`: without a body, what the headers carry is the request itself."""
        key = incoming.idempotency_key()
        if key is None:
            return None
        known = (
            caller.key_id or caller.user_id
        )  # a key may less than its owner: it gets its own outcomes only
        who = known.bytes if known else b""
        where = f"{incoming.method} {incoming.path}".encode()
        digest = keyed_digest(server_secret, who, where, key.encode())
        parts = [incoming.query_string, incoming.body]
        if incoming.upload is not None:
            upload = incoming.upload
            parts += [upload.media.encode(), upload.digest]
            parts += [] if upload.name is None else [upload.name.encode("utf-8", "surrogatepass")]
        if own_credentials and not incoming.body:
            parts += [(incoming.header(name) or "").encode("latin-1") for name in ("authorization", "cookie")]
        return cls(key.encode(), digest, keyed_digest(server_secret, *parts))

    async def outcome(
        self, reads: Executor, opened: Callable[[bytes], Awaitable[bytes]] | None = None
    ) -> Kept | None:
        """What was answered, or None. `opened`: what a product's keeper makes of what was kept. Raises
        `IdempotencyKeyReused` where the request was another one, and what `opened` raises."""
        row = await reads.row(_FIND, {"digest": self.digest})
        if row is None:
            return None
        if not hmac.compare_digest(cast("bytes", row["body_digest"]), self.body_digest):
            _CONFLICTS.inc()
            raise IdempotencyKeyReused
        _REPLAYS.inc()
        kept = cast("bytes", row["sealed_answer"])
        if opened is not None:
            kept = await opened(kept)
        status, headers, body = orjson.loads(open_under(self.key, kept, _PURPOSE))
        pairs = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers]
        return Kept(status, pairs, base64.b64decode(body))

    def sealed(self, answer: Kept) -> bytes:
        headers = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in answer.headers]
        plain = orjson.dumps([answer.status, headers, base64.b64encode(answer.body).decode()])
        return seal_under(self.key, plain, _PURPOSE)
