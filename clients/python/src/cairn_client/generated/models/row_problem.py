from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="RowProblem")


@_attrs_define
class RowProblem:
    """What is wrong with a row of a file.

    Attributes:
        row (int): From 1, without header and blank lines.
        line (int): Where the row begins, from 1.
        pointer (str): The field, such as /price; empty for the row as a whole.
        code (str):
        message (str):
    """

    row: int
    line: int
    pointer: str
    code: str
    message: str

    def to_dict(self) -> dict[str, Any]:
        row = self.row

        line = self.line

        pointer = self.pointer

        code = self.code

        message = self.message

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "row": row,
                "line": line,
                "pointer": pointer,
                "code": code,
                "message": message,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        row = d.pop("row")

        line = d.pop("line")

        pointer = d.pop("pointer")

        code = d.pop("code")

        message = d.pop("message")

        row_problem = cls(
            row=row,
            line=line,
            pointer=pointer,
            code=code,
            message=message,
        )

        return row_problem
