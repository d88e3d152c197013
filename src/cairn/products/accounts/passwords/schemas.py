"""Passwords on the wire."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from cairn.kernel.web.bodies import Answer, Body
from cairn.products.accounts.one_time_tokens.schemas import Token
from cairn.products.accounts.users.schemas import Password


class PasswordChange(Body):
    """The password until now, and the one from now on. The first may be missing where you have proven to be yourself
    within the last ten minutes."""

    current_password: Annotated[
        str | None,
        Field(max_length=1024, examples=["Trail-Mix-42!"], json_schema_extra={"format": "password"}),
    ] = None
    new_password: Password


class PasswordReset(Body):
    """The token out of the mail, and the password from now on."""

    token: Token
    new_password: Password


class PasswordResetAnswer(Answer):
    """That it is done."""

    message: str
