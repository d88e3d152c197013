"""Items on the wire."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from cairn.base.money import is_currency
from cairn.base.refusals import FieldProblem
from cairn.kernel.web.bodies import (
    Amount,
    Answer,
    Body,
    Count,
    Flag,
    PageQuery,
    QueryAmount,
    SearchText,
    Spelled,
    Stripped,
)
from cairn.products.catalogue.items.rules import price_problems


def _currency(code: str) -> str:
    if not is_currency(code):
        raise PydanticCustomError("unknown_currency", "This is no currency code of ISO 4217.")
    return code


def _no_twins(tags: list[str]) -> list[str]:
    return list(dict.fromkeys(tags))


Name = Annotated[str, Field(min_length=1, max_length=200, examples=["Trail tent"]), Stripped]
Description = Annotated[str, Field(max_length=5000, examples=["Two people, three seasons, 1.9 kg."])]
Category = Annotated[str, Field(min_length=1, max_length=100, examples=["camping"]), Stripped]
Tag = Annotated[str, Field(min_length=1, max_length=50), Stripped]
Tags = Annotated[list[Tag], Field(max_length=20, examples=[["tent", "light"]]), AfterValidator(_no_twins)]
Sku = Annotated[str, Field(min_length=1, max_length=100, examples=["TENT-2P"]), Stripped]
Currency = Annotated[
    str, StringConstraints(pattern="^[A-Z]{3}$"), AfterValidator(_currency), Field(examples=["EUR"])
]


class ItemAnswer(Answer):
    """An item."""

    id: UUID
    owner_id: UUID
    name: str
    description: str
    price: Spelled | None
    currency: str | None
    category: str | None
    tags: list[str]
    sku: str | None
    quantity: int
    is_active: bool
    created_at: datetime
    updated_at: datetime


class NewItem(Body):
    """An item to be made. A price needs its currency and has at most that currency's decimals."""

    answered_by: ClassVar[type[Answer]] = ItemAnswer

    name: Name
    description: Description = ""
    price: Annotated[Amount | None, Field(examples=["189.00"])] = None
    currency: Currency | None = None
    category: Category | None = None
    tags: Tags = Field(default_factory=list)
    sku: Sku | None = None
    quantity: Count = 0
    is_active: bool = True

    @classmethod
    def problems(cls, values: Mapping[str, object]) -> Iterator[FieldProblem]:
        yield from price_problems(values)


class ItemBulk(Body):
    """Items to be made together: all of them or none."""

    items: Annotated[list[NewItem], Field(min_length=1, max_length=500)]

    @classmethod
    def problems(cls, values: Mapping[str, object]) -> Iterator[FieldProblem]:
        items = values["items"]
        for index, item in enumerate(items if isinstance(items, list) else []):
            for problem in price_problems(item.values()):
                yield FieldProblem(f"/items/{index}{problem.pointer}", problem.code, problem.message)


class BulkAnswer(Answer):
    """What a bulk made, in the order of the request."""

    items: list[ItemAnswer]


class ItemQuery(PageQuery, sorts=("created_at", "updated_at", "name", "price", "quantity", "relevance")):
    """Filters of the list of items."""

    search: Annotated[
        SearchText | None, Field(description="Full text; every word may be the beginning of one.")
    ] = None
    category: Annotated[str | None, Field(max_length=100)] = None
    tag: Annotated[
        list[str] | None, Field(max_length=20, description="Repeat it: an item must have all.")
    ] = None
    min_price: QueryAmount | None = None
    max_price: QueryAmount | None = None
    in_stock: Flag | None = None
    owner: Annotated[
        Literal["me"] | None, Field(description="`me`: your own, also those that are not active.")
    ] = None
