from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.new_case_note_confidentiality import (
    NewCaseNoteConfidentiality,
    check_new_case_note_confidentiality,
)
from ..models.new_case_note_kind import NewCaseNoteKind, check_new_case_note_kind
from ..types import UNSET, Unset

T = TypeVar("T", bound="NewCaseNote")


@_attrs_define
class NewCaseNote:
    """A draft. Once it is signed the team's workers and supervisors read it; or `supervisors`: they and its author; or
    `author_only`: its author.

        Attributes:
            body (str):
            kind (NewCaseNoteKind | Unset):  Default: 'general'.
            confidentiality (NewCaseNoteConfidentiality | Unset):  Default: 'team'.
    """

    body: str
    kind: NewCaseNoteKind | Unset = "general"
    confidentiality: NewCaseNoteConfidentiality | Unset = "team"

    def to_dict(self) -> dict[str, Any]:
        body = self.body

        kind: str | Unset = UNSET
        if not isinstance(self.kind, Unset):
            kind = self.kind

        confidentiality: str | Unset = UNSET
        if not isinstance(self.confidentiality, Unset):
            confidentiality = self.confidentiality

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "body": body,
            }
        )
        if kind is not UNSET:
            field_dict["kind"] = kind
        if confidentiality is not UNSET:
            field_dict["confidentiality"] = confidentiality

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        body = d.pop("body")

        _kind = d.pop("kind", UNSET)
        kind: NewCaseNoteKind | Unset
        if isinstance(_kind, Unset):
            kind = UNSET
        else:
            kind = check_new_case_note_kind(_kind)

        _confidentiality = d.pop("confidentiality", UNSET)
        confidentiality: NewCaseNoteConfidentiality | Unset
        if isinstance(_confidentiality, Unset):
            confidentiality = UNSET
        else:
            confidentiality = check_new_case_note_confidentiality(_confidentiality)

        new_case_note = cls(
            body=body,
            kind=kind,
            confidentiality=confidentiality,
        )

        return new_case_note
