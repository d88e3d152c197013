"""What a handler asks for, read once from its signature."""

from __future__ import annotations

import inspect
import types
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Annotated, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from pydantic import BaseModel, ValidationError

from cairn.base.ids import parse_id
from cairn.base.paging import Row
from cairn.base.refusals import FieldProblem, Invalid, NotFound
from cairn.kernel.access import Caller, Public
from cairn.kernel.db.audited_reads import AuditedReads
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import B, Body, Changes, Query, partial, sent_names
from cairn.kernel.web.incoming import Incoming
from cairn.kernel.web.json_reader import Json
from cairn.kernel.web.problems import invalid
from cairn.kernel.web.routes import LoadedMark, Operation, PreparedMark
from cairn.kernel.web.streams import FORMAT, Media, check_format
from cairn.kernel.web.uploads import Upload


class BodyRequired(Invalid):
    says = "This address needs a body."


@dataclass(slots=True)
class Attempt:
    """One try at one request: what handlers can ask for."""

    incoming: Incoming
    caller: Caller
    reads: Reads
    path: dict[str, str]
    deadline: float
    parsed: Json = None
    unfit: Invalid | None = None
    work: UnitOfWork | None = None
    audited: AuditedReads | None = None
    row: Row | None = None
    prepared: object = None
    fresh_until: datetime | None = None
    media: str = "application/json"

    def asked(self, operation: Operation) -> dict[str, str | list[str]]:
        """The query without what the kernel reads itself. Raises `Invalid`."""
        asked = self.incoming.query()
        if not operation.formats or FORMAT not in asked:
            return asked
        check_format(asked[FORMAT], operation.formats)
        return {name: value for name, value in asked.items() if name != FORMAT}


Provider = Callable[[Attempt], object]
_AT_HAND: Mapping[object, Provider] = {
    Caller: lambda attempt: attempt.caller,
    Reads: lambda attempt: attempt.reads,
    AuditedReads: lambda attempt: attempt.audited,
    UnitOfWork: lambda attempt: attempt.work,
    Incoming: lambda attempt: attempt.incoming,
    Media: lambda attempt: attempt.media,
}


@dataclass(slots=True)
class Plan:
    """`cheap` parameters are at hand; `checked` ones (query, body) may refuse with 422 and are asked after the row.
    `upload`: the body is one; `long`: the handler itself reads it, in its transaction, or the operation says it."""

    operation: Operation
    cheap: dict[str, Provider] = field(default_factory=dict)
    checked: dict[str, Provider] = field(default_factory=dict)
    services: dict[str, type] = field(default_factory=dict)
    path_types: dict[str, object] = field(default_factory=dict)
    body: type[Body] | None = None
    body_optional: bool = False
    query: type[Query] | None = None
    upload: bool = False
    long: bool = False
    needs_work: bool = False
    audited: bool = False
    takes_incoming: bool = False
    before: Plan | None = None

    @property
    def takes_body(self) -> bool:
        return self.upload or self.body is not None

    def arguments(self, attempt: Attempt, services: dict[str, object]) -> dict[str, object]:
        """Raises `Invalid` with the problems of query and body together."""
        found: dict[str, object] = {name: provide(attempt) for name, provide in self.cheap.items()}
        found.update(services)
        problems: list[FieldProblem] = []
        for name, provide in self.checked.items():
            try:
                found[name] = provide(attempt)
            except Invalid as problem:
                if not problem.errors:
                    raise
                problems.extend(problem.errors)
        if self.query is None and self.before is None and attempt.incoming.query_string:
            problems.extend(
                FieldProblem(f"?{name}", "unknown_parameter", "This address takes no such parameter.")
                for name in attempt.asked(self.operation)
            )
        if problems:
            raise Invalid(errors=problems)
        return found


