"""What travels: the base of every body, answer and query, and the field types that they share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Annotated, ClassVar, Generic, TypeVar
from uuid import UUID
from zoneinfo import available_timezones

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    Strict,
    StringConstraints,
    WithJsonSchema,
    create_model,
)
from pydantic_core import PydanticCustomError

from cairn.base.ids import parse_id
from cairn.base.money import is_currency
from cairn.base.paging import DEFAULT_PER_PAGE, MAX_PAGE, MAX_PER_PAGE, PageRequest, Row, SortKey
from cairn.base.refusals import FieldProblem, Invalid
from cairn.kernel.web.json_reader import SpelledDecimal

MAX_INT32 = 2**31 - 1
MAX_SORT_KEYS = 3
_ZONES = frozenset(available_timezones())
_AMOUNT = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,4})?")


def _stripped(text: str) -> str:
    found = text.strip()
    if not found:
        raise PydanticCustomError("blank", "Say something besides spaces.")
    return found


def _id(value: object) -> UUID:
    found = value if isinstance(value, UUID) else parse_id(value) if isinstance(value, str) else None
    if found is None:
        raise PydanticCustomError("not_an_id", "An id is a UUID in its canonical form.")
    return found


def _instant(value: object) -> datetime:
    if isinstance(value, datetime):
        return value
    try:
        found = datetime.fromisoformat(value) if isinstance(value, str) and "T" in value.upper() else None
    except ValueError:
        found = None
    if found is None or found.tzinfo is None:
        raise PydanticCustomError(
            "not_an_instant", "An instant is RFC 3339 with an offset, such as 2026-03-01T12:00:00Z."
        )
    return found


def _day(value: object) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        found = date.fromisoformat(value) if isinstance(value, str) and len(value) == 10 else None
    except ValueError:
        found = None
    if found is None:
        raise PydanticCustomError("not_a_day", "A day is an ISO 8601 date, such as 2026-03-01.")
    return found


def _currency(code: str) -> str:
    if not is_currency(code):
        raise PydanticCustomError("unknown_currency", "This is no currency code of ISO 4217.")
    return code


def _zone(name: str) -> str:
    if name not in _ZONES:
        raise PydanticCustomError("unknown_time_zone", "This is no time zone of the IANA database.")
    return name


Id = Annotated[UUID, Strict(False), BeforeValidator(_id)]
Instant = Annotated[datetime, Strict(False), BeforeValidator(_instant)]
Day = Annotated[date, Strict(False), BeforeValidator(_day)]
Stripped = AfterValidator(_stripped)
"""Drops the spaces at the ends of a text. It stands after the length, so that what the document says of a length holds
for what travels: `Annotated[str, Field(min_length=1, max_length=200), Stripped]`."""
Currency = Annotated[
    str, StringConstraints(pattern="^[A-Z]{3}$"), AfterValidator(_currency), Field(examples=["EUR"])
]
"""A currency that is active."""
TimeZone = Annotated[str, Field(max_length=64, examples=["Europe/Berlin"]), AfterValidator(_zone)]
Count = Annotated[int, Field(ge=0, le=MAX_INT32)]
Spelled = Annotated[
    Decimal,
    PlainSerializer(str),
    WithJsonSchema({"type": "string", "pattern": r"^-?\d+(\.\d+)?$", "examples": ["12.34"]}),
]
"""A decimal of an answer, as a string."""


def _amount(value: object) -> Decimal:
    """A decimal as it was spelled: no exponent, no sign, at most 15 digits before the point."""
    spelled = value.spelled if isinstance(value, SpelledDecimal) else value
    if isinstance(spelled, bool) or not isinstance(spelled, str | int) or not _AMOUNT.fullmatch(str(spelled)):
        raise PydanticCustomError(
            "not_an_amount", 'Say an amount of zero or more as a decimal, such as "12.34".'
        )
    return Decimal(str(spelled))


_AMOUNT_SCHEMA = {
    "anyOf": [
        {"type": "string", "pattern": r"^[0-9]{1,15}(\.[0-9]{1,4})?$"},
        {"type": "integer", "minimum": 0, "maximum": 10**15 - 1},
    ]
}
Amount = Annotated[Decimal, Strict(False), BeforeValidator(_amount), WithJsonSchema(_AMOUNT_SCHEMA)]
"""An amount of money of a body; its currency decides how many decimals it may have."""
QueryAmount = Annotated[
    Decimal,
    BeforeValidator(_amount),
    WithJsonSchema({"type": "string", "pattern": r"^[0-9]{1,15}(\.[0-9]{1,4})?$"}),
]


class Body(BaseModel):
    """What a client sends. Unknown fields are refused; those that only `answered_by` returns are ignored.

    `second_names`: fields that stand for another, by their names. They are fields for the document's sake: what is sent
    in one is read as the first, and both together are refused where they differ. A field that has an alias is a word of
    Python's (`from`): values, rows and clients know it by that.
    """

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, hide_input_in_errors=True)
    answered_by: ClassVar[type[Answer] | None] = None
    second_names: ClassVar[Mapping[str, str]] = {}

    def values(self) -> dict[str, object]:
        """Every field with its value; second names are none."""
        fields = sent_names(type(self))
        return {sent: getattr(self, name) for sent, name in fields.items() if name not in self.second_names}

    @classmethod
    def problems(cls, _values: Mapping[str, object]) -> Iterator[FieldProblem]:
        """What is wrong between fields that are valid by themselves: asked of the whole, also when a part changes."""
        yield from ()

    @classmethod
    def merged(cls, row: Row, given: Mapping[str, object]) -> dict[str, object]:
        """The whole that a change makes of a row, for `problems` to look at: its fields, and over them the given."""
        return {**{name: row[name] for name in sent_names(cls) if name in row}, **given}

    @classmethod
    def check(cls, values: Mapping[str, object]) -> None:
        found = tuple(cls.problems(values))
        if found:
            raise Invalid(errors=found)


class Answer(BaseModel):
    """What Cairn sends: documents the fields of a row, and picks them; the row itself goes out without a model.

    `versioned_by`: the field of the row that grows with each edit, where the rest changes without one (votes, counts).
    The entity tag begins with it, and If-Match looks at nothing else. `paged_with`: what a page of it says besides
    (`Page.beside`), where lists of it have more to say than others. `tagged_by`: the fields of the row that make its
    entity tag, where its bytes shall not. `withholds`: what a row names in `withheld_fields` is left out.
    """

    model_config = ConfigDict(extra="forbid", defer_build=True)
    versioned_by: ClassVar[str | None] = None
    paged_with: ClassVar[type[Answer] | None] = None
    tagged_by: ClassVar[tuple[str, ...]] = ()
    withholds: ClassVar[bool] = False


B = TypeVar("B", bound=Body)


@cache
def sent_names(model: type[BaseModel]) -> Mapping[str, str]:
    """What the fields of a model are called where they travel, each with its own name."""
    return MappingProxyType({info.alias or name: name for name, info in model.model_fields.items()})


class Changes(Generic[B]):
    """Part of a `Body`, for PUT and PATCH: absent fields stay, null clears where the field allows it."""

    __slots__ = ("_model", "given")

    def __init__(self, model: type[B], given: Mapping[str, object]) -> None:
        self._model, self.given = model, dict(given)

    def over(self, row: Row) -> dict[str, object]:
        """What really changes of `row`. Raises `Invalid` where the whole would not hold together."""
        self._model.check(self._model.merged(row, self.given))
        return {name: value for name, value in self.given.items() if name not in row or row[name] != value}


@cache
def partial(model: type[Body]) -> type[Body]:
    """The same fields, none required and none with a default."""
    fields = {
        name: (info.rebuild_annotation(), Field(default_factory=lambda: None, alias=info.alias,
                                                  description=info.description, examples=info.examples))
        for name, info in model.model_fields.items()
    }  # fmt: skip
    made = create_model(f"{model.__name__.removeprefix('New')}Changes", __base__=Body, **fields)  # type: ignore[call-overload]
    made.answered_by, made.second_names = model.answered_by, model.second_names
    made.__doc__ = (
        f"Any part of {model.__name__}: absent = unchanged, null = cleared where the field allows it."
    )
    return made


class Query(BaseModel):
    """Query parameters. Unknown or repeated ones are refused; a list field takes each repetition."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


