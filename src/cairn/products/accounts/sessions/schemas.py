"""Sign-in on the wire."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from cairn.base.refusals import FieldProblem
from cairn.kernel.web.bodies import Answer, Body, PageQuery, Query
from cairn.products.accounts.users.schemas import UserAnswer

_Hidden = Annotated[str, Field(max_length=1024, json_schema_extra={"format": "password"})]
_LoginName = Annotated[str, Field(min_length=1, max_length=320)]


class Login(Body):
    """`email` or `username`, and the password. `username` may be an e-mail address, as OAuth2 forms send it; the fields
    below the password are those of OAuth2's password form, and change nothing."""

    email: Annotated[_LoginName | None, Field(examples=["alice@example.com"])] = None
    username: _LoginName | None = None
    password: Annotated[_Hidden, Field(examples=["Trail-Mix-42!"])]
    grant_type: Annotated[Literal["password", ""] | None, Field(examples=[None])] = None
    scope: Annotated[str | None, Field(max_length=1024, examples=[None])] = None
    client_id: Annotated[str | None, Field(max_length=1024, examples=[None])] = None
    client_secret: Annotated[str | None, Field(max_length=1024, examples=[None])] = None

    @classmethod
    def problems(cls, values: Mapping[str, object]) -> Iterator[FieldProblem]:
        if values["email"] is None and values["username"] is None:
            yield FieldProblem("/email", "required", "Say an e-mail address or a user name.")

    @property
    def name(self) -> str:
        return (self.email or self.username or "").strip()


class TokensAnswer(Answer):
    """Tokens, and whom they are for. `expires_in`: seconds that the access token still has."""

    access_token: str
    refresh_token: str
    token_type: Literal["bearer"]
    expires_in: int
    user: UserAnswer


class FactorChoice(Answer):
    """A second factor that may answer."""

    id: UUID
    kind: Literal["totp"]
    name: str


class FactorRequiredAnswer(Answer):
    """The password was right, and a second factor has to follow: `POST /auth/factors/{id}/verify` with this token and a
    code gives the tokens."""

    factor_required: Literal[True]
    factor_token: str
    factors: list[FactorChoice]


class Refresh(Body):
    """A refresh token; without a body the bearer header or the cookie is taken."""

    refresh_token: Annotated[str | None, Field(max_length=1024, examples=["the token that came last"])] = None


class Verify(Body):
    """An access token or an API key; without a body that of the bearer header."""

    token: Annotated[str, Field(examples=["eyJhbGciOi..."])]


class VerifyAnswer(Answer):
    """Whether it is a living API key, or an access token of a living session; the rest is null where it is not."""

    valid: bool
    user_id: UUID | None
    expires_at: datetime | None
    scope: str | None


class LogoutQuery(Query):
    """Which sessions end."""

    scope: Annotated[
        Literal["local", "others", "global"],
        Field(description="`local`: this session; `others`: all but this one; `global`: all."),
    ] = "local"


class SessionAnswer(Answer):
    """A device that is signed in. `last_seen_at` is right to a minute; `address_prefix` is a network, no address."""

    id: UUID
    user_id: UUID
    created_at: datetime
    last_seen_at: datetime
    device: str
    address_prefix: str


class SessionQuery(PageQuery, sorts=("created_at", "last_seen_at")):
    """Paging of the list of sessions."""
