"""Money: ISO 4217 currencies, and amounts as exact decimals. No binary float is made or taken anywhere."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Context, Decimal, Inexact, InvalidOperation

MAX_INTEGER_DIGITS = 15

_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_EXPONENT = re.compile(r"[+-]?[0-9]+(?:\.[0-9]*)?[eE][+-]?[0-9]+")
_LONGEST_SPELLING = 64
_TOO_LARGE = 10**MAX_INTEGER_DIGITS
_EXACT = Context(prec=60, traps=[Inexact, InvalidOperation])

# ISO 4217 list one (active currencies and funds), as published on 2026-01-01. Codes without a minor unit
# (metals, XDR, XTS, XXX, ...) are left out: no amount can be spelled in them.
_CODES_BY_EXPONENT = {
    0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
    2: """
        AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE
        CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD
        HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK
        MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD
        RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH
        USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG
    """,
    3: "BHD IQD JOD KWD LYD OMR TND",
    4: "CLF UYW",
}
_EXPONENTS = {code: digits for digits, codes in _CODES_BY_EXPONENT.items() for code in codes.split()}

# Codes that list one has had, and what they were worth writing down in: amounts of then are read as they were stored.
_WITHDRAWN = {
    "ANG": 2, "ATS": 2, "BEF": 2, "BGN": 2, "BYR": 0, "CUC": 2, "CYP": 2, "DEM": 2, "EEK": 2, "ESP": 0, "FIM": 2,
    "FRF": 2, "GRD": 0, "HRK": 2, "IEP": 2, "ITL": 0, "LTL": 2, "LUF": 0, "LVL": 2, "MRO": 2, "MTL": 2, "NLG": 2,
    "PTE": 0, "ROL": 2, "SIT": 2, "SKK": 2, "SLL": 2, "STD": 2, "TRL": 0, "VEF": 2, "ZMK": 2, "ZWL": 2,
}  # fmt: skip

CURRENCIES: frozenset[str] = frozenset(_EXPONENTS)


class BadAmount(ValueError):
    """An amount or a currency that is refused: `code` for programs, `message` for people.

    Codes: `unknown_currency`, `not_a_decimal`, `exponent_not_allowed`, `too_many_decimals`, `out_of_range`.
    """

    def __init__(self, code: str, message: str) -> None:
        self.code = code
        self.message = message
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in a currency, held with exactly the currency's decimals (so equal sums are equal objects).

    Raises BadAmount for an unknown currency, or for an amount that the currency cannot express.
    """

    amount: Decimal
    currency: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "amount", _at_exponent(self.amount, self.currency))

    def __str__(self) -> str:
        return f"{self.amount:f} {self.currency}"


def is_currency(code: str) -> bool:
    """Whether `code` is an active ISO 4217 code, in capitals, that has a minor unit."""
    return code in _EXPONENTS


def exponent(code: str) -> int:
    """Decimals of the currency's minor unit (ISO 4217): 0, 2, 3 or 4. Raises BadAmount `unknown_currency`."""
    try:
        return _EXPONENTS[code]
    except KeyError:
        raise BadAmount("unknown_currency", "This is not an active ISO 4217 currency.") from None


def digits_of(code: str) -> int:
    """As `exponent`, also of a currency that is active no longer. Raises BadAmount `unknown_currency`."""
    return _WITHDRAWN[code] if code in _WITHDRAWN else exponent(code)


def to_minor(amount: Decimal, digits: int) -> int:
    """The amount in minor units of a currency with so many decimals. Raises BadAmount `too_many_decimals`."""
    scaled = amount.scaleb(digits, context=_EXACT)
    if scaled != scaled.to_integral_value():
        raise BadAmount("too_many_decimals", f"At most {digits} decimals.")
    return int(scaled)


def from_minor(minor: int, digits: int) -> Decimal:
    """So many minor units as an amount with exactly these decimals."""
    return Decimal(minor).scaleb(-digits, context=_EXACT)


def parse_amount(spelled: str | int | Decimal, currency: str, *, signed: bool = False) -> Decimal:
    """The amount that `spelled` spells, with exactly the currency's decimals.

    A text follows the grammar of a JSON number without exponent. Zeros beyond the currency's decimals
    count as decimals ("1.2300" EUR is refused). At most 15 digits stand before the point; a minus sign
    is `out_of_range` unless `signed`. Raises BadAmount.
    """
    digits = exponent(currency)
    amount = _read(spelled)
    places = -int(amount.as_tuple().exponent)
    if places > digits:
        raise BadAmount("too_many_decimals", f"{currency} has {digits} decimals at most.")
    if abs(amount) >= _TOO_LARGE:
        raise BadAmount("out_of_range", f"At most {MAX_INTEGER_DIGITS} digits may stand before the point.")
    if amount.is_signed() and not signed:
        raise BadAmount("out_of_range", "The amount must not be negative.")
    return _at_exponent(amount, currency)


def spell(amount: Decimal, currency: str) -> str:
    """`amount` as text with exactly the currency's decimals: "12.30" EUR, "12" JPY, "12.300" KWD.

    Raises BadAmount where that would need rounding.
    """
    return f"{_at_exponent(amount, currency):f}"


def _read(spelled: object) -> Decimal:
    if isinstance(spelled, Decimal):
        return _finite_without_exponent(spelled)
    if isinstance(spelled, int) and not isinstance(spelled, bool):
        if abs(spelled) >= _TOO_LARGE:
            raise BadAmount(
                "out_of_range", f"At most {MAX_INTEGER_DIGITS} digits may stand before the point."
            )
        return Decimal(spelled)
    if not isinstance(spelled, str):
        raise BadAmount("not_a_decimal", "Write the amount as a decimal number.")
    if len(spelled) > _LONGEST_SPELLING:
        raise BadAmount("out_of_range", "The amount is too long.")
    if _DECIMAL.fullmatch(spelled):
        return Decimal(spelled)
    if _EXPONENT.fullmatch(spelled):
        raise BadAmount("exponent_not_allowed", "Write the amount without an exponent.")
    raise BadAmount("not_a_decimal", "Write the amount as a decimal number.")


def _finite_without_exponent(amount: Decimal) -> Decimal:
    if not amount.is_finite():
        raise BadAmount("not_a_decimal", "Write the amount as a decimal number.")
    if int(amount.as_tuple().exponent) > 0:
        raise BadAmount("exponent_not_allowed", "Write the amount without an exponent.")
    return amount


def _at_exponent(amount: Decimal, currency: str) -> Decimal:
    digits = exponent(currency)
    if not amount.is_finite():
        raise BadAmount("not_a_decimal", "The amount is not a number.")
    try:
        exact = amount.quantize(Decimal((0, (1,), -digits)), context=_EXACT)
    except Inexact:
        raise BadAmount("too_many_decimals", f"{currency} has {digits} decimals at most.") from None
    except InvalidOperation:
        raise BadAmount("out_of_range", "The amount is too large.") from None
    return exact.copy_abs() if exact.is_zero() else exact