def _truth(value: object) -> object:
    if value in {"true", "false"}:
        return value == "true"
    if isinstance(value, bool):
        return value
    raise PydanticCustomError("not_a_boolean", "Say true or false.")


def _digits(value: object) -> object:
    if isinstance(value, str) and not (
        value.isascii() and value.removeprefix("-").isdigit() and len(value) < 20
    ):
        raise PydanticCustomError("not_an_integer", "Say a whole number.")
    return value


Flag = Annotated[bool, BeforeValidator(_truth)]
Whole = Annotated[int, BeforeValidator(_digits)]
SearchText = Annotated[str, StringConstraints(min_length=1, max_length=200)]
PageNumber = Annotated[Whole, Field(ge=1, le=MAX_PAGE, description="Page number, from 1.")]
PerPage = Annotated[Whole, Field(ge=1, le=MAX_PER_PAGE, description="Items per page.")]
Cursor = Annotated[
    str | None,
    Field(max_length=8000, description="`next_cursor` of the answer before: continues by key."),
]
Counted = Annotated[Flag, Field(description="`false` skips counting the total.")]


class SortedQuery(Query):
    """What may be sorted. A list names its keys: `class ItemQuery(PageQuery, sorts=("name",))`.

    `orders`: names that say key and direction at once, such as `orders={"newest": "-created_at"}`; what they stand for
    need not be among `sorts`, and they take no `-`.
    """

    sorts: ClassVar[tuple[str, ...]] = ()
    orders: ClassVar[Mapping[str, str]] = MappingProxyType({})

    sort: Annotated[str | None, Field(description="Keys in order, `-` for falling.")] = None

    def __init_subclass__(
        cls, *, sorts: tuple[str, ...] = (), orders: Mapping[str, str] | None = None
    ) -> None:
        super().__init_subclass__()
        cls.sorts, cls.orders = sorts or cls.sorts, orders or cls.orders

    def order(self) -> tuple[SortKey, ...]:
        """Raises `Invalid` for an unknown or repeated sort key."""
        return _sort(self.sort, self.sorts, tuple(self.orders.items()))

    def filters(self) -> dict[str, object]:
        """Everything asked that is neither order nor paging."""
        return {name: getattr(self, name) for name in _filters(type(self))}


