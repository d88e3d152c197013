"""The demonstration's ledgers as rows: three years up to today, the same for the same day. Worth and what texts are
compared by follow the product's own rules."""

from __future__ import annotations

import calendar
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Final, cast
from uuid import UUID

from cairn.base.money import digits_of
from cairn.base.paging import Row
from cairn.kernel.product.demo import demo_id
from cairn.products.expenses.amounts import converted, divided
from cairn.products.expenses.categories.rules import SEEDS, UNCATEGORISED
from cairn.products.expenses.seed_people import (
    ABROAD,
    ARCHIVED,
    BILLS,
    CHILDREN,
    HABITS,
    IN_EUROS,
    Bill,
    Habit,
    Keeper,
    Trip,
)
from cairn.products.expenses.texts import normalised

DAYS: Final = 3 * 365
_MONTH: Final = 30
_HOLDS: Final = 6
"""Days after which a journey's rate is written down anew; one holds for seven."""
_SUBSCRIPTION: Final = 999
_NOUGHT: Final = Decimal("0.000001")


@dataclass(slots=True)
class Kept:
    """One ledger, table by table."""

    ledger: Row
    categories: list[Row] = field(default_factory=list)
    tags: list[Row] = field(default_factory=list)
    rates: list[Row] = field(default_factory=list)
    expenses: list[Row] = field(default_factory=list)
    tagged: list[Row] = field(default_factory=list)


def kept(keeper: Keeper, today: date) -> Kept:
    """Everything of one person, with refunds after what they refund."""
    book = _Book(keeper, today)
    book.live()
    book.refund()
    book.plan()
    book.throw_away()
    return book.kept


