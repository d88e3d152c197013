from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.row_outcome import RowOutcome
    from ..models.row_problem import RowProblem


T = TypeVar("T", bound="ImportReport")


@_attrs_define
class ImportReport:
    """What became of the rows of a file, or in a dry run would.

    Attributes:
        dry_run (bool):
        committed (bool):
        rows (int):
        created (int):
        updated (int):
        unchanged (int): Rows that say what their item says already.
        skipped (int): Rows left out because their SKU was there, with on_conflict=skip.
        failed (int):
        problems (list[RowProblem]): The first hundred.
        more_problems (int): How many there are beside those.
        outcomes (list[RowOutcome] | None): Every row, where `report=rows` asks for it.
    """

    dry_run: bool
    committed: bool
    rows: int
    created: int
    updated: int
    unchanged: int
    skipped: int
    failed: int
    problems: list[RowProblem]
    more_problems: int
    outcomes: list[RowOutcome] | None

    def to_dict(self) -> dict[str, Any]:
        dry_run = self.dry_run

        committed = self.committed

        rows = self.rows

        created = self.created

        updated = self.updated

        unchanged = self.unchanged

        skipped = self.skipped

        failed = self.failed

        problems = []
        for problems_item_data in self.problems:
            problems_item = problems_item_data.to_dict()
            problems.append(problems_item)

        more_problems = self.more_problems

        outcomes: list[dict[str, Any]] | None
        if isinstance(self.outcomes, list):
            outcomes = []
            for outcomes_type_0_item_data in self.outcomes:
                outcomes_type_0_item = outcomes_type_0_item_data.to_dict()
                outcomes.append(outcomes_type_0_item)

        else:
            outcomes = self.outcomes

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "dry_run": dry_run,
                "committed": committed,
                "rows": rows,
                "created": created,
                "updated": updated,
                "unchanged": unchanged,
                "skipped": skipped,
                "failed": failed,
                "problems": problems,
                "more_problems": more_problems,
                "outcomes": outcomes,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.row_outcome import RowOutcome  # noqa: PLC0415
        from ..models.row_problem import RowProblem  # noqa: PLC0415

        d = dict(src_dict)
        dry_run = d.pop("dry_run")

        committed = d.pop("committed")

        rows = d.pop("rows")

        created = d.pop("created")

        updated = d.pop("updated")

        unchanged = d.pop("unchanged")

        skipped = d.pop("skipped")

        failed = d.pop("failed")

        problems = []
        _problems = d.pop("problems")
        for problems_item_data in _problems:
            problems_item = RowProblem.from_dict(problems_item_data)

            problems.append(problems_item)

        more_problems = d.pop("more_problems")

        def _parse_outcomes(data: object) -> list[RowOutcome] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                outcomes_type_0 = []
                _outcomes_type_0 = data
                for outcomes_type_0_item_data in _outcomes_type_0:
                    outcomes_type_0_item = RowOutcome.from_dict(outcomes_type_0_item_data)

                    outcomes_type_0.append(outcomes_type_0_item)

                return outcomes_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[RowOutcome] | None, data)

        outcomes = _parse_outcomes(d.pop("outcomes"))

        import_report = cls(
            dry_run=dry_run,
            committed=committed,
            rows=rows,
            created=created,
            updated=updated,
            unchanged=unchanged,
            skipped=skipped,
            failed=failed,
            problems=problems,
            more_problems=more_problems,
            outcomes=outcomes,
        )

        return import_report
