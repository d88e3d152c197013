"""Private settings and contacts on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import AfterValidator, Field

from cairn.kernel.web.bodies import Answer, Body, PageQuery, Stripped
from cairn.products.travel.fields import HttpsUrl, ManyLines, Normal, OneLine
from cairn.products.travel.safety_settings.rules import MOST_CONTACTS, distinct

Phone = Annotated[str, Field(pattern=r"^\+[1-9][0-9]{6,14}$", examples=["+9779812345678"])]
"""E.164."""
Phones = Annotated[list[Phone], Field(max_length=MOST_CONTACTS), AfterValidator(distinct)]
Precision = Literal["exact", "1km", "10km"]
Frequency = Literal["off", "hourly", "twice_daily", "daily", "weekly"]
InvitesFrom = Literal["everyone", "nobody"]
Notes = Annotated[str, Field(max_length=2000), Normal, ManyLines]
ContactName = Annotated[
    str, Field(min_length=1, max_length=100, examples=["Maya"]), Normal, OneLine, Stripped
]
Relation = Annotated[str, Field(min_length=1, max_length=50, examples=["sister"]), Normal, OneLine, Stripped]
Insurance = Annotated[str, Field(max_length=500), Normal, ManyLines]


class SafetySettingsAnswer(Answer):
    """Your private settings; where you have set none, what they are then, with null for `id` and times."""

    id: UUID | None
    share_location: bool
    share_precision: Precision
    emergency_contacts: list[str] = Field(description="The phones of your contacts.")
    safety_check_in_frequency: Frequency
    check_in_grace_minutes: int
    invites_from: InvitesFrom
    medical_notes: str | None
    insurance: str | None
    quick_exit_url: str | None
    created_at: datetime | None
    updated_at: datetime | None


class NewSafetySettings(Body):
    """Private settings, sealed where they are kept."""

    answered_by: ClassVar[type[Answer]] = SafetySettingsAnswer

    share_location: bool = False
    share_precision: Precision = "1km"
    emergency_contacts: Annotated[
        Phones,
        Field(
            description="Replaces the set of your contacts: those whose phone stays keep name and consent."
        ),
    ] = Field(default_factory=list)
    safety_check_in_frequency: Annotated[
        Frequency, Field(description="Only kept: nobody is called yet when you do not check in.")
    ] = "off"
    check_in_grace_minutes: Annotated[int, Field(ge=5, le=120)] = 30
    invites_from: InvitesFrom = "everyone"
    medical_notes: Notes | None = None
    insurance: Insurance | None = None
    quick_exit_url: HttpsUrl | None = None


class ContactAnswer(Answer):
    """Whom to reach in an emergency."""

    id: UUID
    phone: str
    name: str | None
    relation: str | None
    consent: Literal["none", "asked", "given", "refused"] = Field(
        description="Whether this person has agreed to be a contact; `none`: nobody has asked."
    )
    created_at: datetime
    updated_at: datetime


class NewContact(Body):
    """Somebody to reach in an emergency."""

    answered_by: ClassVar[type[Answer]] = ContactAnswer

    phone: Phone
    name: ContactName | None = None
    relation: Relation | None = None


class ContactQuery(PageQuery, sorts=("created_at",)):
    """A page of contacts."""
