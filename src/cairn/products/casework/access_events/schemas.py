"""Access events on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from cairn.base.refusals import Invalid
from cairn.kernel.web.bodies import Answer, Id, Instant, PageQuery
from cairn.products.casework.words import AccessAction, AccessPurpose, Via


class AccessEventAnswer(Answer):
    """Who saw or did what with whom. It names ids and fields, and holds no value of any. `subject_ids` are
    beneficiaries; `subject_count` counts all of them, also those that are not named. `via`: what let the actor in;
    `actor_role`: as what they acted. `seq` counts in its `chain`; `hash` hangs on the hash before."""

    id: UUID
    at: datetime
    chain: int
    seq: int
    actor_id: UUID
    actor_role: str
    via: Via
    action: AccessAction
    result: Literal["ok", "denied"]
    subject_ids: list[UUID]
    subject_count: int
    fields: list[str]
    purpose: AccessPurpose
    legal_basis: str | None
    request_id: str
    ip_prefix: str | None
    detail: dict[str, str] | None
    hash: str = Field(description="Hexadecimal.")


class AccessEventQuery(PageQuery, sorts=("at",)):
    """Filters of access events."""

    actor_id: Annotated[Id | None, Field(description="Who did it.")] = None
    subject_id: Annotated[Id | None, Field(description="The beneficiary that it is about.")] = None
    action: AccessAction | None = None
    result: Literal["ok", "denied"] | None = None
    purpose: AccessPurpose | None = None
    from_: Annotated[Instant | None, Field(alias="from", description="Then or later.")] = None
    to: Annotated[Instant | None, Field(description="Before that.")] = None

    def given(self) -> dict[str, object]:
        """What is asked, as the lists of events take it. Raises `Invalid` (`range_reversed`)."""
        if self.from_ is not None and self.to is not None and self.from_ > self.to:
            raise Invalid.at("?from", "range_reversed", "The first moment is after the last one.")
        found: dict[str, object] = {
            "actor_id": self.actor_id, "subject_id": self.subject_id, "action": self.action, "result": self.result,
            "purpose": self.purpose, "from": self.from_, "to": self.to,
        }  # fmt: skip
        return {name: value for name, value in found.items() if value is not None}
