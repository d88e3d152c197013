"""The one way to write: row, audit, outbox, idempotent outcome, cache tags, commit, and only then an answer.

Writes are queued and sent with the commit. Where nothing had to be read inside the transaction, all of it is a single
statement and so a single round trip; PostgreSQL runs it as one transaction either way.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Literal, Protocol, TypeVar, cast
from uuid import UUID

import asyncpg
from asyncpg.transaction import Transaction
from sqlalchemy import ARRAY, Table, Text, bindparam, text

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.base.refusals import Refusal
from cairn.kernel.access import ANONYMOUS, Caller
from cairn.kernel.cache import CHANNEL, Notice
from cairn.kernel.db.broken import RunAgain, meaning
from cairn.kernel.db.facts import Facts
from cairn.kernel.db.fields import Model
from cairn.kernel.db.figures import asked
from cairn.kernel.db.idempotency import IdempotentOutcome
from cairn.kernel.db.outbox import ENQUEUE
from cairn.kernel.db.pools import (
    LOST,
    TIMED_OUT,
    UNABLE,
    Connection,
    Database,
    DatabaseBusy,
    DatabaseUnavailable,
    drop,
    milliseconds,
    unable,
)
from cairn.kernel.db.queued import alike, described, each, table_of
from cairn.kernel.db.statements import Statement, delete_of, insert_into, joined, update_of
from cairn.kernel.db.trail import AuditEntry, Event
from cairn.kernel.telemetry.logs import get_logger
from cairn.kernel.telemetry.tracing import traceparent
from cairn.kernel.vault.envelope import Envelope

T = TypeVar("T")
log = get_logger(__name__)

_MOST_IN_ONE_STATEMENT = 16
_ROLLBACK_SECONDS = 0.25
_LIMITS = (
    "SELECT set_config('statement_timeout', $1, true), set_config('lock_timeout', $2, true),"
    " set_config('idle_in_transaction_session_timeout', $3, true)"
)
_NOTIFY = Statement(
    text("SELECT pg_notify(:channel, payload) FROM unnest(:payloads) AS payload").bindparams(
        bindparam("channel", type_=Text), bindparam("payloads", type_=ARRAY(Text))
    )
)
_SURELY_UNDONE = (asyncpg.QueryCanceledError, asyncpg.LockNotAvailableError)
"""PostgreSQL's own word that it has ended the statement, among what else means that time was up."""


class Last(Protocol):
    """The last step of a transaction."""

    async def __call__(self, work: UnitOfWork) -> None: ...


S = TypeVar("S", bound=Last)


