"""Passwords on the wire."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from cairn.kernel.web.bodies import Body
from cairn.products.accounts.users.schemas import Password


class PasswordChange(Body):
    """The password until now, and the one from now on."""

    current_password: Annotated[
        str, Field(max_length=1024, examples=["Trail-Mix-42!"], json_schema_extra={"format": "password"})
    ]
    new_password: Password
