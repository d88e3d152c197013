"""What is said of the trash on the wire."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from cairn.kernel.web.bodies import Flag, Query


class Deletion(Query):
    """How an expense is deleted."""

    refunds: Annotated[
        Literal["delete", "unlink"] | None,
        Field(description="What becomes of its refunds: they go with it, or stay and are of nothing."),
    ] = None
    permanent: Annotated[
        Flag, Field(description="For good, out of the trash or past it: nothing can be restored.")
    ] = False


class Restoration(Query):
    """How an expense is restored."""

    allow_excess: Annotated[
        Flag, Field(description="Whether the refunds of an expense may be more than it afterwards.")
    ] = False
