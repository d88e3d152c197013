"""Going through a chain, or through its anchors, from a known place on: the first thing that is not as it was left.

No input or output: who asks brings the entries and the anchors in order, as many at a time as fit into memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from cairn.kernel.audit.anchors import Anchor, BadAnchor, Head, read_anchor
from cairn.kernel.audit.chain import HashChain

FaultKind = Literal["hash_mismatch", "seq_gap", "head_mismatch", "anchor_mismatch"]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is broken. `chain` and `seq`: where, None where a whole anchor is; `event_id`: the entry at which it was
    noticed, None where there is none. `anchor`: the number of the anchor that tells."""

    kind: FaultKind
    chain: int | None = None
    seq: int | None = None
    event_id: str | None = None
    anchor: int | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """An entry as it is stored."""

    seq: int
    event_id: str
    entry: Mapping[str, object]
    hash: bytes


class ChainWalk:
    """One chain, from behind the entry `seq`, whose hash is `before`; 0 and the genesis at its beginning. `walked`
    counts the entries that were good."""

    def __init__(self, chain: HashChain, number: int, seq: int, before: bytes) -> None:
        self._chain, self._number = chain, number
        self.seq, self.hash = seq, before
        self.walked = 0

    def take(self, links: Iterable[Link]) -> Fault | None:
        """The next entries, in order of `seq`."""
        for link in links:
            if link.seq != self.seq + 1:  # one is missing, or there is one twice
                return Fault("seq_gap", self._number, min(link.seq, self.seq + 1), link.event_id)
            if self._chain.next(self.hash, link.entry) != link.hash:
                return Fault("hash_mismatch", self._number, link.seq, link.event_id)
            self.seq, self.hash = link.seq, link.hash
            self.walked += 1
        return None

    def end(self, head: Head) -> Fault | None:
        """When all was taken: whether it is where the head says that the chain ends."""
        if (self.seq, self.hash) == (head.seq, head.hash):
            return None
        return Fault("head_mismatch", self._number, head.seq)


class AnchorWalk:
    """All anchors of a label from the first on. What `trusted` (32 bytes, the public key) has signed is believed, and
    what was there when it signed: each anchor names the hash of the one before."""

    def __init__(self, label: str, trusted: bytes) -> None:
        self._label, self._trusted = label, trusted
        self._before: Anchor | None = None
        self.number = 0

    def take(self, number: int, content: bytes) -> Anchor | Fault:
        """The next anchor, by its number."""
        before, expected = self._before, self.number + 1
        if number != expected:
            return Fault("anchor_mismatch", anchor=expected)
        try:
            anchor = read_anchor(self._label, content)
        except BadAnchor:
            return Fault("anchor_mismatch", anchor=number)
        if anchor.previous != (before.digest if before is not None else None):
            return Fault("anchor_mismatch", anchor=number)
        self._before, self.number = anchor, number
        return anchor

    def end(self) -> Fault | None:
        """When all were taken: whether the last one is by the key that is trusted."""
        if self._before is None or self._before.key == self._trusted:
            return None
        return Fault("anchor_mismatch", anchor=self.number)
