"""Attendance of group sessions on the wire."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import BeforeValidator, Field

from cairn.base.refusals import FieldProblem
from cairn.kernel.web.bodies import Answer, Body, Id
from cairn.products.casework.texts import Text
from cairn.products.casework.words import AbsenceReason, Attendance

Minutes = Annotated[int, Field(ge=0, le=720, description="How long they took part.", examples=[90])]
Remark = Annotated[str, Field(max_length=500, examples=["Left early."]), Text]


class AttendanceAnswer(Answer):
    """Whether one participant came. Of a row that was changed by somebody else than this program, `withheld_fields`
    names what is left out."""

    withholds: ClassVar[bool] = True

    beneficiary_id: UUID
    code: str
    display_name: str = Field(
        default="", description="First and last name, or the code where names are hidden."
    )
    status: Attendance | None = Field(description="Null until somebody says it.")
    minutes: int | None
    reason: AbsenceReason | None = Field(description="Of who is absent or excused.")
    remark: str | None = None
    recorded_by: UUID | None
    recorded_at: datetime | None
    withheld_fields: list[str]


class AttendanceListAnswer(Answer):
    """Who of a group's participants came, as far as the caller works with them."""

    tagged_by: ClassVar[tuple[str, ...]] = ("version", "seen")

    session_id: UUID
    version: int = Field(description="The session's: it grows with each change of its attendance.")
    items: list[AttendanceAnswer] = Field(description="By code.")


class Marks(Body):
    """Whether somebody came: absent = unchanged, null = cleared. A reason goes when the absence does."""

    answered_by: ClassVar[type[Answer] | None] = AttendanceAnswer

    status: Attendance | None = None
    minutes: Minutes | None = None
    reason: Annotated[AbsenceReason | None, Field(description="Only of who is absent or excused.")] = None
    remark: Remark | None = None

    @property
    def given(self) -> dict[str, object]:
        """What was sent."""
        return {name: getattr(self, name) for name in self.model_fields_set if name != "beneficiary_id"}


_SHOWN: frozenset[str] = frozenset(AttendanceAnswer.model_fields) - {*Marks.model_fields, "beneficiary_id"}


def _as_read(items: object) -> object:
    """Without what rows only show, so that what was read can be sent back."""
    if not isinstance(items, list):
        return items
    return [
        {name: value for name, value in item.items() if name not in _SHOWN}
        if isinstance(item, dict)
        else item
        for item in items
    ]


class ParticipantMarks(Marks):
    """Whether this participant came."""

    beneficiary_id: Id


class AttendanceList(Body):
    """Who came: all of it is taken or nothing. Participants that are not in it stay as they are."""

    answered_by: ClassVar[type[Answer] | None] = AttendanceListAnswer

    items: Annotated[list[ParticipantMarks], Field(max_length=200), BeforeValidator(_as_read)]

    @classmethod
    def problems(cls, values: Mapping[str, object]) -> Iterator[FieldProblem]:
        named: set[UUID] = set()
        items = values["items"]
        for index, item in enumerate(items if isinstance(items, list) else []):
            if item.beneficiary_id in named:
                yield FieldProblem(f"/items/{index}/beneficiary_id", "repeated", "Name everybody once.")
            named.add(item.beneficiary_id)
