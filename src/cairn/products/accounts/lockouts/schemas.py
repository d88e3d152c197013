"""Unlocking on the wire."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from cairn.kernel.web.bodies import Body


class Unlock(Body):
    """The token of the mail that told of the lock."""

    token: Annotated[str, Field(max_length=1024, examples=["the token of the link in the mail"])]
