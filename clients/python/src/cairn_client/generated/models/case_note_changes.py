from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.case_note_changes_confidentiality import (
    CaseNoteChangesConfidentiality,
    check_case_note_changes_confidentiality,
)
from ..models.case_note_changes_kind import CaseNoteChangesKind, check_case_note_changes_kind
from ..types import UNSET, Unset

T = TypeVar("T", bound="CaseNoteChanges")


@_attrs_define
class CaseNoteChanges:
    """Any part of NewCaseNote: absent = unchanged, null = cleared where the field allows it.

    Attributes:
        kind (CaseNoteChangesKind | Unset):
        confidentiality (CaseNoteChangesConfidentiality | Unset):
        body (str | Unset):
    """

    kind: CaseNoteChangesKind | Unset = UNSET
    confidentiality: CaseNoteChangesConfidentiality | Unset = UNSET
    body: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        kind: str | Unset = UNSET
        if not isinstance(self.kind, Unset):
            kind = self.kind

        confidentiality: str | Unset = UNSET
        if not isinstance(self.confidentiality, Unset):
            confidentiality = self.confidentiality

        body = self.body

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if kind is not UNSET:
            field_dict["kind"] = kind
        if confidentiality is not UNSET:
            field_dict["confidentiality"] = confidentiality
        if body is not UNSET:
            field_dict["body"] = body

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        _kind = d.pop("kind", UNSET)
        kind: CaseNoteChangesKind | Unset
        if isinstance(_kind, Unset):
            kind = UNSET
        else:
            kind = check_case_note_changes_kind(_kind)

        _confidentiality = d.pop("confidentiality", UNSET)
        confidentiality: CaseNoteChangesConfidentiality | Unset
        if isinstance(_confidentiality, Unset):
            confidentiality = UNSET
        else:
            confidentiality = check_case_note_changes_confidentiality(_confidentiality)

        body = d.pop("body", UNSET)

        case_note_changes = cls(
            kind=kind,
            confidentiality=confidentiality,
            body=body,
        )

        return case_note_changes
