"""Beneficiaries on the wire."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Annotated, ClassVar, Final, Literal
from uuid import UUID

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from cairn.base.paging import Row
from cairn.base.refusals import FieldProblem
from cairn.kernel.web.bodies import Answer, Body, Day, Flag, Id, PageQuery, Query
from cairn.products.casework import spellings
from cairn.products.casework.beneficiaries.rules import EARLIEST, problems_of, whole
from cairn.products.casework.searches.rules import MOST_WORDS
from cairn.products.casework.texts import Line, Name, Text
from cairn.products.casework.words import (
    BeneficiaryStatus,
    BirthPrecision,
    ClosureReason,
    Gender,
    IntakeSource,
    Priority,
    VoidReason,
)

_SHORT_GENDERS: Final = {"f": "female", "m": "male"}
_LANGUAGE: Final = r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"
_PARTIAL: Final = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_BORN_SCHEMA: Final = {
    "type": "string",
    "pattern": r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
    "examples": ["1990-05-17", "1990-05", "1990"],
}


def _gender(value: object) -> object:
    return _SHORT_GENDERS.get(value.lower(), value.lower()) if isinstance(value, str) else value


def _born(value: object) -> str:
    """As it was spelled, once it is a date with whatever is missing filled in."""
    if not isinstance(value, str) or not _PARTIAL.fullmatch(value):
        raise PydanticCustomError("not_a_day", "Say a day, a month or a year: 1990-05-17, 1990-05 or 1990.")
    try:
        found = date.fromisoformat(f"{value}-01-01"[:10])
    except ValueError:
        raise PydanticCustomError("not_a_day", "There is no such day.") from None
    if found < EARLIEST:
        raise PydanticCustomError("too_early", "A date of birth is in 1900 or later.")
    return value


def _no_twins(values: list[str]) -> list[str]:
    return list({value.casefold(): value for value in reversed(values)}.values())[::-1]


Born = Annotated[str, BeforeValidator(_born), WithJsonSchema(_BORN_SCHEMA)]
AnyGender = Annotated[
    Gender, BeforeValidator(_gender), Field(description="Any case; also `f` and `m`.", examples=["female"])
]
Languages = Annotated[
    list[Annotated[str, Field(max_length=35, pattern=_LANGUAGE)]],
    Field(max_length=20, description="BCP 47 tags, each once.", examples=[["sw", "pt-BR"]]),
    AfterValidator(_no_twins),
]
Disabilities = Annotated[
    list[Annotated[str, Field(min_length=1, max_length=100), Line]],
    Field(max_length=20, description="Each once.", examples=[["low vision"]]),
    AfterValidator(_no_twins),
]
Why = Annotated[str, Field(min_length=1, max_length=500, examples=["Asked for help again."]), Text]


class Age(Answer):
    """The least and the greatest age that somebody can have today, in whole years."""

    min: int = Field(examples=[34])
    max: int = Field(examples=[35])


class BeneficiaryAnswer(Answer):
    """A beneficiary, as far as the caller may see. Fields that `withheld_fields` names are left out; left out of a
    change, too, they stay as they are."""

    tagged_by: ClassVar[tuple[str, ...]] = ("version", "view")
    withholds: ClassVar[bool] = True

    id: UUID
    code: str = Field(
        description="`C-` and eight characters; unique in the programme, and no secret.",
        examples=["C-7KQ2M9XA"],
    )
    display_name: str = Field(description="First and last name, or the code where names are hidden.")
    first_name: str = Field(default="", description="Absent where names are hidden.", examples=["Amina"])
    last_name: str | None = Field(default=None, description="Null for who has one name only.")
    other_names: str | None = None
    name_hidden: bool
    date_of_birth: date | None = Field(default=None, description="Parts that are not known are 01.")
    birth_precision: BirthPrecision | None = None
    age: Age | None = None
    gender: Gender
    phone: str | None = None
    email: str | None = None
    national_id: str | None = None
    address: str | None = None
    languages: list[str] = Field(default_factory=list)
    disabilities: list[str] = Field(default_factory=list)
    risk_notes: str | None = None
    notes: str | None = None
    status: BeneficiaryStatus
    closure_reason: ClosureReason | None
    reopen_reason: str | None = Field(default=None, description="Why it was reopened the last time.")
    intake_source: IntakeSource | None
    priority: Priority
    intensity: int
    next_review_date: date | None
    programme_id: UUID
    team_id: UUID | None
    retention_class: str | None
    opened_at: datetime
    closed_at: datetime | None
    last_contact_at: datetime | None
    session_count: int
    primary_worker_id: UUID | None
    legal_hold: bool
    merged_into_id: UUID | None
    withheld_fields: list[str] = Field(description="What is left out for you.", examples=[[]])
    voided_at: datetime | None
    version: int
    created_at: datetime
    updated_at: datetime


class NewBeneficiary(Body):
    """A beneficiary to be made: two names are enough. It begins active, or in intake where its programme says so."""

    answered_by: ClassVar[type[Answer]] = BeneficiaryAnswer

    first_name: Name
    last_name: Annotated[
        Name | None, Field(description="Null for who has one name only.", examples=["Diallo"])
    ]
    other_names: Name | None = None
    name_hidden: Annotated[
        bool, Field(description="Withhold the names everywhere but where they are revealed on purpose.")
    ] = False
    date_of_birth: Annotated[Born | None, Field(description="A day, a month or a year, since 1900.")] = None
    birth_precision: Annotated[
        BirthPrecision | None,
        Field(
            description="What is known of it. Unset: as much as the date says. `estimated`: two years around."
        ),
    ] = None
    gender: AnyGender = "unknown"
    phone: Annotated[str, Field(min_length=1, max_length=32, examples=["+254 712 345 678"]), Line] | None = (
        None
    )
    email: Annotated[str, Field(min_length=1, max_length=254), Line] | None = None
    national_id: Annotated[str, Field(min_length=1, max_length=64), Line] | None = None
    address: Annotated[str, Field(min_length=1, max_length=500), Text] | None = None
    languages: Languages = Field(default_factory=list)
    disabilities: Disabilities = Field(default_factory=list)
    risk_notes: Annotated[str, Field(min_length=1, max_length=5000), Text] | None = None
    notes: Annotated[str, Field(min_length=1, max_length=10_000), Text] | None = None
    intake_source: IntakeSource | None = None
    priority: Priority = "medium"
    intensity: Annotated[int, Field(ge=1, le=3)] = 1
    next_review_date: Annotated[Day | None, Field(description="Today or later, where it is set.")] = None
    programme_id: Annotated[Id | None, Field(description="Unset: the programme of all who name none.")] = None
    team_id: Annotated[
        Id | None, Field(description="A team that you are in, or of a programme that you manage.")
    ] = None

    @classmethod
    def problems(cls, values: Mapping[str, object]) -> Iterator[FieldProblem]:
        yield from problems_of(values)


class BeneficiaryRecord(NewBeneficiary):
    """A beneficiary that is there; its programme stays. Closing needs `closure_reason`, reopening `reopen_reason`."""

    programme_id: Annotated[Id, Field(description="It stays.")]
    status: BeneficiaryStatus
    closure_reason: ClosureReason | None = None
    reopen_reason: Why | None = None

    @classmethod
    def merged(cls, row: Row, given: Mapping[str, object]) -> dict[str, object]:
        return whole(row, given, cls.model_fields)


class Closing(Body):
    """Why a record is closed."""

    closure_reason: ClosureReason


class Reopening(Body):
    """Why a record is reopened."""

    reason: Why


class Voiding(Query):
    """Why a record is deleted."""

    reason: VoidReason = "other"


def _sought(text: str) -> str:
    """A code, or words that names can have."""
    if any(unicodedata.category(letter) == "Cc" for letter in text):
        raise PydanticCustomError("control_characters", "This may not hold control characters.")
    words = len(spellings.name(text).split())
    if not words:
        raise PydanticCustomError("nothing_sought", "Say letters or digits to look for.")
    if words > MOST_WORDS:
        raise PydanticCustomError("too_many_words", "Look for at most ten words.")
    return text


class BeneficiaryQuery(
    PageQuery, sorts=("created_at", "updated_at", "next_review_date", "priority", "status", "code")
):
    """A page of the beneficiaries that you work with, supervise, manage or oversee."""

    search: Annotated[
        Annotated[str, Field(min_length=1, max_length=200), AfterValidator(_sought)] | None,
        Field(description="A code, or what words of a name begin with: three letters or more, or a whole shorter word.")
    ] = None  # fmt: skip
    status: Literal["intake", "active", "on_hold", "closed"] | None = None
    priority: Priority | None = None
    gender: Gender | None = None
    programme_id: Id | None = None
    team_id: Id | None = None
    assigned_to: Annotated[
        Literal["me"] | Id | None, Field(description="Whom a current assignment names; `me`: yourself.")
    ] = None
    next_review_before: Annotated[Day | None, Field(description="Whose next review is before this day.")] = (
        None
    )
    created_from: Annotated[Day | None, Field(description="Made on this day (UTC) or later.")] = None
    created_to: Annotated[Day | None, Field(description="Made on this day (UTC) or earlier.")] = None
    voided: Annotated[
        Flag, Field(description="`true`: what was deleted instead, for who may restore it.")
    ] = False
