"""How every operation is served: one order of checks, one way to read, one way to write."""

from __future__ import annotations

import asyncio
import contextlib
import time
from typing import cast
from uuid import UUID

from starlette.types import Receive, Scope, Send

from cairn.base import clock
from cairn.base.ids import parse_id
from cairn.base.paging import Page, Row
from cairn.base.refusals import (
    Forbidden,
    Invalid,
    NotFound,
    PreconditionFailed,
    Refusal,
    Unauthenticated,
)
from cairn.kernel.access import ANONYMOUS, Caller, may, may_at_all, not_allowed
from cairn.kernel.cache import Stored
from cairn.kernel.db.audited_reads import AuditedReads
from cairn.kernel.db.broken import OutcomeExists, StillRunning
from cairn.kernel.db.pools import DatabaseUnavailable
from cairn.kernel.db.reads import Executor, Reads
from cairn.kernel.db.transact import transact
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.accepting import JSON, Accepts
from cairn.kernel.web.answers import Headers, Reply, Shaper, entity_tag, matches, page_links, send_answer
from cairn.kernel.web.content import begin_content
from cairn.kernel.web.edge import refuse
from cairn.kernel.web.forms import parsed_body
from cairn.kernel.web.idempotency import Kept, KeyedRequest
from cairn.kernel.web.incoming import Incoming
from cairn.kernel.web.json_reader import storable
from cairn.kernel.web.limiting import counted, nobody
from cairn.kernel.web.metering import refusal_of
from cairn.kernel.web.plan import Attempt, Plan, plan_of
from cairn.kernel.web.recorded import purposeful, unseen
from cairn.kernel.web.routes import Operation
from cairn.kernel.web.runtime import Runtime
from cairn.kernel.web.streams import Media, Stream, begin, send_head, send_stream

_PAUSE_SECONDS = 0.05


