from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.row_outcome_outcome import RowOutcomeOutcome, check_row_outcome_outcome

if TYPE_CHECKING:
    from ..models.field_fault import FieldFault


T = TypeVar("T", bound="RowOutcome")


@_attrs_define
class RowOutcome:
    """What became of one row.

    Attributes:
        row (int):
        line (int):
        outcome (RowOutcomeOutcome):
        id (None | UUID): The item; null where there is none, or not yet in a dry run.
        problems (list[FieldFault]):
    """

    row: int
    line: int
    outcome: RowOutcomeOutcome
    id: None | UUID
    problems: list[FieldFault]

    def to_dict(self) -> dict[str, Any]:
        row = self.row

        line = self.line

        outcome: str = self.outcome

        id: None | str
        if isinstance(self.id, UUID):
            id = str(self.id)
        else:
            id = self.id

        problems = []
        for problems_item_data in self.problems:
            problems_item = problems_item_data.to_dict()
            problems.append(problems_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "row": row,
                "line": line,
                "outcome": outcome,
                "id": id,
                "problems": problems,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.field_fault import FieldFault  # noqa: PLC0415

        d = dict(src_dict)
        row = d.pop("row")

        line = d.pop("line")

        outcome = check_row_outcome_outcome(d.pop("outcome"))

        def _parse_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                id_type_0 = UUID(data)

                return id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        id = _parse_id(d.pop("id"))

        problems = []
        _problems = d.pop("problems")
        for problems_item_data in _problems:
            problems_item = FieldFault.from_dict(problems_item_data)

            problems.append(problems_item)

        row_outcome = cls(
            row=row,
            line=line,
            outcome=outcome,
            id=id,
            problems=problems,
        )

        return row_outcome
