from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.case_note_answer_confidentiality import (
    CaseNoteAnswerConfidentiality,
    check_case_note_answer_confidentiality,
)
from ..models.case_note_answer_kind import CaseNoteAnswerKind, check_case_note_answer_kind
from ..types import UNSET, Unset

T = TypeVar("T", bound="CaseNoteAnswer")


@_attrs_define
class CaseNoteAnswer:
    """A note on a session: a draft, which its author reads, or signed, which does not change any more.

    Attributes:
        id (UUID):
        session_id (UUID):
        kind (CaseNoteAnswerKind):
        confidentiality (CaseNoteAnswerConfidentiality):
        author_id (UUID):
        signed_at (datetime.datetime | None): Null while it is a draft.
        signed_by (None | UUID):
        digest (None | str): SHA-256 over the signed note and a salt that is sealed with it, in hexadecimal; it is in
            the record of the signature, too.
        amends_id (None | UUID): The signed note that this one amends.
        amended_by (list[UUID]): Signed amendments that you may read, oldest first.
        withheld_fields (list[str]):
        version (int):
        created_at (datetime.datetime):
        updated_at (datetime.datetime):
        body (str | Unset): Absent where what is stored is not what was written: that was reported. Default: ''.
    """

    id: UUID
    session_id: UUID
    kind: CaseNoteAnswerKind
    confidentiality: CaseNoteAnswerConfidentiality
    author_id: UUID
    signed_at: datetime.datetime | None
    signed_by: None | UUID
    digest: None | str
    amends_id: None | UUID
    amended_by: list[UUID]
    withheld_fields: list[str]
    version: int
    created_at: datetime.datetime
    updated_at: datetime.datetime
    body: str | Unset = ""

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        session_id = str(self.session_id)

        kind: str = self.kind

        confidentiality: str = self.confidentiality

        author_id = str(self.author_id)

        signed_at: None | str
        if isinstance(self.signed_at, datetime.datetime):
            signed_at = self.signed_at.isoformat()
        else:
            signed_at = self.signed_at

        signed_by: None | str
        if isinstance(self.signed_by, UUID):
            signed_by = str(self.signed_by)
        else:
            signed_by = self.signed_by

        digest: None | str
        digest = self.digest

        amends_id: None | str
        if isinstance(self.amends_id, UUID):
            amends_id = str(self.amends_id)
        else:
            amends_id = self.amends_id

        amended_by = []
        for amended_by_item_data in self.amended_by:
            amended_by_item = str(amended_by_item_data)
            amended_by.append(amended_by_item)

        withheld_fields = self.withheld_fields

        version = self.version

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        body = self.body

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "session_id": session_id,
                "kind": kind,
                "confidentiality": confidentiality,
                "author_id": author_id,
                "signed_at": signed_at,
                "signed_by": signed_by,
                "digest": digest,
                "amends_id": amends_id,
                "amended_by": amended_by,
                "withheld_fields": withheld_fields,
                "version": version,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )
        if body is not UNSET:
            field_dict["body"] = body

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        session_id = UUID(d.pop("session_id"))

        kind = check_case_note_answer_kind(d.pop("kind"))

        confidentiality = check_case_note_answer_confidentiality(d.pop("confidentiality"))

        author_id = UUID(d.pop("author_id"))

        def _parse_signed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                signed_at_type_0 = datetime.datetime.fromisoformat(data)

                return signed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        signed_at = _parse_signed_at(d.pop("signed_at"))

        def _parse_signed_by(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                signed_by_type_0 = UUID(data)

                return signed_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        signed_by = _parse_signed_by(d.pop("signed_by"))

        def _parse_digest(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        digest = _parse_digest(d.pop("digest"))

        def _parse_amends_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                amends_id_type_0 = UUID(data)

                return amends_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        amends_id = _parse_amends_id(d.pop("amends_id"))

        amended_by = []
        _amended_by = d.pop("amended_by")
        for amended_by_item_data in _amended_by:
            amended_by_item = UUID(amended_by_item_data)

            amended_by.append(amended_by_item)

        withheld_fields = cast(list[str], d.pop("withheld_fields"))

        version = d.pop("version")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        body = d.pop("body", UNSET)

        case_note_answer = cls(
            id=id,
            session_id=session_id,
            kind=kind,
            confidentiality=confidentiality,
            author_id=author_id,
            signed_at=signed_at,
            signed_by=signed_by,
            digest=digest,
            amends_id=amends_id,
            amended_by=amended_by,
            withheld_fields=withheld_fields,
            version=version,
            created_at=created_at,
            updated_at=updated_at,
            body=body,
        )

        return case_note_answer
