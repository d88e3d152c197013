from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.fault_answer_kind import FaultAnswerKind, check_fault_answer_kind

T = TypeVar("T", bound="FaultAnswer")


@_attrs_define
class FaultAnswer:
    """The first thing that is broken. `hash_mismatch`: an event is not as it was recorded; `seq_gap`: one is missing;
    `head_mismatch`: a chain does not end where its head says; `anchor_mismatch`: an anchor says otherwise, or is none.

        Attributes:
            kind (FaultAnswerKind):
            chain (int | None): Null where a whole anchor is broken.
            seq (int | None):
            event_id (None | UUID): The event at which it was noticed; null where there is none.
            anchor (int | None): The number of the anchor that tells.
    """

    kind: FaultAnswerKind
    chain: int | None
    seq: int | None
    event_id: None | UUID
    anchor: int | None

    def to_dict(self) -> dict[str, Any]:
        kind: str = self.kind

        chain: int | None
        chain = self.chain

        seq: int | None
        seq = self.seq

        event_id: None | str
        if isinstance(self.event_id, UUID):
            event_id = str(self.event_id)
        else:
            event_id = self.event_id

        anchor: int | None
        anchor = self.anchor

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "chain": chain,
                "seq": seq,
                "event_id": event_id,
                "anchor": anchor,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = check_fault_answer_kind(d.pop("kind"))

        def _parse_chain(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        chain = _parse_chain(d.pop("chain"))

        def _parse_seq(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        seq = _parse_seq(d.pop("seq"))

        def _parse_event_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                event_id_type_0 = UUID(data)

                return event_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        event_id = _parse_event_id(d.pop("event_id"))

        def _parse_anchor(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        anchor = _parse_anchor(d.pop("anchor"))

        fault_answer = cls(
            kind=kind,
            chain=chain,
            seq=seq,
            event_id=event_id,
            anchor=anchor,
        )

        return fault_answer
