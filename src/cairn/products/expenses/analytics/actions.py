"""How a report is asked for, kept and found again; and what becomes of kept ones when somebody leaves."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, TypeVar, cast
from uuid import UUID

from cairn import __version__
from cairn.base import clock
from cairn.base.money import BadAmount, digits_of, from_minor
from cairn.base.paging import Row
from cairn.base.refusals import Invalid
from cairn.kernel.access import Caller
from cairn.kernel.cache import PrivateAnswers
from cairn.kernel.db.holdings import Erasing
from cairn.kernel.db.reads import Executor, Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.answers import Reply, Shaper, matches
from cairn.kernel.web.incoming import Incoming
from cairn.products.expenses.amounts import divided
from cairn.products.expenses.analytics.queries import By, Measure, Nets, Span, categories_of, middle, netted
from cairn.products.expenses.analytics.rules import FORM, as_seen, kept_of, key_of, name_of, range_of, tag_of
from cairn.products.expenses.analytics.schemas import (
    CategoryReportAnswer,
    CategoryReportQuery,
    MethodReportAnswer,
    ReportQuery,
    SummaryAnswer,
    TagReportAnswer,
)
from cairn.products.expenses.charts import Layer, Part, Unit, bar, bars, donut
from cairn.products.expenses.expense_lists.queries import check_filters
from cairn.products.expenses.ledgers.queries import terms_of
from cairn.products.expenses.ledgers.rules import Terms
from cairn.products.expenses.netting import Net, change_pct
from cairn.products.expenses.periods import Calendar, check_range, complete, previous_of, tiled
from cairn.products.expenses.shares import mean, median, percentages

Q = TypeVar("Q", bound=ReportQuery)


@dataclass(frozen=True, slots=True)
class Asked(Generic[Q]):
    """What a report is asked for, by the terms of one moment. `given`: filters without days. `today` is no later than
    the last day and at most one before the first: a report can depend on no more of it."""

    query: Q
    terms: Terms
    calendar: Calendar
    given: Row
    span: Span
    previous: Span
    today: date
    unit: Unit

    @property
    def measure(self) -> Measure:
        return "native" if self.query.native else "base"

    def key(self, route: str) -> str:
        """What the report of this route is kept under."""
        days = {"from": self.span.first, "to": self.span.last, "today": self.today}
        form = {"form": FORM, "release": __version__}
        parameters = {**self.given, **self.query.more(), **days, **form}
        return key_of(self.terms.user_id, self.terms.ledger_version, route, parameters)

    def amount(self, minor: int) -> object:
        """Minor units of the report's currency, as answers say them."""
        return from_minor(minor, self.unit.digits)

    def sums(self, net: Net) -> dict[str, object]:
        """The fields of `Sums`."""
        return {
            "gross": self.amount(net.gross),
            "refunds": self.amount(net.refunds),
            "net": self.amount(net.net),
            "count": net.count,
        }

    async def netted(self, reads: Executor, caller: Caller, by: By, more: Sequence[Span] = ()) -> Nets:
        """What the rows come to in the days, in those before, and in `more` spans of them."""
        spans = (self.span, self.previous, *more)
        return await netted(reads, caller, self.given, spans, by, self.measure)


Making = Callable[[Executor, Caller, Asked[Q]], Awaitable[Row]]
"""Makes a report out of statements that all see one moment of the database."""


class Report(Generic[Q]):
    """A report that is made once for each moment of its ledger. `route`: its name in keys. `shaper`: of its answer."""

    def __init__(self, route: str, make: Making[Q], shaper: Shaper) -> None:
        self._route, self._make, self._shaper = route, make, shaper

    async def reply(self, asking: Asking, query: Q) -> Reply:
        """The report, kept or made now; without its body for who has it already. Raises `Invalid`."""
        caller, reads, now = asking.caller, asking.reads, clock.now()
        key = asked_of(await terms_of(reads, caller), query, now).key(self._route)
        known = asking.incoming.tags("if-none-match") or ()
        if "*" not in known and matches(known, tag_of(key), weak=True):
            return Reply(headers={"ETag": tag_of(key)})

        async def read(moment: Executor) -> tuple[str, Row]:
            asked = asked_of(await terms_of(moment, caller), query, now)
            await check_filters(moment, caller, asked.given)
            return asked.key(self._route), await self._make(moment, caller, asked)

        async def make() -> tuple[str, bytes]:
            seen, row = await reads.snapshot(read)
            return seen, self._shaper.one(row)

        found, body = await asking.answers.answer(key, make)
        return Reply(body=body, headers={"ETag": tag_of(found)})


