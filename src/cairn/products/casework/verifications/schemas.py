"""Verifications on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import Field

from cairn.kernel.web.bodies import Answer


class FaultAnswer(Answer):
    """The first thing that is broken. `hash_mismatch`: an event is not as it was recorded; `seq_gap`: one is missing;
    `head_mismatch`: a chain does not end where its head says; `anchor_mismatch`: an anchor says otherwise, or is none.
    """

    kind: Literal["hash_mismatch", "seq_gap", "head_mismatch", "anchor_mismatch"]
    chain: int | None = Field(description="Null where a whole anchor is broken.")
    seq: int | None
    event_id: UUID | None = Field(description="The event at which it was noticed; null where there is none.")
    anchor: int | None = Field(description="The number of the anchor that tells.")


class VerificationAnswer(Answer):
    """A verification. `done`: all is as it was recorded; `failed`: `fault` says what is not, or it is null and the
    verification did not come to its end. `events`: how many were good."""

    id: UUID
    state: Literal["pending", "done", "failed"]
    events: int | None
    fault: FaultAnswer | None
    user_id: UUID
    created_at: datetime
    finished_at: datetime | None
