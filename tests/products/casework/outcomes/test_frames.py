"""How a kept answer says under whose key it lies."""

from __future__ import annotations

from uuid import UUID

import pytest

from cairn.products.casework.keys.rules import KeptUnder, plain, read

pytestmark = pytest.mark.unit
OWNER, KEY = UUID(int=1), UUID(int=2)


@pytest.mark.parametrize("answer", [b"", b"\x01 anything"])
def test_a_plain_answer_comes_back(answer: bytes) -> None:
    assert read(plain(answer)) == answer


@pytest.mark.parametrize("owner_type", ["beneficiary", "session"])
def test_a_sealed_one_says_whose_it_is(owner_type: str) -> None:
    kept = KeptUnder(owner_type, OWNER, KEY, b"sealed")  # type: ignore[arg-type]
    assert read(kept.framed()) == kept
    assert kept.framed()[1:33] == OWNER.bytes + KEY.bytes


@pytest.mark.parametrize("frame", [b"", b"\x01", b"\x01" + bytes(32), b"\x03" + bytes(40)])
def test_what_is_no_frame_is_not_read(frame: bytes) -> None:
    with pytest.raises(ValueError, match="no frame"):
        read(frame)