def plan_of(operation: Operation) -> Plan:
    """Raises TypeError, at start, for a parameter that nothing can provide, and for a write that would stream."""
    plan = _planned(operation, operation.handler)
    plan.long = plan.long or operation.long
    if operation.long and not plan.needs_work:
        raise TypeError(f"{operation.operation_id}: what may take long is a transaction")
    if operation.before is not None:
        plan.before = _planned(operation, operation.before)
        if plan.before.needs_work or plan.before.audited or plan.before.body is not None:
            raise TypeError(f"{operation.operation_id}: `before` takes no unit of work and no body")
        plan.upload = plan.upload or plan.before.upload
        plan.before.query = plan.query = plan.query or plan.before.query  # each takes, or leaves to the other
    if operation.subject is not None and operation.subject.parameter:
        plan.path_types[operation.subject.parameter] = UUID
    if plan.upload != bool(operation.takes) or (plan.upload and plan.body is not None):
        raise TypeError(f"{operation.operation_id}: an upload is the whole body, and says what it takes")
    if (operation.streams or operation.contents) and (plan.needs_work or plan.audited):
        raise TypeError(f"{operation.operation_id}: its transaction would end before its answer")
    if operation.subject is not None and operation.subject.unseen and not (plan.needs_work or plan.audited):
        raise TypeError(
            f"{operation.operation_id}: what is recorded when it is not seen is read by AuditedReads"
        )
    _check_cached(operation, plan)
    return plan


def _check_cached(operation: Operation, plan: Plan) -> None:
    """What is cached is made for nobody, from path and query alone."""
    if operation.cache is None:
        return
    own = (
        plan.needs_work,
        plan.audited,
        plan.takes_incoming,
        plan.takes_body,
        operation.before,
        operation.streams,
    )
    public = isinstance(operation.permission, Public) and operation.store != "never"
    if any(own) or operation.writes or not public:
        raise TypeError(f"{operation.operation_id}: only a public read that looks at no header is cached")


_MARKED: dict[type, Provider] = {
    LoadedMark: lambda attempt: attempt.row,
    PreparedMark: lambda attempt: attempt.prepared,
}


def _planned(operation: Operation, function: Callable[..., Awaitable[object]]) -> Plan:
    plan = Plan(operation)
    hints = get_type_hints(function, include_extras=True)
    for name in inspect.signature(function).parameters:
        _place(plan, name, hints[name])
    return plan


def _place(plan: Plan, name: str, hint: object) -> None:
    marks = {type(mark) for mark in get_args(hint)} if get_origin(hint) is Annotated else set()
    if known := marks & _MARKED.keys():
        plan.cheap[name] = _MARKED[known.pop()]
    elif hint is Upload:
        plan.upload = plan.long = True
        plan.checked[name] = _upload
    elif provide := _AT_HAND.get(hint):
        plan.cheap[name] = provide
        plan.audited |= hint is AuditedReads
        plan.takes_incoming |= hint is Incoming
        plan.needs_work |= hint is UnitOfWork
    elif f"{{{name}}}" in plan.operation.path:
        plan.path_types[name] = hint
        plan.cheap[name] = _path_id(name) if hint is UUID else lambda attempt: attempt.path[name]
    elif get_origin(hint) is Changes:
        (model,) = get_args(hint)
        plan.body = partial(model)
        plan.checked[name] = _changes(model)
    elif isinstance(hint, type) and issubclass(hint, Query):
        plan.query = hint
        plan.checked[name] = _query(hint, plan.operation)
    else:
        _place_body_or_service(plan, name, hint)


def _place_body_or_service(plan: Plan, name: str, hint: object) -> None:
    kinds = [hint] if isinstance(hint, type) else list(get_args(hint))
    optional = get_origin(hint) in (Union, types.UnionType) and type(None) in kinds
    model = next((kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Body)), None)
    if model is not None:
        plan.body, plan.body_optional = model, optional
        plan.checked[name] = _body(model, optional=optional)
    elif isinstance(hint, type) and not issubclass(hint, BaseModel):
        plan.services[name] = hint
    else:
        raise TypeError(
            f"{plan.operation.operation_id}: nothing provides parameter {name!r} of type {hint!r}"
        )