class Served:
    """An operation as an ASGI application. Every refusal becomes an answer here; what else is raised, at the edge."""

    def __init__(self, operation: Operation, runtime: Runtime, base: str = "") -> None:
        self.operation, self.runtime, self.route = operation, runtime, base + operation.path or "/"
        self.template = base + operation.template
        self.plan = plan_of(operation)
        self._services = self._given(self.plan)
        self._before = self._given(self.plan.before) if self.plan.before else {}
        self._shaper = Shaper(answers) if (answers := operation.lists or operation.answers) else None
        self._also = {status: Shaper(model) for status, model in operation.also.items()}
        self._others = {model: Shaper(model) for model in operation.or_answers}
        self._tagged = operation.validated and (
            not operation.writes or operation.subject or operation.location
        )
        subject = operation.subject
        self._subject_shaper = Shaper(subject.answers) if subject is not None else None
        self._body_limit = operation.body_limit or (
            runtime.upload_limit if self.plan.upload else runtime.body_limit
        )
        self._accepts = Accepts(operation, self.plan, self._body_limit, tagged=bool(self._tagged))
        self.quota = runtime.quota(operation.limit)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        incoming = Incoming(scope)
        scope["cairn.route"] = self.route
        headers: Headers = []
        try:
            answer = await self._served(incoming, scope.get("path_params", {}), receive, headers, scope)
        except Exception as problem:  # noqa: BLE001  it is logged, and answered
            await incoming.drain(receive)
            await refuse(scope, send, refusal_of(problem), headers)
            return
        if isinstance(answer, Kept):
            await send_answer(send, answer.status, [*headers, *answer.headers], answer.body)
            return
        answer.headers[:0] = headers
        if scope.get("cairn.head"):
            await send_head(answer, send)
        else:
            await send_stream(answer, receive, send, self.runtime.stall_seconds)

    async def _served(
        self, incoming: Incoming, path: dict[str, str], receive: Receive, headers: Headers, scope: Scope
    ) -> Kept | Stream:
        media = self._accepts.media_of(incoming)
        caller, refusal = await self._caller(incoming)
        scope["cairn.caller"] = caller
        if self.quota is not None:
            await counted(self.quota, self.quota.whose(caller), headers)
        if refusal is not None:
            raise refusal
        caller = purposeful(self.operation, self.operation.asking(caller), incoming)
        self._accepts.check_headers(incoming)
        if self.plan.upload:
            with self.runtime.uploads as room:
                incoming.upload = await room.received(
                    receive, incoming.header("content-type") or "", self._body_limit
                )
                incoming.received = True
                with contextlib.closing(incoming.upload):
                    self._accepts.check_media(incoming, has_body=bool(incoming.upload.size))
                    return await self._worked(self._attempt(incoming, caller, path, media), scope)
        if self.plan.body is not None:
            await incoming.read_body(receive, self._body_limit, self.runtime.body_seconds)
            self._accepts.check_media(incoming, has_body=bool(incoming.body))
        attempt = self._attempt(incoming, caller, path, media)
        try:
            attempt.parsed = parsed_body(incoming, form=self.operation.form)
        except Invalid as problem:  # well-formed, so it waits for its turn
            attempt.unfit = problem
        return await self._worked(attempt, scope)

    def _attempt(self, incoming: Incoming, caller: Caller, path: dict[str, str], media: Media) -> Attempt:
        options = self.runtime.database.options
        deadline = time.monotonic() + (options.long_timeout if self.plan.long else options.timeout)
        reads = self._reads(caller, deadline)
        return Attempt(incoming, caller, reads, path, deadline, media=media)

    def _reads(self, caller: Caller, deadline: float) -> Reads:
        recent = self.runtime.recent
        primary = recent is not None and recent.need_primary(caller.user_id)
        return Reads(self.runtime.database, deadline, primary=primary)

    async def _worked(self, attempt: Attempt, scope: Scope) -> Kept | Stream:
        """What is left to do when the request was read."""
        if not may_at_all(attempt.caller, self.operation.permission):
            raise not_allowed(attempt.caller, self.operation.permission)
        if self.operation.recent:
            await self.runtime.callers.check_recent(attempt.caller)
        if (kept := await self._outcome(attempt)) is not None:
            return kept.replayed()
        await self._open(attempt)
        await self._prepare(attempt)
        try:
            if self.plan.long:
                async with self.runtime.database.long_place():
                    return await self._write(attempt)
            if self.plan.needs_work:
                return await self._write(attempt)
            if self.plan.audited:
                return await self._read_audited(attempt)
            if self.operation.streams or self.operation.contents:
                return await self._begun(attempt)
            return await self._read(attempt, attempt.reads)
        finally:
            scope["cairn.queries"] = attempt.reads.count + (attempt.work.count if attempt.work else 0)

    def _given(self, plan: Plan) -> dict[str, object]:
        return {name: self.runtime.services[kind] for name, kind in plan.services.items()}

    async def _open(self, attempt: Attempt) -> None:
        """What the product makes for its caller first; a replica may not know of it yet."""
        runtime, opening = self.runtime, self.operation.opening
        correlation_id = attempt.incoming.correlation_id
        if opening and await opening(runtime.database, attempt.caller, correlation_id, attempt.deadline):
            if runtime.recent is not None:
                runtime.recent.wrote(attempt.caller.user_id)
            attempt.reads = self._reads(attempt.caller, attempt.deadline)

    async def _prepare(self, attempt: Attempt) -> None:
        """What is asked of others first; the database's time counts from then on."""
        before, plan = self.operation.before, self.plan.before
        if before is not None and plan is not None:
            attempt.prepared = await before(**plan.arguments(attempt, self._before))
            attempt.deadline = time.monotonic() + self.runtime.database.options.timeout
            attempt.reads = self._reads(attempt.caller, attempt.deadline)

    async def _caller(self, incoming: Incoming) -> tuple[Caller, Refusal | None]:
        unknown = nobody(self.runtime, incoming.peer, incoming.header("x-forwarded-for"))
        token = None if self.operation.credentials == "own" else incoming.bearer()
        if token is None:
            return unknown, None
        try:
            return await self.runtime.callers.caller(token, unknown.address, unknown.network), None
        except Unauthenticated as refusal:
            return unknown, refusal

    # reads

    async def _read_audited(self, attempt: Attempt) -> Kept:
        """As `_read`, in one transaction with the record of it: what cannot be recorded is not shown."""

        async def read(work: UnitOfWork) -> Kept:
            attempt.audited = AuditedReads(work)
            answer = await self._read(attempt, attempt.audited)
            attempt.audited.check()
            return answer

        return await transact(lambda: self._new_work(attempt), read, attempt.deadline)

    async def _read(self, attempt: Attempt, reads: Executor) -> Kept:
        await self._load(attempt, reads, lock=False)
        arguments = self.plan.arguments(attempt, self._services)
        answer = self._answer(await self.operation.handler(**arguments), attempt)
        if self.operation.writes:
            return answer
        known = attempt.incoming.tags("if-none-match")
        if not known or answer.status != self.operation.status:
            return answer
        tag = next((value for name, value in answer.headers if name == b"etag"), b"").decode()
        return Kept(304, answer.headers, b"") if tag and matches(known, tag, weak=True) else answer

    async def for_nobody(self, path: str, query: bytes, parameters: dict[str, str]) -> Stored:
        """What anybody is answered who shows nothing: of a request that has neither headers nor an address. Of the
        primary: what is kept must not be older than the last commit. Raises a refusal."""
        scope: Scope = {"method": "GET", "path": path, "query_string": query, "headers": ()}
        attempt = self._attempt(Incoming(scope), ANONYMOUS, parameters, Media(JSON))
        attempt.reads = Reads(self.runtime.database, attempt.deadline, primary=True)
        answer = await self._worked(attempt, scope)
        if not isinstance(answer, Kept) or any(name == b"set-cookie" for name, _ in answer.headers):
            raise TypeError(f"{self.operation.operation_id}: a cached answer sets no cookie and is no stream")
        until = attempt.fresh_until if answer.status == self.operation.status else clock.now()
        return Stored(answer.status, answer.headers, answer.body, until, attempt.reads.count)

    async def _begun(self, attempt: Attempt) -> Stream | Kept:
        """A streamed answer with its first bytes made."""
        await self._load(attempt, attempt.reads, lock=False)
        outcome = await self.operation.handler(**self.plan.arguments(attempt, self._services))
        reply = outcome if isinstance(outcome, Reply) else Reply()
        cached = self.operation.cache_control(signed_in=attempt.caller.signed_in)
        headers: Headers = [*reply.header_lines(), (b"cache-control", cached)]
        if reply.file is not None:
            return await begin_content(reply.file, attempt.incoming, headers)
        return await begin(reply, attempt.media, reply.status or self.operation.status, headers)

    # writes

    async def _write(self, attempt: Attempt) -> Kept:
        keyed = self._keyed(attempt)
        if keyed is None:
            return await self._attempts(attempt, None)
        look = not self.operation.only_adds
        while True:
            if look and (kept := await self._found(attempt, keyed)) is not None:
                return kept.replayed()
            look = True
            try:
                return await self._attempts(attempt, keyed)
            except OutcomeExists:
                if (kept := await self._found(attempt, keyed)) is None:
                    raise StillRunning from None
                return kept.replayed()
            except DatabaseUnavailable:
                # Lost while committing. If that committed after all, its outcome is found now, or stands in the way
                # of the next attempt: one effect in either case.
                if time.monotonic() + _PAUSE_SECONDS > attempt.deadline:
                    raise
                await asyncio.sleep(_PAUSE_SECONDS)
            except Refusal as refusal:
                # The same request may have committed while this one ran; then its answer is the answer.
                if (kept := await self._found(attempt, keyed)) is None:
                    raise refusal from None
                return kept.replayed()

    async def _outcome(self, attempt: Attempt) -> Kept | None:
        """What is kept of this request, before others are asked for its sake."""
        if self.plan.before is None or not self.plan.needs_work or (keyed := self._keyed(attempt)) is None:
            return None
        return await self._found(attempt, keyed)

    async def _found(self, attempt: Attempt, keyed: KeyedRequest) -> Kept | None:
        """The outcome that is kept of this request. Where its product asks before it is shown again, that is a
        transaction with a record of its own."""
        keeper = self.operation.keeper
        if keeper is None:
            return await keyed.outcome(Reads(self.runtime.database, attempt.deadline, primary=True))

        async def found(work: UnitOfWork) -> Kept | None:
            return await keyed.outcome(work, lambda kept: keeper.opened(work, keyed.digest, kept))

        return await transact(lambda: self._new_work(attempt), found, attempt.deadline)

    def _keyed(self, attempt: Attempt) -> KeyedRequest | None:
        if not self.operation.keeps_outcomes:
            return None
        own = self.operation.credentials == "own"
        return KeyedRequest.of(attempt.incoming, attempt.caller, self.runtime.secret, own_credentials=own)

    async def _attempts(self, attempt: Attempt, keyed: KeyedRequest | None) -> Kept:
        runtime = self.runtime
        try:
            return await transact(
                lambda: self._new_work(attempt),
                lambda work: self._once(attempt, work, keyed),
                attempt.deadline,
            )
        finally:  # also after a refusal that was committed, and where nobody knows whether the commit went through
            work = attempt.work
            if work is not None and work.committing and runtime.recent is not None:
                runtime.recent.wrote(attempt.caller.user_id)
            if work is not None and work.committing and (work.tags or work.enqueued):
                await runtime.committed(frozenset(work.tags), work.enqueued)

    def _new_work(self, attempt: Attempt) -> UnitOfWork:
        attempt.work = UnitOfWork(
            self.runtime.database, attempt.caller, correlation_id=attempt.incoming.correlation_id,
            refusals=self.runtime.refusals, deadline=attempt.deadline, serializable=self.operation.serializable,
            long=self.plan.long,
        )  # fmt: skip
        return attempt.work

    async def _once(self, attempt: Attempt, work: UnitOfWork, keyed: KeyedRequest | None) -> Kept:
        await self._load(attempt, work, lock=True)
        arguments = self.plan.arguments(attempt, self._services)
        self._check_precondition(attempt, work)
        answer = self._answer(await self.operation.handler(**arguments), attempt)
        if keyed is not None and work.refusal is None:
            sealed, keeper = keyed.sealed(answer), self.operation.keeper
            if keeper is not None:
                sealed = keeper.sealed(work, keyed.digest, sealed, empty=not answer.body)
            work.keep_outcome(keyed.digest, keyed.body_digest, sealed)
        return answer

    async def _load(self, attempt: Attempt, reads: Executor, *, lock: bool) -> None:
        subject = self.operation.subject
        if subject is None:
            if not all(map(storable, attempt.path.values())):
                raise NotFound
            return
        row_id = parse_id(attempt.path[subject.parameter]) if subject.parameter else attempt.caller.user_id
        row = None if row_id is None else await subject.find(reads, attempt.caller, row_id, lock=lock)
        if row is None:
            raise unseen(subject, row_id)
        if not may(attempt.caller, self.operation.permission, cast("UUID | None", row.get(subject.owner))):
            raise Forbidden
        attempt.row = row

    def _check_precondition(self, attempt: Attempt, work: UnitOfWork) -> None:
        wanted = attempt.incoming.tags("if-match")
        shaper, subject = self._subject_shaper, self.operation.subject
        if wanted is None or attempt.row is None or shaper is None:
            return
        work.conditional = True
        given = subject.tag(attempt.row) if subject and subject.tag else None
        if current := shaper.stale(wanted, attempt.row, given):
            raise PreconditionFailed(headers={"ETag": current})

    def _answer(self, outcome: Row | Page | Reply | None, attempt: Attempt) -> Kept:
        reply = outcome if isinstance(outcome, Reply) else Reply(outcome)
        headers = reply.header_lines()
        status = reply.status or self.operation.status
        headers.append((b"cache-control", self.operation.cache_control(signed_in=attempt.caller.signed_in)))
        attempt.fresh_until = reply.fresh_until
        if self.operation.cache:
            headers += [(b"vary", b"Authorization"), (b"x-cache", b"bypass")]
        shaper = self._others[reply.answers] if reply.answers else self._also.get(status, self._shaper)
        if shaper is None or reply.content is None:
            return Kept(status, headers, reply.body)
        if isinstance(reply.content, Page):
            body = shaper.page(reply.content)
            tag = entity_tag(body)
            if links := page_links(attempt.incoming, reply.content):
                headers.append((b"link", links.encode("latin-1")))
        else:
            body = shaper.one(reply.content)
            tag = shaper.tag(reply.content, body)
            if self.operation.location and status == 201:
                headers.append((b"location", self.operation.location.format(**reply.content).encode()))
        if self._tagged:
            headers.append((b"etag", tag.encode()))
        return Kept(status, headers, body)