@dataclass(frozen=True, slots=True)
class Asking:
    """Who asks for a report, and where it may be found."""

    caller: Caller
    reads: Reads
    incoming: Incoming
    answers: PrivateAnswers


def asked_of(terms: Terms, query: Q, now: datetime) -> Asked[Q]:
    """What is asked, by these terms. Raises `Invalid`: `range_reversed`, `range_too_wide`, `native_needs_currency`."""
    calendar, today, given = (
        Calendar(terms.week_start, terms.month_start_day),
        terms.today(now),
        query.given(),
    )
    asked_days = cast("date | None", given.pop("from", None)), cast("date | None", given.pop("to", None))
    first, last = range_of(*asked_days, today, calendar)
    check_range(first, last)
    seen = as_seen(today, first, last)
    previous = Span(*previous_of(first, last, seen, calendar))
    unit = _native(given) if query.native else Unit(terms.base_currency, terms.base_digits)
    return Asked(query, terms, calendar, given, Span(first, last), previous, seen, unit)


def head(asked: Asked[Q], total: Net, before: Net) -> dict[str, object]:
    """What every report says of its days and all its rows."""
    first, last = asked.span.first, asked.span.last
    name, complete = name_of(first, last, asked.calendar), asked.today >= last
    return {
        "period": {"from": first, "to": last, "key": name, "complete": complete},
        "previous": {"from": asked.previous.first, "to": asked.previous.last},
        "currency": asked.unit.currency,
        "totals": asked.sums(total),
        "previous_totals": asked.sums(before),
        "change_pct": change_pct(total.net, before.net),
    }


async def unconverted(reads: Executor, caller: Caller, asked: Asked[Q]) -> list[Row]:
    """What the report leaves out, in the currencies that it was paid in; nothing where those are what it sums up."""
    if asked.query.native:
        return []
    nets = await netted(reads, caller, asked.given, [asked.span], "currency", "unconverted")
    found: Mapping[str, Net] = {str(key): nets.of(key, asked.span) for key in nets.keys}
    return [
        {"currency": code, "net": from_minor(found[code].net, digits_of(code)), "count": found[code].count}
        for code in sorted(found)
    ]


async def summed_up(reads: Executor, caller: Caller, asked: Asked[ReportQuery]) -> Row:
    """What all rows come to, and what is usual."""
    nets = await asked.netted(reads, caller, "kind")
    found = await middle(reads, caller, asked.given, asked.span, asked.measure)
    total, before = nets.total(asked.span), nets.total(asked.previous)
    of_kind = {kind: nets.of(kind, asked.span) for kind in ("expense", "refund")}
    expenses, days = of_kind["expense"].count, (asked.today - asked.span.first).days + 1
    return {
        **head(asked, total, before),
        "items": [{"kind": kind, **asked.sums(net)} for kind, net in of_kind.items()],
        "unconverted": await unconverted(reads, caller, asked),
        "chart": _then_and_now(asked, total, before),
        "average": asked.amount(divided(total.gross, expenses)) if expenses else None,
        "median": asked.amount(divided(found[0] + found[1], 2)) if found else None,
        "largest": asked.amount(found[2]) if found else None,
        "per_day": asked.amount(divided(total.net, days)) if days else None,
    }


async def by_category(reads: Executor, caller: Caller, asked: Asked[CategoryReportQuery]) -> Row:
    """What the rows of each category come to, and what is usual in a month."""
    whole = (asked.span.first, asked.span.last, asked.today)
    tiles = tiled(asked.span.first, asked.span.last, "month", asked.calendar)
    months = [Span(month.first, month.last) for month in tiles if complete(month, *whole)]
    nets = await asked.netted(reads, caller, "category", months)
    known = await categories_of(reads, caller)
    if asked.query.rollup == "root":
        nets = nets.folded({key: row["parent_id"] for key, row in known.items() if row["parent_id"]})
    keys = _listed(nets, asked)
    found = [nets.of(key, asked.span) for key in keys]
    shares = percentages([net.net for net in found])
    parts = [
        Part(str(key), str(known[key]["name"]), net.net, cast("str | None", known[key]["color"]))
        for key, net in zip(keys, found, strict=True)
    ]
    items = [
        {
            "category_id": key,
            "name": part.label,
            "color": part.color,
            **asked.sums(net),
            "share": share,
            "change_pct": change_pct(net.net, nets.of(key, asked.previous).net),
            **_usual(asked, [nets.of(key, month).net for month in months]),
        }
        for key, part, net, share in zip(keys, parts, found, shares, strict=True)
    ]
    return {
        **head(asked, nets.total(asked.span), nets.total(asked.previous)),
        "items": items,
        "unconverted": await unconverted(reads, caller, asked),
        "chart": donut(parts, asked.unit),
    }