def _path_id(name: str) -> Provider:
    def provide(attempt: Attempt) -> UUID:
        found = parse_id(attempt.path[name])
        if found is None:
            raise NotFound
        return found

    return provide


def _body(model: type[Body], *, optional: bool) -> Provider:
    def provide(attempt: Attempt) -> Body | None:
        if attempt.unfit is not None:
            raise attempt.unfit
        if attempt.parsed is None and not attempt.incoming.body:
            if optional:
                return None
            raise BodyRequired
        return body_of(model, attempt.parsed)

    return provide


def _upload(attempt: Attempt) -> Upload:
    upload = attempt.incoming.upload
    if upload is not None and upload.unfit is not None:
        raise upload.unfit
    if upload is None or not upload.size:
        raise BodyRequired
    return upload


def _changes(whole: type[Body]) -> Provider:
    def provide(attempt: Attempt) -> Changes[Body]:
        if attempt.unfit is not None:
            raise attempt.unfit
        if attempt.parsed is None and not attempt.incoming.body:
            raise BodyRequired
        changes = changes_of(whole, attempt.parsed)
        if attempt.row is not None:
            changes.over(attempt.row)  # what does not hold together as a whole is a 422 before any 412
        return changes

    return provide


def body_of(model: type[B], value: Json) -> B:
    """The body that `value` is. Raises `Invalid` with the problems of all fields, or with those between them."""
    made = _validated(model, value)
    model.check(made.values())
    return made


def changes_of(whole: type[B], value: Json) -> Changes[B]:
    """The part of a `whole` that `value` is. Raises `Invalid`."""
    made = _validated(partial(whole), value)
    names = sent_names(whole).items()
    return Changes(
        whole, {sent: getattr(made, name) for sent, name in names if name in made.model_fields_set}
    )


def _validated(model: type[B], value: Json) -> B:
    if isinstance(value, dict) and model.answered_by is not None:
        ours = sent_names(model.answered_by).keys() - sent_names(model).keys()
        value = {name: item for name, item in value.items() if name not in ours}
    sent = _second_names(model, value) if isinstance(value, dict) else {}
    if isinstance(value, dict) and sent:
        value = {sent.get(name, name): item for name, item in value.items()}
    try:
        return model.model_validate(value)
    except ValidationError as problem:
        raise _as_sent(invalid(problem), sent) from None


def _second_names(model: type[Body], value: Mapping[str, Json]) -> dict[str, str]:
    """The second names that were sent, with the first ones. Raises `Invalid` where both were, and differ."""
    sent = {second: first for second, first in model.second_names.items() if second in value}
    problems = [
        FieldProblem(f"/{second}", f"{second}_conflict", f"It stands for {first}, and the two differ.")
        for second, first in sent.items()
        if first in value and value[first] != value[second]
    ]
    if problems:
        raise Invalid(errors=problems)
    return sent


def _as_sent(problem: Invalid, sent: Mapping[str, str]) -> Invalid:
    """The same, pointing at the names that the client knows."""
    if not sent:
        return problem
    names = {f"/{first}": f"/{second}" for second, first in sent.items()}
    return Invalid(
        errors=[replace(one, pointer=names.get(one.pointer, one.pointer)) for one in problem.errors]
    )


def _query(model: type[Query], operation: Operation) -> Provider:
    lists = {name for name, info in model.model_fields.items() if _takes_many(info.annotation)}

    def provide(attempt: Attempt) -> Query:
        asked = attempt.asked(operation)
        problems = [
            FieldProblem(f"?{name}", "repeated_parameter", "This parameter may stand once.")
            for name, value in asked.items()
            if isinstance(value, list) and name in model.model_fields and name not in lists
        ]
        if problems:
            raise Invalid(errors=problems)
        values = {
            name: [item] if name in lists and isinstance(item, str) else item for name, item in asked.items()
        }
        try:
            return model.model_validate(values)
        except ValidationError as problem:
            raise invalid(problem, "?") from None

    return provide


def _takes_many(annotation: object) -> bool:
    return get_origin(annotation) is list or any(_takes_many(part) for part in get_args(annotation))
