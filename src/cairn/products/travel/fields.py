"""Field types that travel's nouns share on the wire."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from cairn.kernel.web.bodies import Stripped

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_CONTROL_IN_LONG = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_CODES = (
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV "
    "BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES "
    "ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE "
    "IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY "
    "MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU "
    "NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM "
    "SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE "
    "VG VI VN VU WF WS YE YT ZA ZM ZW "
)
_COUNTRIES = frozenset(_CODES.split())
"""ISO 3166-1 alpha-2."""


def _normal(text: object) -> object:
    return unicodedata.normalize("NFC", text).strip() if isinstance(text, str) else text


def _one_line(text: str) -> str:
    if _CONTROL.search(text):
        raise PydanticCustomError(
            "control_character", "Control characters and line breaks are not taken here."
        )
    return text


def _many_lines(text: str) -> str:
    if _CONTROL_IN_LONG.search(text):
        raise PydanticCustomError(
            "control_character", "Besides line breaks and tabs no control character is taken."
        )
    return text


def _tag(text: object) -> object:
    if not isinstance(text, str):
        return text
    made = "-".join(unicodedata.normalize("NFC", text).casefold().split())
    if not made or not all(letter == "-" or letter.isalnum() for letter in made):
        raise PydanticCustomError("not_a_tag", "A tag is made of letters, digits and hyphens.")
    return made


def _no_twins(items: list[str]) -> list[str]:
    return list(dict.fromkeys(items))


def _country(code: str) -> str:
    if code not in _COUNTRIES:
        raise PydanticCustomError("unknown_country", "This is no country code of ISO 3166-1, such as NP.")
    return code


def _language(text: str) -> str:
    if not _LANGUAGE.fullmatch(text) or len(text) > 35:
        raise PydanticCustomError("not_a_language", "Say a language as in BCP 47, such as en or pt-BR.")
    return text


def _https(text: str) -> str:
    try:
        parts = urlsplit(text)
        fit = parts.scheme == "https" and bool(parts.hostname) and not parts.username and text.isascii()
    except ValueError:
        fit = False
    if not fit or any(letter <= " " or letter == "\x7f" for letter in text):
        raise PydanticCustomError("not_an_https_address", "Say an address that begins with https://.")
    return text


Normal = BeforeValidator(_normal)
"""NFC, and without spaces at the ends, before its length is looked at."""
OneLine = AfterValidator(_one_line)
"""For texts of up to 300 characters: `Annotated[str, Field(max_length=200), Normal, OneLine]`."""
ManyLines = AfterValidator(_many_lines)
"""For longer texts."""
Tag = Annotated[str, StringConstraints(min_length=1, max_length=40), BeforeValidator(_tag)]
Tags = Annotated[list[Tag], Field(max_length=15), AfterValidator(_no_twins)]
Country = Annotated[
    str, StringConstraints(pattern="^[A-Z]{2}$"), AfterValidator(_country), Field(examples=["NP"])
]
Language = Annotated[str, AfterValidator(_language), Field(examples=["en"])]
Languages = Annotated[list[Language], Field(max_length=10), AfterValidator(_no_twins)]
Destination = Annotated[
    str, Field(min_length=1, max_length=200, examples=["Kathmandu, Nepal"]), Normal, OneLine, Stripped
]
HttpsUrl = Annotated[
    str, Field(max_length=2000, examples=["https://www.example.com/weather"]), AfterValidator(_https)
]
Latitude = Annotated[float, Field(ge=-90, le=90, examples=[27.7172], strict=False, allow_inf_nan=False)]
Longitude = Annotated[float, Field(ge=-180, le=180, examples=[85.324], strict=False, allow_inf_nan=False)]
Pace = Literal["relaxed", "moderate", "fast"]
BudgetRange = Literal["low", "medium", "high"]
Eligibility = Literal["open", "verified_only", "women_only", "women_verified"]
