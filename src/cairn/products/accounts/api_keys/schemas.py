"""API keys on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import AfterValidator, Field

from cairn.kernel.web.bodies import Answer, Body, PageQuery, Stripped
from cairn.products.accounts.api_keys.rules import DAYS, MOST_DAYS
from cairn.products.accounts.users.schemas import Role, Roles, one_line

KeyName = Annotated[
    str,
    Field(min_length=1, max_length=100, examples=["nightly import"]),
    Stripped,
    AfterValidator(one_line),
]
Scope = Annotated[str, Field(min_length=1, max_length=100)]


class ApiKeyAnswer(Answer):
    """An API key without its secret. `prefix` is how it begins; of `roles` it has those that you have at the moment.
    `last_used_at` is right to a minute, and null until it was used."""

    id: UUID
    user_id: UUID
    name: str
    prefix: str
    scopes: list[str]
    roles: list[Role]
    created_at: datetime
    expires_at: datetime
    last_used_at: datetime | None


class NewApiKeyAnswer(ApiKeyAnswer):
    """A new API key. `key` is told here and never again."""

    key: str


def _ordinary() -> list[Role]:
    return ["user"]


class NewApiKey(Body):
    """What a key is for, and what it may."""

    answered_by: ClassVar[type[Answer]] = ApiKeyAnswer

    name: KeyName
    scopes: Annotated[
        list[Scope],
        Field(
            min_length=1,
            max_length=50,
            examples=[["catalogue:item:create"]],
            description="Permissions: `catalogue:item:create`, `catalogue:item:*`, `catalogue:*`, or `*` for all that"
            " keys can have. `x-permission` of an operation in the OpenAPI document names what it needs.",
        ),
    ]
    expires_in_days: Annotated[int, Field(ge=1, le=MOST_DAYS, description="Days that it lives.")] = DAYS
    roles: Annotated[Roles, Field(description="Roles of yours that it may use.")] = Field(
        default_factory=_ordinary
    )


class ApiKeyQuery(PageQuery, sorts=("created_at", "expires_at")):
    """Paging of the list of API keys."""
