"""Anchors are as they were signed, or none; walks find the first fault."""

from __future__ import annotations

from datetime import UTC, datetime

import orjson
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from cairn.kernel.audit.anchors import Anchor, BadAnchor, Head, public_key, read_anchor, signed
from cairn.kernel.audit.chain import HashChain, around, canonical
from cairn.kernel.audit.walk import AnchorWalk, ChainWalk, Fault, Link

pytestmark = pytest.mark.unit
LABEL = "cairn.tests.anchor.v1"
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
OTHER = Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33)))
AT = datetime(2025, 1, 2, 3, 4, 5, 6, tzinfo=UTC)
HEADS = {10: Head(2, b"\x01" * 32), 3: Head(7, b"\x02" * 32)}
CHAIN = HashChain("cairn.tests.chain.v1")


def test_an_anchor_says_what_was_signed() -> None:
    content = signed(LABEL, AT, HEADS, None, KEY)
    assert canonical(orjson.loads(content)) == content
    anchor = read_anchor(LABEL, content)
    assert (anchor.at, anchor.heads, anchor.previous, anchor.key) == (AT, HEADS, None, public_key(KEY))
    assert read_anchor(LABEL, signed(LABEL, AT, {}, anchor.digest, KEY)).previous == anchor.digest


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("at", "2025-01-02T03:04:05.000007Z"), ("heads", {}), ("previous", "00" * 32), ("key", "AAAA"),
        ("signature", "AA"), ("signature", 7), ("heads", None), ("more", 1),
    ],
)  # fmt: skip
def test_no_part_of_it_can_be_changed(member: str, value: object) -> None:
    says = orjson.loads(signed(LABEL, AT, HEADS, None, KEY))
    with pytest.raises(BadAnchor):
        read_anchor(LABEL, canonical({**says, member: value}))


@pytest.mark.parametrize("content", [b"", b"[]", b"7", b"\xff", b"{}"])
def test_what_is_no_anchor(content: bytes) -> None:
    with pytest.raises(BadAnchor):
        read_anchor(LABEL, content)


def test_an_anchor_holds_under_its_own_label_only() -> None:
    with pytest.raises(BadAnchor):
        read_anchor("cairn.tests.other.v1", signed(LABEL, AT, HEADS, None, KEY))


def test_anchors_hang_on_one_another_up_to_one_of_ours() -> None:
    first = signed(LABEL, AT, HEADS, None, OTHER)
    digest = read_anchor(LABEL, first).digest
    walk = AnchorWalk(LABEL, public_key(KEY))
    assert walk.end() is None
    assert isinstance(walk.take(1, first), Anchor)
    assert walk.end() == Fault("anchor_mismatch", anchor=1)
    assert walk.take(3, first) == Fault("anchor_mismatch", anchor=2)
    assert walk.take(2, signed(LABEL, AT, HEADS, None, KEY)) == Fault("anchor_mismatch", anchor=2)
    assert isinstance(walk.take(2, signed(LABEL, AT, HEADS, digest, KEY)), Anchor)
    assert walk.end() is None
    assert walk.number == 2


def links(many: int) -> list[Link]:
    before, found = CHAIN.genesis(4), []
    for seq in range(1, many + 1):
        entry: dict[str, object] = {"a": "x", "seq": seq, "z": None}
        before = CHAIN.next(before, entry)
        found.append(Link(seq, f"event-{seq}", entry, before))
    return found


def test_a_walk_ends_where_the_head_is() -> None:
    found = links(5)
    walk = ChainWalk(CHAIN, 4, 0, CHAIN.genesis(4))
    assert walk.take(found[:3]) is None
    assert walk.end(Head(5, found[-1].hash)) == Fault("head_mismatch", 4, 5)
    assert walk.take(found[3:]) is None
    assert walk.end(Head(5, found[-1].hash)) is None
    assert walk.end(Head(5, b"")) == Fault("head_mismatch", 4, 5)
    assert walk.walked == 5


def test_the_first_fault_of_a_chain() -> None:
    found = links(5)
    begin = (CHAIN, 4, 0, CHAIN.genesis(4))
    assert ChainWalk(*begin).take([*found[:2], *found[3:]]) == Fault("seq_gap", 4, 3, "event-4")
    assert ChainWalk(*begin).take([*found[:2], found[1]]) == Fault("seq_gap", 4, 2, "event-2")
    changed = Link(3, "event-3", {**found[2].entry, "a": "y"}, found[2].hash)
    assert ChainWalk(*begin).take([*found[:2], changed]) == Fault("hash_mismatch", 4, 3, "event-3")
    assert ChainWalk(CHAIN, 4, 2, found[1].hash).take(found[2:]) is None


def test_an_entry_is_the_same_when_its_number_is_put_in_later() -> None:
    for said in ("plain", '","seq":9,"z":"', "\\", "\x07é\u2028", ""):
        entry: dict[str, object] = {"a": said, "detail": {"seq": said, "b": said}, "seq": 12345, "z": [said]}
        before, behind = around(entry, "seq")
        assert before + b"12345" + behind == canonical(entry)
