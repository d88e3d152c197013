from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.access_event_answer_action import AccessEventAnswerAction, check_access_event_answer_action
from ..models.access_event_answer_purpose import AccessEventAnswerPurpose, check_access_event_answer_purpose
from ..models.access_event_answer_result import AccessEventAnswerResult, check_access_event_answer_result
from ..models.access_event_answer_via import AccessEventAnswerVia, check_access_event_answer_via

if TYPE_CHECKING:
    from ..models.access_event_answer_detail_type_0 import AccessEventAnswerDetailType0


T = TypeVar("T", bound="AccessEventAnswer")


@_attrs_define
class AccessEventAnswer:
    """Who saw or did what with whom. It names ids and fields, and holds no value of any. `subject_ids` are
    beneficiaries; `subject_count` counts all of them, also those that are not named. `via`: what let the actor in;
    `actor_role`: as what they acted. `seq` counts in its `chain`; `hash` hangs on the hash before.

        Attributes:
            id (UUID):
            at (datetime.datetime):
            chain (int):
            seq (int):
            actor_id (UUID):
            actor_role (str):
            via (AccessEventAnswerVia):
            action (AccessEventAnswerAction):
            result (AccessEventAnswerResult):
            subject_ids (list[UUID]):
            subject_count (int):
            fields (list[str]):
            purpose (AccessEventAnswerPurpose):
            legal_basis (None | str):
            request_id (str):
            ip_prefix (None | str):
            detail (AccessEventAnswerDetailType0 | None):
            hash_ (str): Hexadecimal.
    """

    id: UUID
    at: datetime.datetime
    chain: int
    seq: int
    actor_id: UUID
    actor_role: str
    via: AccessEventAnswerVia
    action: AccessEventAnswerAction
    result: AccessEventAnswerResult
    subject_ids: list[UUID]
    subject_count: int
    fields: list[str]
    purpose: AccessEventAnswerPurpose
    legal_basis: None | str
    request_id: str
    ip_prefix: None | str
    detail: AccessEventAnswerDetailType0 | None
    hash_: str

    def to_dict(self) -> dict[str, Any]:
        from ..models.access_event_answer_detail_type_0 import AccessEventAnswerDetailType0  # noqa: PLC0415

        id = str(self.id)

        at = self.at.isoformat()

        chain = self.chain

        seq = self.seq

        actor_id = str(self.actor_id)

        actor_role = self.actor_role

        via: str = self.via

        action: str = self.action

        result: str = self.result

        subject_ids = []
        for subject_ids_item_data in self.subject_ids:
            subject_ids_item = str(subject_ids_item_data)
            subject_ids.append(subject_ids_item)

        subject_count = self.subject_count

        fields = self.fields

        purpose: str = self.purpose

        legal_basis: None | str
        legal_basis = self.legal_basis

        request_id = self.request_id

        ip_prefix: None | str
        ip_prefix = self.ip_prefix

        detail: dict[str, Any] | None
        if isinstance(self.detail, AccessEventAnswerDetailType0):
            detail = self.detail.to_dict()
        else:
            detail = self.detail

        hash_ = self.hash_

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "at": at,
                "chain": chain,
                "seq": seq,
                "actor_id": actor_id,
                "actor_role": actor_role,
                "via": via,
                "action": action,
                "result": result,
                "subject_ids": subject_ids,
                "subject_count": subject_count,
                "fields": fields,
                "purpose": purpose,
                "legal_basis": legal_basis,
                "request_id": request_id,
                "ip_prefix": ip_prefix,
                "detail": detail,
                "hash": hash_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.access_event_answer_detail_type_0 import AccessEventAnswerDetailType0  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        at = datetime.datetime.fromisoformat(d.pop("at"))

        chain = d.pop("chain")

        seq = d.pop("seq")

        actor_id = UUID(d.pop("actor_id"))

        actor_role = d.pop("actor_role")

        via = check_access_event_answer_via(d.pop("via"))

        action = check_access_event_answer_action(d.pop("action"))

        result = check_access_event_answer_result(d.pop("result"))

        subject_ids = []
        _subject_ids = d.pop("subject_ids")
        for subject_ids_item_data in _subject_ids:
            subject_ids_item = UUID(subject_ids_item_data)

            subject_ids.append(subject_ids_item)

        subject_count = d.pop("subject_count")

        fields = cast(list[str], d.pop("fields"))

        purpose = check_access_event_answer_purpose(d.pop("purpose"))

        def _parse_legal_basis(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        legal_basis = _parse_legal_basis(d.pop("legal_basis"))

        request_id = d.pop("request_id")

        def _parse_ip_prefix(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        ip_prefix = _parse_ip_prefix(d.pop("ip_prefix"))

        def _parse_detail(data: object) -> AccessEventAnswerDetailType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                detail_type_0 = AccessEventAnswerDetailType0.from_dict(data)

                return detail_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AccessEventAnswerDetailType0 | None, data)

        detail = _parse_detail(d.pop("detail"))

        hash_ = d.pop("hash")

        access_event_answer = cls(
            id=id,
            at=at,
            chain=chain,
            seq=seq,
            actor_id=actor_id,
            actor_role=actor_role,
            via=via,
            action=action,
            result=result,
            subject_ids=subject_ids,
            subject_count=subject_count,
            fields=fields,
            purpose=purpose,
            legal_basis=legal_basis,
            request_id=request_id,
            ip_prefix=ip_prefix,
            detail=detail,
            hash_=hash_,
        )

        return access_event_answer
