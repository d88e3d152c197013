"""How a kept answer says under whose key it lies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal
from uuid import UUID

OwnerType = Literal["beneficiary", "session"]
_OWNERS: Final[tuple[OwnerType, ...]] = ("beneficiary", "session")
_PLAIN: Final = b"\x00"
_ID_BYTES: Final = 16
_HEAD_BYTES: Final = 1 + 2 * _ID_BYTES


@dataclass(frozen=True, slots=True)
class KeptUnder:
    """What is sealed under the key `dek_id` of this beneficiary or group session."""

    owner_type: OwnerType
    owner_id: UUID
    dek_id: UUID
    sealed: bytes

    def framed(self) -> bytes:
        """`kind of owner (1 byte, from 1) | owner id (16) | key id (16) | what is sealed`."""
        kind = bytes((1 + _OWNERS.index(self.owner_type),))
        return kind + self.owner_id.bytes + self.dek_id.bytes + self.sealed


def plain(answer: bytes) -> bytes:
    """The frame of an answer that is about nobody: `0 | answer`."""
    return _PLAIN + answer


def read(frame: bytes) -> bytes | KeptUnder:
    """What is in a frame. ValueError for bytes that are none."""
    if frame[:1] == _PLAIN:
        return frame[1:]
    if len(frame) <= _HEAD_BYTES or frame[0] > len(_OWNERS):
        raise ValueError("this is no frame of a kept answer")
    owner, key = frame[1 : 1 + _ID_BYTES], frame[1 + _ID_BYTES : _HEAD_BYTES]
    return KeptUnder(_OWNERS[frame[0] - 1], UUID(bytes=owner), UUID(bytes=key), frame[_HEAD_BYTES:])
