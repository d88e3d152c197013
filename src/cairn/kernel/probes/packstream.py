"""As much of PackStream (https://neo4j.com/docs/bolt/current/packstream/) as a greeting needs."""

from __future__ import annotations

import struct
from collections.abc import Mapping

Value = str | int | float | bool | bytes | None | list["Value"] | dict[str, "Value"]
_DEEPEST = 8
_INTEGERS = {0xC8: (">b", 1), 0xC9: (">h", 2), 0xCA: (">i", 4), 0xCB: (">q", 8)}
_TEXTS = {0xD0: 1, 0xD1: 2, 0xD2: 4}
_BYTES = {0xCC: 1, 0xCD: 2, 0xCE: 4}
_LISTS = {0xD4: 1, 0xD5: 2, 0xD6: 4}
_MAPS = {0xD8: 1, 0xD9: 2, 0xDA: 4}
_CONSTANTS: Mapping[int, Value] = {0xC0: None, 0xC2: False, 0xC3: True}


class BadPackStream(ValueError):
    """These bytes are none."""


def packed(value: str | Mapping[str, object]) -> bytes:
    """A text, or a map of texts and maps."""
    if isinstance(value, str):
        raw = value.encode()
        return (bytes([0x80 + len(raw)]) if len(raw) < 16 else b"\xd1" + struct.pack(">H", len(raw))) + raw
    parts = [
        packed(name) + packed(inner) for name, inner in value.items() if isinstance(inner, str | Mapping)
    ]
    return bytes([0xA0 + len(parts)]) + b"".join(parts)


def unpacked(data: bytes) -> Value:
    """The first value in `data`. Raises `BadPackStream`."""
    return _Reader(data).value(0)


class _Reader:
    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0

    def value(self, depth: int) -> Value:
        if depth > _DEEPEST:
            raise BadPackStream
        mark = self._take(1)[0]
        if mark in _CONSTANTS:
            return _CONSTANTS[mark]
        if mark < 0x80 or mark >= 0xF0:
            return mark if mark < 0x80 else mark - 0x100
        if mark in _INTEGERS or mark == 0xC1:
            layout, size = _INTEGERS.get(mark, (">d", 8))
            (number,) = struct.unpack(layout, self._take(size))
            return float(number) if mark == 0xC1 else int(number)
        return self._sized(mark, depth)

    def _sized(self, mark: int, depth: int) -> Value:
        if 0x80 <= mark < 0x90 or mark in _TEXTS:
            return self._take(self._size(mark, 0x80, _TEXTS)).decode("utf-8", "replace")
        if mark in _BYTES:
            return self._take(self._size(mark, 0, _BYTES))
        if 0x90 <= mark < 0xA0 or mark in _LISTS:
            return [self.value(depth + 1) for _ in range(self._size(mark, 0x90, _LISTS))]
        if 0xA0 <= mark < 0xB0 or mark in _MAPS:
            size = self._size(mark, 0xA0, _MAPS)
            return {str(self.value(depth + 1)): self.value(depth + 1) for _ in range(size)}
        raise BadPackStream

    def _size(self, mark: int, tiny: int, sizes: Mapping[int, int]) -> int:
        return int.from_bytes(self._take(sizes[mark])) if mark in sizes else mark - tiny

    def _take(self, count: int) -> bytes:
        found = self._data[self._at : self._at + count]
        if len(found) < count:
            raise BadPackStream
        self._at += count
        return found
