"""Who keeps the demonstration's ledgers, and what they spend on: in cents of a euro, paid in their own currency."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, NamedTuple


class Trip(NamedTuple):
    """A journey that ended so many days ago. `tag` is on everything that was spent on it."""

    tag: str
    ago: int
    days: int
    currency: str
    place: str


class Keeper(NamedTuple):
    """One ledger. `dear`: how much dearer life is for them, in percent."""

    name: str
    currency: str
    timezone: str
    week_start: int
    month_start_day: int
    dear: int
    foreign: str
    trips: tuple[Trip, ...]


class Habit(NamedTuple):
    """What is bought so often in a month, from `low` to `high` cents."""

    category: str
    often: int
    low: int
    high: int
    method: str
    merchants: tuple[str, ...]
    says: tuple[str | None, ...] = (None,)
    tag: str | None = None


class Bill(NamedTuple):
    """What is paid on this day of every month, in cents; each year by so many percent more."""

    category: str
    day: int
    cents: int
    more: int
    method: str
    merchant: str
    says: str
    tag: str | None = None


KEEPERS: Final = (
    Keeper("maya.lindqvist", "EUR", "Europe/Stockholm", 1, 1, 100, "USD", (
        Trip("norway 2024", 760, 9, "NOK", "Bergen"), Trip("london", 560, 4, "GBP", "London"),
        Trip("japan", 300, 15, "JPY", "Kyoto"), Trip("alps", 110, 7, "CHF", "Zermatt"),
    )),
    Keeper("tomas.herrera", "EUR", "Europe/Madrid", 1, 25, 80, "USD", (
        Trip("morocco", 640, 8, "MAD", "Fez"), Trip("budapest", 240, 5, "HUF", "Budapest"),
        Trip("nepal", 45, 14, "NPR", "Pokhara"),
    )),
    Keeper("aiko.tanabe", "JPY", "Asia/Tokyo", 7, 1, 90, "USD", (
        Trip("seoul", 500, 4, "KRW", "Seoul"), Trip("rome", 190, 10, "EUR", "Rome"),
    )),
    Keeper("samuel.okafor", "GBP", "Europe/London", 1, 1, 95, "USD", (
        Trip("lagos", 400, 12, "NGN", "Lagos"), Trip("lisbon", 75, 5, "EUR", "Lisbon"),
    )),
)  # fmt: skip
IN_EUROS: Final = {
    "EUR": Decimal(1), "USD": Decimal("0.91"), "GBP": Decimal("1.17"), "JPY": Decimal("0.0061"),
    "NOK": Decimal("0.086"), "CHF": Decimal("1.05"), "MAD": Decimal("0.092"), "HUF": Decimal("0.0025"),
    "NPR": Decimal("0.0067"), "KRW": Decimal("0.00067"), "NGN": Decimal("0.00058"),
}  # fmt: skip
"""About what one of a currency is worth."""
HABITS: Final = (
    Habit("Groceries", 8, 600, 6200, "debit_card", ("Corner Market", "Green Basket", "Fresh & Co", "Market hall"),
          ("Weekly shopping", "Milk and bread", None, None)),
    Habit("Farmers' market", 2, 800, 3200, "cash", ("Market hall",), ("Vegetables", "Cheese")),
    Habit("Eating out", 5, 900, 4800, "credit_card", ("Noodle Bar", "Trattoria Uno", "The Old Mill", "Taco Stand"),
          (None, "Dinner with friends", "Lunch")),
    Habit("Coffee", 7, 260, 780, "mobile_wallet", ("Café Central", "Bean There", "Station Coffee"), tag="coffee"),
    Habit("Public transport", 4, 240, 1900, "mobile_wallet", ("City Transit", "Railways"), (None, "Ticket")),
    Habit("Bicycle", 1, 900, 9800, "debit_card", ("Spoke & Chain",), ("Tyres", "Service", "Lights")),
    Habit("Leisure", 2, 800, 5200, "credit_card", ("Odeon Cinema", "Climbing Hall", "City Theatre"), tag="fun"),
    Habit("Shopping", 2, 1200, 13900, "credit_card", ("Nordic Outfitters", "Paper & Ink", "Home Depot West"),
          (None, "Shoes", "Lamp", "Notebooks"), "home"),
    Habit("Health", 1, 700, 8500, "debit_card", ("City Pharmacy", "Dr. Berg"), (None, "Dentist")),
    Habit("Gifts", 1, 1500, 9000, "gift_card", ("Flower Corner", "Book Nook"), ("Birthday", "Flowers")),
)  # fmt: skip
BILLS: Final = (
    Bill("Rent", 1, 98000, 3, "bank_transfer", "Larch Housing", "Rent", "fixed"),
    Bill("Utilities", 4, 8400, 6, "bank_transfer", "City Power", "Electricity and heating", "fixed"),
    Bill("Utilities", 12, 3490, 0, "bank_transfer", "Fibre Net", "Internet", "fixed"),
    Bill("Home insurance", 15, 1860, 4, "bank_transfer", "Harbour Mutual", "Insurance", "fixed"),
    Bill("Public transport", 2, 5900, 2, "debit_card", "City Transit", "Monthly pass", "fixed"),
    Bill("Education", 20, 2900, 0, "credit_card", "Evening School", "Language course"),
)  # fmt: skip
ABROAD: Final = (
    Habit("Eating out", 45, 700, 3900, "credit_card", ("Harbour Grill", "Street kitchen", "Old Town Café")),
    Habit("Transport", 22, 300, 4200, "cash", ("Taxi", "Night bus", "Railways")),
    Habit("Leisure", 14, 600, 4500, "credit_card", ("Museum", "Boat tour", "Viewpoint")),
    Habit("Travel", 30, 4500, 11900, "credit_card", ("Guesthouse", "Hotel Panorama"), ("A night",)),
)  # fmt: skip
"""On a journey, for thirty days of it."""
CHILDREN: Final = (
    ("Rent", "Housing", "#3B82F6"), ("Home insurance", "Housing", "#93C5FD"), ("Coffee", "Eating out", "#FDBA74"),
    ("Farmers' market", "Groceries", "#86EFAC"), ("Public transport", "Transport", "#A78BFA"),
    ("Bicycle", "Transport", "#C4B5FD"),
)  # fmt: skip
"""Categories below others: name, parent and colour."""
ARCHIVED: Final = ("Car", "#9CA3AF")
"""A category of former times."""
