"""Users on the wire."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from cairn.base.refusals import FieldProblem
from cairn.kernel.web.bodies import Answer, Body, Flag, PageQuery, Query, SearchText, Stripped
from cairn.products.accounts.users.rules import MAX_EMAIL, USERNAME, is_email, password_field_problems

Role = Literal["user", "moderator", "admin", "auditor"]
State = Literal["active", "locked"]


_MOST_OF_A_NAME = 200


def _email(text: str) -> str:
    if not is_email(text):
        raise PydanticCustomError("not_an_email", "This is not an e-mail address.")
    return text


def _username(text: str) -> str:
    if not USERNAME.fullmatch(text):
        raise PydanticCustomError(
            "not_a_username", "Use 3 to 32 letters, digits, dots, dashes and underscores."
        )
    return text


def one_line(text: str) -> str:
    """Of a name: refuses what is no visible character."""
    if not text.isprintable():
        raise PydanticCustomError("not_allowed_character", "A name is one line of visible characters.")
    return text


def _blank_is_none(value: object) -> object:
    return None if isinstance(value, str) and len(value) <= _MOST_OF_A_NAME and not value.strip() else value


def _ordinary() -> list[Role]:
    return ["user"]


def _once(roles: list[Role]) -> list[Role]:
    return sorted(set(roles))


Email = Annotated[
    str,
    Field(max_length=MAX_EMAIL),
    Stripped,
    AfterValidator(_email),
    Field(examples=["alice@example.com"], json_schema_extra={"format": "email"}),
]
Username = Annotated[
    str,
    AfterValidator(_username),
    Field(examples=["alice"], json_schema_extra={"pattern": f"^{USERNAME.pattern}$"}),
]
Password = Annotated[
    str,
    Field(
        max_length=1024,
        examples=["Trail-Mix-42!"],
        description="8 to 128 characters with upper, lower, digit and special; not a common one.",
        json_schema_extra={"format": "password"},
    ),
]
Name = Annotated[
    Annotated[str, Field(max_length=_MOST_OF_A_NAME), Stripped, AfterValidator(one_line)] | None,
    BeforeValidator(_blank_is_none),
]
Roles = Annotated[list[Role], Field(min_length=1, max_length=4, examples=[["user"]]), AfterValidator(_once)]


class UserAnswer(Answer):
    """A user. `email_verified_at` is null until the address was confirmed; `erasure_due_at` is null unless the person
    asked to be erased."""

    id: UUID
    email: str
    username: str | None
    full_name: str | None
    first_name: str | None
    last_name: str | None
    roles: list[Role]
    state: State
    email_verified_at: datetime | None
    created_at: datetime
    updated_at: datetime
    erasure_due_at: datetime | None
    last_login_at: datetime | None


class MailedAnswer(Answer):
    """A mail is on its way to the user."""

    user_id: UUID


class Profile(Body):
    """What people change of themselves. The e-mail address has an address of its own."""

    answered_by: ClassVar[type[Answer] | None] = UserAnswer

    username: Username | None = None
    full_name: Annotated[Name, Field(examples=["Alice Liddell"])] = None
    first_name: Annotated[Name, Field(examples=["Alice"])] = None
    last_name: Annotated[Name, Field(examples=["Liddell"])] = None


class Particulars(Profile):
    """What an administrator changes of a user."""

    email: Email


class NewUser(Particulars):
    """A user made by an administrator. Without a password the user signs in after a reset."""

    password: Password | None = None
    roles: Roles = Field(default_factory=_ordinary)

    @classmethod
    def problems(cls, values: Mapping[str, object]) -> Iterator[FieldProblem]:
        if isinstance(password := values.get("password"), str):
            yield from password_field_problems(password, values)


class NewRoles(Body):
    """All the roles that a user has from now on."""

    answered_by: ClassVar[type[Answer]] = UserAnswer

    roles: Roles


class SignOutQuery(Query):
    """What ends besides the sessions."""

    api_keys: Annotated[Flag, Field(description="`true`: API keys are revoked too.")] = False


class UserQuery(PageQuery, sorts=("created_at", "updated_at", "email", "relevance")):
    """Filters of the list of users."""

    search: Annotated[
        SearchText | None,
        Field(description="Full text in names and address; a word may be the beginning of one."),
    ] = None
    role: Annotated[
        list[Role] | None, Field(max_length=4, description="Repeat it: a user must have all.")
    ] = None
    state: State | None = None
