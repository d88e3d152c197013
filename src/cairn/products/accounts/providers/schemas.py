"""Sign-in at providers on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import ConfigDict, Field

from cairn.kernel.web.bodies import Answer, Query


class ConnectQuery(Query):
    """Where the browser goes afterwards."""

    redirect_to: Annotated[
        str | None,
        Field(max_length=2000, description="One of `OAUTH_REDIRECT_URLS`, to the letter. Without it: JSON."),
    ] = None


class CallbackQuery(Query):
    """What the provider sends the browser back with. What else it adds is ignored (RFC 6749, section 4.1.2)."""

    model_config = ConfigDict(extra="ignore", frozen=True, hide_input_in_errors=True)

    state: Annotated[str | None, Field(max_length=200, description="As it was sent there.")] = None
    code: Annotated[str | None, Field(max_length=2048, description="The authorization code.")] = None
    error: Annotated[str | None, Field(max_length=200, description="In place of a code.")] = None
    iss: Annotated[str | None, Field(max_length=500, description="Who answers (RFC 9207).")] = None


class AuthorizeAnswer(Answer):
    """Where to send the browser, for somebody who is signed in and links an account."""

    authorize_url: str


class RedirectAnswer(Answer):
    """What the Location header says."""

    location: str


class LinkedAnswer(Answer):
    """An account at a provider that belongs to yours."""

    id: UUID
    provider: Literal["github", "google"]
    email: str | None
    display_name: str | None
    created_at: datetime
    last_used_at: datetime