class _Book:
    """A ledger that is being written. `now`: when its last row was."""

    def __init__(self, keeper: Keeper, today: date) -> None:
        self.keeper, self.today = keeper, today
        self.dice = random.Random(f"expenses {keeper.name}")
        self.now = datetime.combine(today, time(), UTC)
        self.first = (today - timedelta(days=DAYS)).replace(day=1)
        self.began = datetime.combine(self.first, time(), UTC)
        self.digits = digits_of(keeper.currency)
        self.kept = Kept(_ledger(keeper, self.began))
        self.kept.categories = list(_categories(keeper, self.began))
        self.category = {str(row["name"]): row["id"] for row in self.kept.categories}
        self.rates: dict[str, list[tuple[date, Decimal]]] = {}
        self.tags: dict[str, UUID] = {}

    def live(self) -> None:
        """Day by day: at home, or on a journey."""
        for number in range((self.today - self.first).days, -1, -1):
            day = self.today - timedelta(days=number)
            trip = next(
                (trip for trip in self.keeper.trips if trip.ago <= number < trip.ago + trip.days), None
            )
            for bill in BILLS:
                if day.day == bill.day:
                    self.pay(bill, day)
            self.subscribe(day)
            if trip is None:
                self.buy(HABITS, day, self.keeper.currency, "")
            else:
                self.travel(trip, day, trip.ago + trip.days - 1 - number)
            if number > 2 * 365 and day.day == 9:
                self.add(day, "Car", 4200 + 10 * (number % 170), "debit_card", "Ring Road Fuel", "Petrol")

    def pay(self, bill: Bill, day: date) -> None:
        years = (day - self.first).days // 365
        cents = divided(bill.cents * (100 + years * bill.more), 100)
        self.add(day, bill.category, cents, bill.method, bill.merchant, bill.says, tags=_words(bill.tag))

    def subscribe(self, day: date) -> None:
        """In a foreign currency on the third, by the rate of the first; of two months ago the rate is missing."""
        missing = (self.today.year * 12 + self.today.month) - (day.year * 12 + day.month) == 2
        if day.day == 1 and not missing:
            self.note_rate(self.keeper.foreign, day)
        if day.day == 3 or (missing and day.day in {11, 19}):
            cents = _SUBSCRIPTION if day.day == 3 else 2400 + day.day
            says, merchant = ("Storage", "Cloud Shelf") if day.day == 3 else ("Fonts", "Type Foundry")
            self.add(
                day, "Leisure", cents, "credit_card", merchant, says, currency=self.keeper.foreign, exact=True
            )

    def travel(self, trip: Trip, day: date, number: int) -> None:
        """Rates are noted on the way. On its second day something is paid at the rate of the card."""
        if number % _HOLDS == 0:
            self.note_rate(trip.currency, day)
        self.buy(ABROAD, day, trip.currency, trip.tag)
        if number == 0:
            self.add(day - timedelta(days=30), "Travel", 28900, "credit_card", "Sky Lines", f"To {trip.place}",
                     tags=(trip.tag,), notes="Booked online.\nSeat 14A.")  # fmt: skip
        if number == 1:
            self.add(day, "Travel", 6600, "credit_card", "Trail Outfitters", "Permits", currency=trip.currency,
                     tags=(trip.tag,), rate=self.rate(trip.currency))  # fmt: skip

    def buy(self, habits: tuple[Habit, ...], day: date, currency: str, tag: str) -> None:
        """What falls on this day, more at weekends and in July and December."""
        busy = 4 + 2 * (day.weekday() > 4) + (day.month in {7, 12})
        for habit in habits:
            if self.dice.randrange(_MONTH * 5) < habit.often * busy:
                cents = self.dice.randrange(habit.low, habit.high)
                self.add(
                    day, habit.category, cents, habit.method, self.dice.choice(habit.merchants),
                    self.dice.choice(habit.says), currency=currency, tags=_words(habit.tag, tag),
                )  # fmt: skip

    def refund(self) -> None:
        """Some of what was bought is given back, in part or in whole, and once without what it was for."""
        bought = [row for row in self.kept.expenses if row["category_id"] == self.category["Shopping"]]
        for number, row in enumerate(bought[5::9]):
            whole = number % 2 == 0
            amount = cast("int", row["amount_minor"])
            day = min(cast("date", row["date"]) + timedelta(days=9), self.today)
            self.put(
                {**row, "kind": "refund", "refund_of_id": row["id"], "date": day, "description": "Sent back"},
                amount if whole else max(1, amount // 3), ("refund",),
            )  # fmt: skip
        self.add(self.today - timedelta(days=20), "Utilities", 4150, "bank_transfer", "City Power", "Too much paid",
                 kind="refund")  # fmt: skip

    def plan(self) -> None:
        """What is to come, and what never came."""
        month = calendar.monthrange(self.today.year, self.today.month)[1]
        coming = self.today.replace(day=month) + timedelta(days=1)
        self.add(
            coming,
            "Rent",
            104000,
            "bank_transfer",
            "Larch Housing",
            "Rent",
            status="planned",
            tags=("fixed",),
        )
        self.add(coming + timedelta(days=20), "Travel", 23900, "credit_card", "Sky Lines", "Next journey",
                 status="planned")  # fmt: skip
        for ago in (12, 150, 400):
            self.add(self.today - timedelta(days=ago), "Shopping", 5900, "credit_card", "Paper & Ink",
                     "Order that was called off", status="void")  # fmt: skip

    def throw_away(self) -> None:
        """In the trash: doubles, and something with its refund."""
        for ago in (3, 8, 21):
            day = self.today - timedelta(days=ago + 2)
            self.add(
                day, "Coffee", 420, "mobile_wallet", "Bean There", "Entered twice", deleted_at=self.at(-ago)
            )
        first = self.add(
            self.today - timedelta(days=40), "Shopping", 7900, "credit_card", "Nordic Outfitters", "Coat",
            deleted_at=self.at(-5),
        )  # fmt: skip
        refund = {**first, "kind": "refund", "refund_of_id": first["id"], "deleted_with": first["id"]}
        self.put(refund, cast("int", first["amount_minor"]), ())

    def add(
        self, day: date, category: str, cents: int, method: str, merchant: str, says: str | None, *,
        currency: str = "", tags: tuple[str, ...] = (), rate: Decimal | None = None, exact: bool = False,
        **more: object,
    ) -> Row:  # fmt: skip
        """An expense of about so many cents of a euro; `exact`: of so many of its own currency."""
        currency = currency or self.keeper.currency
        minor = cents if exact else _spent(cents * self.keeper.dear, currency)
        told = {
            "kind": "expense", "status": "posted", "date": day, "currency": currency, "sent": rate,
            "category_id": self.category[category], "description": says, "merchant": merchant,
            "payment_method": method, "notes": None, "refund_of_id": None, "deleted_at": None, "deleted_with": None,
            **more,
        }  # fmt: skip
        return self.put(told, minor, tags)

    def put(self, told: Row, minor: int, tags: tuple[str, ...]) -> Row:
        """The row itself, with the worth that its currency and day give it."""
        number = len(self.kept.expenses)
        row_id = demo_id(f"expense {self.keeper.name} {number}")
        at = self.at((min(cast("date", told["date"]), self.today) - self.today).days)
        sent = cast("Decimal | None", told.get("sent"))
        made = {**told, **self.worth(str(told["currency"]), minor, cast("date", told["date"]), sent)}
        made.pop("sent", None)
        made |= {
            "id": row_id, "user_id": demo_id(self.keeper.name), "category_source": "user", "locked_fields": [],
            "merchant_key": normalised(str(told["merchant"])), "external_id": None, "attachment_count": 0,
            "version": 1, "created_at": at, "updated_at": told["deleted_at"] or at,
        }  # fmt: skip
        if told["payment_method"] == "bank_transfer" and told["kind"] == "expense":
            made["external_id"] = f"demo-{number:05}"
        self.kept.expenses.append(made)
        self.kept.tagged += [self.on(row_id, tag) for tag in tags]
        return made

    def worth(self, currency: str, minor: int, day: date, sent: Decimal | None) -> Row:
        """What the amount is in the ledger's own currency: nothing is said where no rate is known."""
        digits, own = digits_of(currency), self.keeper.currency
        found: tuple[date | None, Decimal] | None = (None, sent) if sent else None
        if currency == own:
            found = (None, Decimal(1))
        elif found is None:
            known = [
                (noted, rate) for noted, rate in self.rates.get(currency, ()) if 0 <= (day - noted).days <= 7
            ]
            found = max(known) if known else None
        source = "identity" if currency == own else "user"
        return {
            "amount_minor": minor, "digits": digits, "base_currency": own, "base_digits": self.digits,
            "base_minor": converted(minor, digits, found[1], self.digits) if found else None,
            "fx_rate": found[1] if found else None, "fx_source": source if found else None,
            "fx_date": found[0] if found else None,
        }  # fmt: skip

    def rate(self, currency: str) -> Decimal:
        """One of this currency in the ledger's own, give or take three percent."""
        about = IN_EUROS[currency] / IN_EUROS[self.keeper.currency]
        return (about * (1000 + self.dice.randrange(-30, 31)) / 1000).quantize(_NOUGHT)

    def note_rate(self, currency: str, day: date) -> None:
        rate = self.rate(currency)
        self.rates.setdefault(currency, []).append((day, rate))
        self.kept.rates.append({
            "id": demo_id(f"rate {self.keeper.name} {currency} {self.today - day}"),
            "user_id": demo_id(self.keeper.name), "base": currency, "quote": self.keeper.currency, "date": day,
            "rate": rate, "source": "user", "version": 1, "created_at": self.at((day - self.today).days),
            "updated_at": self.at((day - self.today).days),
        })  # fmt: skip

    def on(self, row_id: UUID, tag: str) -> Row:
        """The tag on the row; made at its first use."""
        user_id = demo_id(self.keeper.name)
        if tag not in self.tags:
            self.tags[tag] = demo_id(f"tag {self.keeper.name} {tag}")
            self.kept.tags.append({
                "id": self.tags[tag], "user_id": user_id, "name": tag, "name_key": normalised(tag), "version": 1,
                "created_at": self.began, "updated_at": self.began,
            })  # fmt: skip
        return {
            "expense_id": row_id, "tag_id": self.tags[tag], "id": demo_id(f"{tag} on {row_id}"), "user_id": user_id,
        }  # fmt: skip

    def at(self, days: int) -> datetime:
        """The instant at which today began, so many days from today."""
        return self.now + timedelta(days=days)


def _ledger(keeper: Keeper, at: datetime) -> Row:
    return {
        "id": demo_id(f"ledger {keeper.name}"), "user_id": demo_id(keeper.name), "base_currency": keeper.currency,
        "timezone": keeper.timezone, "week_start": keeper.week_start, "month_start_day": keeper.month_start_day,
        "ledger_version": 2, "version": 1, "created_at": at, "updated_at": at,
    }  # fmt: skip


def _categories(keeper: Keeper, at: datetime) -> Iterator[Row]:
    """Those that a ledger begins with, some below them, and one of former times."""
    user_id = demo_id(keeper.name)
    ids = {name: demo_id(f"category {keeper.name} {name}") for name, *_ in (*SEEDS, *CHILDREN, ARCHIVED)}
    said: list[tuple[str, UUID | None, str, str | None]]
    said = [(name, None, colour, icon) for name, colour, icon in SEEDS]
    said += [(name, ids[parent], colour, None) for name, parent, colour in CHILDREN]
    for place, (name, parent_id, colour, icon) in enumerate([*said, (ARCHIVED[0], None, ARCHIVED[1], None)]):
        yield {
            "id": ids[name], "user_id": user_id, "parent_id": parent_id, "name": name, "name_key": normalised(name),
            "color": colour, "icon": icon, "archived": name == ARCHIVED[0],
            "system_key": None if place else UNCATEGORISED, "version": 1, "created_at": at, "updated_at": at,
        }  # fmt: skip


def _spent(hundredths: int, currency: str) -> int:
    """So many hundredths of a cent of a euro, in minor units of the currency."""
    in_units = Decimal(hundredths).scaleb(-4) / IN_EUROS[currency]
    return max(1, int(in_units.scaleb(digits_of(currency))))


def _words(*words: str | None) -> tuple[str, ...]:
    return tuple(word for word in words if word)
