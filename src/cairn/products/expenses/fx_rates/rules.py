"""Which rate holds for a day, out of those that are known around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import Final

MOST: Final = 20_000
"""Rates of one person."""
BRIDGE: Final = "EUR"
"""The currency that a cross rate goes through."""
REACH: Final = timedelta(days=7)
"""How far back from its day a rate is looked for."""
AHEAD: Final = timedelta(days=1)
"""How far ahead of today a rate may be: as far as the date of what is posted."""
OLDEST: Final = date(1970, 1, 1)
BATCH: Final = 1_000
"""Expenses that are converted together."""
_DIGITS: Final = Decimal("1e-12")
_TOO_MUCH: Final = Decimal(10) ** 12
# A quotient of two rates' products has a denominator under 10^48, so what 80 digits leave out never makes a tie.
_WIDE: Final = Context(prec=80, rounding=ROUND_HALF_EVEN)


@dataclass(frozen=True, slots=True)
class KnownRate:
    """One `base` was `rate` `quote` on this day. `own`: the person's, else the provider's."""

    base: str
    quote: str
    day: date
    rate: Decimal
    own: bool


@dataclass(frozen=True, slots=True)
class Quoted:
    """The rate that holds. `source`: identity, user or provider. `day`: whose rate it is; null of identity."""

    rate: Decimal
    source: str
    day: date | None


@dataclass(frozen=True, slots=True)
class _Leg:
    """A known rate as it is read: from its base to its quote, or the other way round."""

    known: KnownRate
    inverse: bool

    @property
    def rank(self) -> tuple[int, bool, bool, Decimal]:
        return -self.known.day.toordinal(), not self.known.own, self.inverse, self.known.rate


@dataclass(frozen=True, slots=True)
class _Way:
    """One leg, or two through the bridge."""

    legs: tuple[_Leg, ...]

    @property
    def day(self) -> date:
        return min(leg.known.day for leg in self.legs)

    @property
    def own(self) -> bool:
        return all(leg.known.own for leg in self.legs)

    @property
    def rank(self) -> tuple[object, ...]:
        """Of the ways of one day the least is the best: own, then direct before inverse before cross. What is left only
        says which of several, whatever order they are known in."""
        kind = 2 if len(self.legs) > 1 else int(self.legs[0].inverse)
        return not self.own, kind, *(leg.rank for leg in self.legs)

    @property
    def rate(self) -> Decimal:
        """Rounded once, to 12 decimals."""
        over, under = Decimal(1), Decimal(1)
        for leg in self.legs:
            if leg.inverse:
                under = _WIDE.multiply(under, leg.known.rate)
            else:
                over = _WIDE.multiply(over, leg.known.rate)
        return _WIDE.divide(over, under).quantize(_DIGITS, context=_WIDE)


def quoted(known: Sequence[KnownRate], currency: str, base_currency: str) -> Quoted | None:
    """The rate from `currency` to `base_currency`, out of rates that are all near enough: the newest, then the person's
    own, then a direct one before an inverse one before a cross through EUR. A cross rate has the older day of its two
    legs, and is own where both are. None where there is none; what rounds to nothing, or is too large to be kept, is
    none."""
    if currency == base_currency:
        return Quoted(Decimal(1), "identity", None)
    for day in sorted({one.day for one in known}, reverse=True):
        near = [one for one in known if one.day >= day]
        ways = [way for way in _ways(near, currency, base_currency) if way.day == day]
        for way in sorted(ways, key=lambda way: way.rank):
            rate = way.rate
            if 0 < rate < _TOO_MUCH:
                return Quoted(trimmed(rate), "user" if way.own else "provider", day)
    return None


def trimmed(rate: Decimal) -> Decimal:
    """The rate without zeros at its end, as rows are answered: "1.1" of "1.100", "100" of "100.0"."""
    found = rate.normalize(_WIDE)
    return found.quantize(Decimal(1), context=_WIDE) if int(found.as_tuple().exponent) > 0 else found


def window(day: date) -> tuple[date, date]:
    """The first and the last day of the rates that may hold for this day."""
    return day - REACH, day


@dataclass(frozen=True, slots=True)
class Span:
    """Expenses of the days from `first` to `last` that are planned, or those that are not."""

    planned: bool
    first: date
    last: date


def spans_of(day: date, today: date) -> tuple[Span, ...]:
    """The expenses that a rate of this day is near enough for: by their own date, and what is planned by today."""
    near = Span(planned=False, first=day, last=day + REACH)
    first, last = window(today)
    return (near, Span(planned=True, first=OLDEST, last=date.max)) if first <= day <= last else (near,)


class KnownRates:
    """Rates to look up many days and currencies in; each question is worked out once."""

    def __init__(self, known: Iterable[KnownRate]) -> None:
        self._pairs: dict[frozenset[str], list[KnownRate]] = {}
        self._quoted: dict[tuple[date, str, str], Quoted | None] = {}
        for one in known:
            self._pairs.setdefault(frozenset({one.base, one.quote}), []).append(one)

    def on(self, day: date, currency: str, base_currency: str) -> Quoted | None:
        """What `quoted` says, of the rates that are near enough to this day."""
        asked = (day, currency, base_currency)
        if asked not in self._quoted:
            first, last = window(day)
            pairs = [{currency, base_currency}, {currency, BRIDGE}, {BRIDGE, base_currency}]
            near = [
                one
                for pair in {frozenset(pair) for pair in pairs}
                for one in self._pairs.get(pair, ())
                if first <= one.day <= last
            ]
            self._quoted[asked] = quoted(near, currency, base_currency)
        return self._quoted[asked]


def reached_by(base: str, quote: str, base_currency: str) -> frozenset[str] | None:
    """The currencies that a rate of this pair may give a rate to `base_currency`, by itself or as a leg: None of every
    one, which goes through the bridge."""
    hubs = {base_currency, BRIDGE}
    if {base, quote} == hubs:
        return None
    return frozenset({base, quote} - hubs) if {base, quote} & hubs else frozenset()


def _ways(known: Sequence[KnownRate], currency: str, base_currency: str) -> Iterator[_Way]:
    for leg in _legs(known, currency, base_currency):
        yield _Way((leg,))
    if BRIDGE in {currency, base_currency}:
        return
    last = list(_legs(known, BRIDGE, base_currency))
    for first in _legs(known, currency, BRIDGE):
        for second in last:
            yield _Way((first, second))


def _legs(known: Sequence[KnownRate], base: str, quote: str) -> Iterator[_Leg]:
    for one in known:
        if (one.base, one.quote) == (base, quote):
            yield _Leg(one, inverse=False)
        elif (one.quote, one.base) == (base, quote):
            yield _Leg(one, inverse=True)