class UnitOfWork:
    """One transaction for one caller. `now` is its one instant. `long`: its statements may take until the deadline, not
    only as long as one request's. `committing`: from here on a lost connection leaves the
    outcome unknown, so that only a repeat with the same Idempotency-Key is safe. `sealing`: what the
    product's keeper has to know to keep the outcome of this request (`kernel.web.keeping`)."""

    def __init__(
        self,
        database: Database,
        caller: Caller = ANONYMOUS,
        *,
        correlation_id: str = "-",
        refusals: Mapping[str, type[Refusal]] | None = None,
        deadline: float | None = None,
        serializable: bool = False,
        long: bool = False,
    ) -> None:
        self.caller, self.correlation_id = caller, correlation_id
        self.now: datetime = clock.now()
        self.conditional = False
        self.tags: set[str] = set()
        self.refusal: Refusal | None = None
        self.enqueued = 0
        self.count = 0
        self.committing = False
        self._database, self._refusals = database, refusals or {}
        self._deadline = deadline or time.monotonic() + database.options.timeout
        self._isolation: Literal["serializable", "read_committed"] = (
            "serializable" if serializable else "read_committed"
        )
        self._queue: list[tuple[Statement, Row]] = []
        self._written: set[tuple[str, object]] = set()
        self._one_by_one = False
        self._facts = Facts()
        self._long = long
        self._last: Last | None = None
        self.sealing: object = None
        self._lease = database.connection(primary=True, deadline=self._deadline)
        self._given_up = False
        self._connection: Connection | None = None
        self._transaction: Transaction | None = None

    # reads inside the transaction

    async def rows(self, statement: Statement, values: Row) -> list[Row]:
        """Rows as this transaction sees them; what is queued and not flushed is not among them."""
        arguments = statement.arguments(values)
        return cast(
            "list[Row]",
            await self._run(
                lambda connection: asked(
                    statement.operation, statement.about, connection.fetch(statement.sql, *arguments)
                )
            ),
        )

    async def row(self, statement: Statement, values: Row) -> Row | None:
        arguments = statement.arguments(values)
        return cast(
            "Row | None",
            await self._run(
                lambda connection: asked(
                    statement.operation, statement.about, connection.fetchrow(statement.sql, *arguments)
                )
            ),
        )

    # writes

    def add(self, model: type[Model], values: Row, event: Event | None) -> None:
        """Queue a new row, and the fact that it is there. `event` None: technical rows that no trail needs."""
        table = table_of(model)
        if "id" in values:
            self._note(table, values["id"])
        self._queue.append((insert_into(table, tuple(values)), values))
        if event:
            self.record(event, cast("UUID", values["id"]), described(table, values))

    def change(self, model: type[Model], row: Row, changes: Row, event: Event | None) -> Row:
        """Queue a change of a row that this transaction has locked; answers the row as it will be."""
        table = table_of(model)
        self._note(table, row["id"])
        values = {"key_id": row["id"], **{f"new_{name}": value for name, value in changes.items()}}
        self._queue.append((update_of(table, tuple(changes)), values))
        if event:
            self.record(event, cast("UUID", row["id"]), described(table, changes, row))
        return {**row, **changes}

    def remove(self, model: type[Model], row: Row, event: Event | None) -> None:
        """Queue the removal of a row that this transaction has locked."""
        self._note(table_of(model), row["id"])
        self._queue.append((delete_of(table_of(model)), {"key_id": row["id"]}))
        if event:
            self.record(event, cast("UUID", row["id"]), {})

    def execute(self, statement: Statement, values: Row) -> None:
        """Queue any other write."""
        self._queue.append((statement, values))

    def record(self, event: Event, row_id: UUID, changes: Row) -> None:
        """Queue a fact for the audit trail. `changes` holds public values only."""
        entry = {
            "id": new_id(), "at": self.now, "event": event.name, "row_id": row_id,
            "actor_id": self.caller.user_id, "session_id": self.caller.proof_id,
            "correlation_id": self.correlation_id, "conditional": self.conditional, "changes": changes,
        }  # fmt: skip
        self._queue.append((insert_into(table_of(AuditEntry), tuple(entry)), entry))
        self._facts.add(event, row_id)

    def enqueue(self, job: str, payload: Row, *, after: timedelta = timedelta(0)) -> None:
        """Queue a job: it exists if and only if this transaction commits."""
        entry = {
            "id": new_id(), "job": job, "payload": payload, "correlation_id": self.correlation_id,
            "traceparent": traceparent(), "shift": clock.shifted(), "after": after,
        }  # fmt: skip
        self._queue.append((ENQUEUE, entry))
        self.enqueued += 1

    def touch(self, *tags: str) -> None:
        """Name what cached answers this makes stale."""
        self.tags.update(tags)

    def keep_outcome(self, digest: bytes, body_digest: bytes, sealed_answer: bytes) -> None:
        entry = {
            "digest": digest, "body_digest": body_digest,
            "sealed_answer": sealed_answer, "created_at": self.now,
        }  # fmt: skip
        self._queue.append((insert_into(table_of(IdempotentOutcome), tuple(entry)), entry))

    def then_refuse(self, refusal: Refusal) -> None:
        """Commit what is queued, then answer with this refusal: for a refused attempt that must leave a trace."""
        self.refusal = refusal

    async def flush(self) -> None:
        """Send what is queued now, so that the next read of this transaction sees it."""
        await self._run(self._send)

    def last(self, kind: type[S]) -> S:
        """What has to be done when all else of this transaction was sent, right before it commits: the one step of this
        kind, made when it is first asked for."""
        if self._last is None:
            self._last = kind()
        if not isinstance(self._last, kind):
            raise TypeError("another step is the last one already")
        return self._last

    @property
    def envelope(self) -> Envelope:
        """The keys of people's keys. Raises `EncryptionNotConfigured`."""
        return self._database.envelope

    # the transaction

    def extend(self, seconds: float) -> None:
        """From now on this work may take so long: for jobs, which nobody waits for."""
        self._deadline = time.monotonic() + seconds

    async def commit(self) -> None:
        """Send what is left and commit. Raises a refusal for a broken constraint, and `RunAgain`, `OutcomeExists`."""
        if self._transaction is None and not self._queue and self._last is None:
            return
        if self._last is not None:
            await self._run(self._send)
            await self._last(self)
        alone = self._transaction is None and self._joinable and not self._serializable and not self._long
        if self._long:  # long writes first: what is announced must commit soon
            await self._run(self._send)
        notice = await self._announce()
        try:
            if alone:
                await self._guarded(self._send_alone, alone=True)
            else:
                await self._run(self._send)
                self.committing = True
                await self._guarded(self._finish)
        except BaseException as problem:
            if notice is not None:
                self._take_back(notice, problem)
            raise
        self._facts.tell(self.caller)
        if notice is not None:
            await notice.committed()

    async def _announce(self) -> Notice | None:
        """Say what is about to change. NOTIFY goes last, so that it may end the one statement that all is joined to."""
        invalidation = self._database.invalidation
        if not self.tags or invalidation is None:
            return None
        notice = await invalidation.announce(self.tags)
        if notice is not None and notice.payloads:
            self._queue.append((_NOTIFY, {"channel": CHANNEL, "payloads": list(notice.payloads)}))
        return notice

    def _take_back(self, notice: Notice, problem: BaseException) -> None:
        gone = isinstance(problem, (asyncio.CancelledError, DatabaseBusy, DatabaseUnavailable))
        if self.committing and gone and not isinstance(problem.__cause__, _SURELY_UNDONE):
            notice.doubtful()
        else:
            notice.rolled_back()

    async def close(self) -> None:
        """Roll back what was not committed and give the connection back."""
        try:
            if self._transaction is not None:
                async with asyncio.timeout(_ROLLBACK_SECONDS):
                    await self._transaction.rollback()
        except (asyncpg.PostgresError, *LOST):
            log.warning("rollback_failed")
            if self._connection is not None:  # what it would do next is not known
                drop(self._connection)
        finally:
            self._transaction = None
            self._connection = None
            self._lease.give_back(troubled=self._given_up)

    @property
    def _seconds_left(self) -> float:
        return max(0.001, self._deadline - time.monotonic())

    @property
    def _joinable(self) -> bool:
        """Whether what is queued may be one statement: it is short, and writes no row twice. Of two changes of
        a row by one statement only one would count."""
        return len(self._queue) <= _MOST_IN_ONE_STATEMENT and not self._one_by_one

    def _note(self, table: Table, row_id: object) -> None:
        written = (table.fullname, row_id)
        self._one_by_one = self._one_by_one or written in self._written
        self._written.add(written)

    @property
    def _serializable(self) -> bool:
        return self._isolation == "serializable"

    async def _run(self, ask: Callable[[Connection], Awaitable[T]]) -> T:
        async def inside() -> T:
            connection = await self._open()
            if self._transaction is None:
                transaction = connection.transaction(isolation=self._isolation)
                await transaction.start()
                self._transaction = transaction
                await self._set_limits(connection)
            self.count += 1
            return await ask(connection)

        return await self._guarded(inside)

    async def _set_limits(self, connection: Connection) -> None:
        """For this transaction only, where the connection's own are not the right ones, or not known."""
        options = self._database.options
        if self._long or options.pooler:
            seconds = self._seconds_left if self._long else options.timeout
            limits = (seconds, options.lock_timeout, options.idle_timeout)
            await connection.execute(_LIMITS, *map(milliseconds, limits))

    async def _open(self) -> Connection:
        if self._connection is None:
            self._connection = await self._lease.take()
        return self._connection

    async def _send_alone(self) -> None:
        connection = await self._open()
        self.committing = True
        self.count += 1
        await self._send(connection, self._seconds_left)

    async def _finish(self) -> None:
        if self._transaction is not None:
            transaction, self._transaction = self._transaction, None
            await asked("commit", "", transaction.commit())

    async def _send(self, connection: Connection, within: float | None = None) -> None:
        joinable, apart = self._joinable, self._one_by_one
        queue, self._queue = self._queue, []
        self._written.clear()
        self._one_by_one = False
        if not queue:
            return
        if joinable:
            sql, arguments = joined([(statement, statement.arguments(values)) for statement, values in queue])
            await asked("write", queue[0][0].about, connection.execute(sql, *arguments, timeout=within))
            return
        for statement, many in each(queue) if apart else alike(queue):
            rows = [statement.arguments(values) for values in many]
            await asked(statement.operation, statement.about, connection.executemany(statement.sql, rows))

    async def _in_time(self, run: Callable[[], Awaitable[T]]) -> T:
        async with asyncio.timeout(self._deadline - time.monotonic()):
            return await run()

    async def _guarded(self, run: Callable[[], Awaitable[T]], *, alone: bool = False) -> T:
        """`alone`: a single statement, whose time asyncpg keeps at a third of what `asyncio.timeout` costs."""
        try:
            return await (run() if alone else self._in_time(run))
        except ValueError:  # asyncpg's refusal to encode an argument is an InterfaceError too
            raise
        except (asyncpg.SerializationError, asyncpg.DeadlockDetectedError) as problem:
            raise RunAgain from problem
        except asyncpg.IntegrityConstraintViolationError as problem:
            meant = meaning(problem, self._refusals)
            if meant is None:
                raise
            raise meant from problem
        except TIMED_OUT as problem:  # before LOST: a TimeoutError is an OSError too
            self._given_up = True
            raise DatabaseBusy from problem
        except asyncio.CancelledError:
            self._given_up = True
            raise
        except LOST as problem:
            if self._connection is not None:  # whatever state it is in, nobody else shall have it
                drop(self._connection)
            raise DatabaseUnavailable from problem
        except UNABLE as problem:
            raise unable(problem) from problem
