"""Which kinds of notifications there are: each product says its own in its manifest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_NAME = re.compile(r"[a-z]+(_[a-z]+)*(\.[a-z]+(_[a-z]+)*){2}")
_SUBJECT = re.compile(r"[a-z]+(_[a-z]+)*")


@dataclass(frozen=True, slots=True)
class NotificationKind:
    """`product.noun.happened`, such as `travel.group.invited`, and what the subject's id is the id of."""

    name: str
    subject_type: str

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name) or not _SUBJECT.fullmatch(self.subject_type):
            raise ValueError(f"notification {self.name!r} is not product.noun.happened on a subject_type")

    @property
    def product(self) -> str:
        return self.name.partition(".")[0]


class Kinds:
    """All kinds, by name. Raises ValueError, at start, for a kind that is said twice or in another product's name."""

    def __init__(self, said: Mapping[str, Iterable[NotificationKind]]) -> None:
        self._known: dict[str, NotificationKind] = {}
        for product, kinds in said.items():
            for kind in kinds:
                if kind.product != product:
                    raise ValueError(f"{product} says a kind of another product: {kind.name}")
                if kind.name in self._known:
                    raise ValueError(f"the kind {kind.name} is said twice")
                self._known[kind.name] = kind

    def __contains__(self, kind: NotificationKind) -> bool:
        return self._known.get(kind.name) == kind

    def find(self, name: str) -> NotificationKind | None:
        return self._known.get(name)