async def by_payment_method(reads: Executor, caller: Caller, asked: Asked[ReportQuery]) -> Row:
    """What the rows of each payment method come to; those without one are one item."""
    nets = await asked.netted(reads, caller, "payment_method")
    keys = cast("list[str | None]", _listed(nets, asked))
    found = [nets.of(key, asked.span) for key in keys]
    shares = percentages([net.net for net in found])
    parts = [Part(key, _spoken(key), net.net) for key, net in zip(keys, found, strict=True)]
    return {
        **head(asked, nets.total(asked.span), nets.total(asked.previous)),
        "items": [
            {"payment_method": key, **asked.sums(net), "share": share}
            for key, net, share in zip(keys, found, shares, strict=True)
        ],
        "unconverted": await unconverted(reads, caller, asked),
        "chart": bar(parts, asked.unit),
    }


async def by_tag(reads: Executor, caller: Caller, asked: Asked[ReportQuery]) -> Row:
    """What the rows with each tag come to. They overlap, so that the totals are asked for by themselves."""
    nets = await asked.netted(reads, caller, "tag")
    all_rows = await asked.netted(reads, caller, "nothing")
    keys = _listed(nets, asked)
    found = [nets.of(key, asked.span) for key in keys]
    parts = [
        Part(nets.names.get(key), nets.names.get(key, "Untagged"), net.net)
        for key, net in zip(keys, found, strict=True)
    ]
    return {
        **head(asked, all_rows.total(asked.span), all_rows.total(asked.previous)),
        "items": [{"tag": part.key, **asked.sums(net)} for part, net in zip(parts, found, strict=True)],
        "unconverted": await unconverted(reads, caller, asked),
        "chart": bar(parts, asked.unit),
    }


SUMMARY = Report("summary", summed_up, Shaper(SummaryAnswer))
BY_CATEGORY = Report("by-category", by_category, Shaper(CategoryReportAnswer))
BY_PAYMENT_METHOD = Report("by-payment-method", by_payment_method, Shaper(MethodReportAnswer))
BY_TAG = Report("by-tag", by_tag, Shaper(TagReportAnswer))


def forgetting(answers: PrivateAnswers) -> Erasing:
    """Kept reports of who is erased go with them."""

    @asynccontextmanager
    async def forgotten(_: UnitOfWork, user_id: UUID) -> AsyncIterator[None]:
        yield
        await answers.forget(kept_of(user_id))

    return forgotten


def _listed(nets: Nets, asked: Asked[Q]) -> list[object]:
    """The keys that have rows in the days: the largest net first, those without a key after others of the same."""
    there = [key for key in nets.keys if nets.of(key, asked.span).count]
    return sorted(there, key=lambda key: (-nets.of(key, asked.span).net, key is None, str(key)))


def _usual(asked: Asked[Q], months: Sequence[int]) -> dict[str, object]:
    return {
        "mean_per_month": asked.amount(mean(months, len(months))) if months else None,
        "median_per_month": asked.amount(median(months)) if months else None,
    }


def _then_and_now(asked: Asked[Q], total: Net, before: Net) -> Row:
    layers = [
        Layer("current", "Current", [total.gross, total.refunds, total.net], "value"),
        Layer("previous", "Previous", [before.gross, before.refunds, before.net], "previous"),
    ]
    return bars(["Gross", "Refunds", "Net"], layers, asked.unit)


def _spoken(method: str | None) -> str:
    return "No method" if method is None else method.replace("_", " ").capitalize()


def _native(given: Row) -> Unit:
    codes = cast("list[str]", given.get("currency") or [])
    if len(codes) != 1:
        raise Invalid.at("?native", "native_needs_currency", "Say the one currency of what is summed up.")
    try:
        return Unit(codes[0], digits_of(codes[0]))
    except BadAmount as problem:
        raise Invalid.at("?currency", problem.code, problem.message) from None
