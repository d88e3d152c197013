"""Addresses on the wire."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from cairn.kernel.web.bodies import Answer, Body
from cairn.products.accounts.one_time_tokens.schemas import Token
from cairn.products.accounts.sessions.schemas import TokensAnswer
from cairn.products.accounts.users.schemas import Email


class Confirmation(Body):
    """The token out of the mail. `password`: that of the account or the registration, to show that it is yours where
    the token comes from another network than it was asked from."""

    token: Token
    password: Annotated[
        str | None, Field(max_length=1024, examples=[None], json_schema_extra={"format": "password"})
    ] = None


class RegisteredAnswer(TokensAnswer):
    """A registration is confirmed: tokens of the new account. `password_kept` false: nothing showed that who confirmed
    is who had registered, so the password of the registration was dropped; set one."""

    password_kept: bool


class AddressAnswer(Answer):
    """The address of an account is confirmed. Nobody is signed in by it."""

    verified: Literal[True]
    email: str


class NewAddress(Body):
    """The address from now on, once it is confirmed."""

    new_email: Email