class PageQuery(SortedQuery):
    """The paging that every list takes."""

    page: PageNumber = 1
    per_page: PerPage = DEFAULT_PER_PAGE
    cursor: Cursor = None
    count: Counted = True

    def request(self) -> PageRequest:
        """Raises `Invalid` for an unknown or repeated sort key."""
        return PageRequest(self.page, self.per_page, self.cursor, self.count, self.order())


@cache
def _filters(query: type[SortedQuery]) -> tuple[str, ...]:
    return tuple(name for name in query.model_fields if name not in PageQuery.model_fields)


@lru_cache(maxsize=1024)
def _sort(
    asked: str | None, allowed: tuple[str, ...], orders: tuple[tuple[str, str], ...]
) -> tuple[SortKey, ...]:
    if asked is None:
        return ()
    parts, meant = asked.split(","), dict(orders)
    if not {*parts} <= {*meant, *allowed, *(f"-{name}" for name in allowed)}:
        raise Invalid.at("?sort", "unknown_sort", f"Sort by one or more of: {', '.join([*meant, *allowed])}.")
    spelled = [meant.get(part, part) for part in parts]
    keys = tuple(SortKey(part.removeprefix("-"), part.startswith("-")) for part in spelled)
    names = [key.name for key in keys]
    if len(names) > MAX_SORT_KEYS:
        raise Invalid.at("?sort", "too_many_sorts", f"Sort by at most {MAX_SORT_KEYS} keys.")
    if len(set(names)) < len(names):
        raise Invalid.at("?sort", "repeated_sort", "Each key can be sorted by once.")
    return keys


class PageOf(Answer):
    """A page of a list."""

    page: int | None = Field(description="Number of this page; null with a cursor.")
    per_page: int
    total: int | None = Field(description="Rows that match; null with a cursor or count=false.")
    total_pages: int | None
    next_cursor: str | None = Field(description="Continue from here; null at the end.")


@cache
def page_of(model: type[Answer]) -> type[Answer]:
    """The documented page of `model`s."""
    bases = (PageOf, model.paged_with) if model.paged_with else (PageOf,)
    return create_model(f"PageOf{model.__name__}", __base__=bases, items=(list[model], Field()))  # type: ignore[valid-type]
