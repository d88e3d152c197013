"""Items on the wire."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import AfterValidator, Field

from cairn.base.refusals import FieldProblem
from cairn.kernel.web.bodies import (
    Amount,
    Answer,
    Body,
    Count,
    Currency,
    Flag,
    PageQuery,
    Query,
    QueryAmount,
    SearchText,
    SortedQuery,
    Spelled,
    Stripped,
)
from cairn.products.catalogue.items.rules import price_problems


def _no_twins(tags: list[str]) -> list[str]:
    return list(dict.fromkeys(tags))


Name = Annotated[str, Field(min_length=1, max_length=200, examples=["Trail tent"]), Stripped]
Description = Annotated[str, Field(max_length=5000, examples=["Two people, three seasons, 1.9 kg."])]
Category = Annotated[str, Field(min_length=1, max_length=100, examples=["camping"]), Stripped]
Tag = Annotated[str, Field(min_length=1, max_length=50), Stripped]
Tags = Annotated[list[Tag], Field(max_length=20, examples=[["tent", "light"]]), AfterValidator(_no_twins)]
Sku = Annotated[str, Field(min_length=1, max_length=100, examples=["TENT-2P"]), Stripped]


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


class ItemFilters(Query):
    """Filters of the list of items, and of its export."""

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


class ItemQuery(
    ItemFilters, PageQuery, sorts=("created_at", "updated_at", "name", "price", "quantity", "relevance")
):
    """A page of items."""


class ItemExport(ItemFilters, SortedQuery, sorts=("created_at", "updated_at", "name", "price", "quantity")):
    """The items to be exported: the filters of the list, without its pages."""


class ItemImport(Query):
    """How a file is imported."""

    dry_run: Annotated[Flag, Field(description="Judge every row and store nothing.")] = False
    on_conflict: Annotated[
        Literal["refuse", "skip", "update"],
        Field(description="What to do with a row whose SKU one of your items has: it fails, is left out, or "
                          "changes that item."),
    ] = "refuse"  # fmt: skip
    skip_invalid: Annotated[
        Flag, Field(description="Import the good rows and report the others; else it is all rows or none.")
    ] = False
    report: Annotated[
        Literal["summary", "rows"], Field(description="`rows`: with the outcome of every single row.")
    ] = "summary"


class FieldFault(Answer):
    """What is wrong with a field of a row."""

    pointer: str = Field(description="The field, such as /price; empty for the row as a whole.")
    code: str
    message: str


class RowOutcome(Answer):
    """What became of one row."""

    row: int
    line: int
    outcome: Literal["created", "updated", "unchanged", "skipped", "failed"]
    id: UUID | None = Field(description="The item; null where there is none, or not yet in a dry run.")
    problems: list[FieldFault]


class RowProblem(Answer):
    """What is wrong with a row of a file."""

    row: int = Field(description="From 1, without header and blank lines.")
    line: int = Field(description="Where the row begins, from 1.")
    pointer: str = Field(description="The field, such as /price; empty for the row as a whole.")
    code: str
    message: str


class ImportReport(Answer):
    """What became of the rows of a file, or in a dry run would."""

    dry_run: bool
    committed: bool
    rows: int
    created: int
    updated: int
    unchanged: int = Field(description="Rows that say what their item says already.")
    skipped: int = Field(description="Rows left out because their SKU was there, with on_conflict=skip.")
    failed: int
    problems: list[RowProblem] = Field(description="The first hundred.")
    more_problems: int = Field(description="How many there are beside those.")
    outcomes: list[RowOutcome] | None = Field(description="Every row, where `report=rows` asks for it.")
