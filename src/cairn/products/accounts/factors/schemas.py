"""Second factors on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from cairn.kernel.web.bodies import Answer, Body, PageQuery, Stripped
from cairn.products.accounts.factors.rules import read_code


def _code(text: str) -> str:
    code = read_code(text)
    if code is None:
        raise PydanticCustomError("not_a_code", "Say the six digits, or a recovery code.")
    return code


def _one_line(text: str) -> str:
    if not text.isprintable():
        raise PydanticCustomError("not_allowed_character", "A name is one line of visible characters.")
    return text


Code = Annotated[
    str,
    Field(max_length=64, description="Six digits of the authenticator, or a recovery code."),
    AfterValidator(_code),
    Field(examples=["492039"]),
]


class FactorAnswer(Answer):
    """A second factor. `confirmed_at` is null until its first code came back: before that it counts for nothing."""

    id: UUID
    user_id: UUID
    kind: Literal["totp"]
    name: str
    created_at: datetime
    confirmed_at: datetime | None
    last_used_at: datetime | None


class NewFactorAnswer(FactorAnswer):
    """A new factor, with the secret that an authenticator needs: it is shown here and never again."""

    secret: str = Field(description="The shared secret in base32, to be typed where no camera is.")
    uri: str = Field(description="`otpauth://totp/…`: secret, issuer and account.")
    qr: str = Field(description="The same as a QR code: an SVG image as a data URI.")


class NewFactor(Body):
    """Which kind of factor, and what you call it."""

    answered_by: ClassVar[type[Answer]] = NewFactorAnswer

    name: Annotated[
        str,
        Field(min_length=1, max_length=60),
        Stripped,
        AfterValidator(_one_line),
        Field(examples=["Phone"]),
    ] = "Authenticator"
    kind: Literal["totp"] = "totp"


class FactorProof(Body):
    """A code. `factor_token`: that of a sign-in which waits for it; without one the bearer of the session proves
    itself."""

    code: Code
    factor_token: Annotated[
        str | None,
        Field(max_length=1024, examples=[None], json_schema_extra={"format": "password"}),
    ] = None


class FactorProvenAnswer(Answer):
    """The factor that was proven. `recovery_codes` come once, with the first factor that is confirmed."""

    factor: FactorAnswer
    recovery_codes: list[str] | None


class RecoveryCodesAnswer(Answer):
    """New recovery codes, shown once. Each opens the account one time in place of a code."""

    recovery_codes: list[str]


class FactorQuery(PageQuery, sorts=("created_at",)):
    """Paging of the list of factors."""
