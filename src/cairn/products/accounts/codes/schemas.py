"""Codes by mail on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import Field

from cairn.kernel.web.bodies import Answer, Body
from cairn.products.accounts.users.schemas import Email

Code = Annotated[str, Field(pattern=r"^[0-9]{6}$", examples=["123456"])]


class CodeSaid(Body):
    """The six digits out of the newest mail. With `email`: to sign in. Without, in a session: to prove again that it is
    you."""

    email: Email | None = None
    code: Code


class ProvedAnswer(Answer):
    """You have proven to be yourself in this session; it counts for ten minutes."""

    proved_at: datetime
