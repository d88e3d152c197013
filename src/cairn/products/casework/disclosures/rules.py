"""What may be told to whom: what was asked for, was consented to and can be read by who tells it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from cairn.products.casework.consents.rules import holds_from, review_required, state_at
from cairn.products.casework.scopes.rules import Standing

NEVER_OVERRIDDEN: Final = frozenset({"research", "photo"})
"""Purposes for which nothing stands in for a consent."""
UNREADABLE: Final = "not_readable"
UNREVIEWED: Final = "review_required"


def disclosers(standing: Standing) -> bool:
    """P, S and D."""
    return standing.writes or standing.dpo


@dataclass(frozen=True, slots=True)
class Ruling:
    """What is told, and what is not and why: `withheld` by field. `overridden`: what is told without consent."""

    disclosed: tuple[str, ...]
    withheld: Mapping[str, str]
    overridden: tuple[str, ...] = ()

    @property
    def consented(self) -> bool:
        """Whether a consent covers any of what is told."""
        return len(self.overridden) < len(self.disclosed)

    @property
    def only_unreviewed(self) -> bool:
        """Whether a review of the consent would let all of it be told."""
        return {*self.withheld.values()} == {UNREVIEWED}

    def overriding(self) -> Ruling:
        """The same where a reason stands in for consent: what cannot be read is still not told."""
        told = tuple(name for name, why in self.withheld.items() if why != UNREADABLE)
        rest = {name: why for name, why in self.withheld.items() if why == UNREADABLE}
        return Ruling((*self.disclosed, *told), rest, told)


def ruling(
    asked: Sequence[str],
    recipient: str,
    consent: Mapping[str, object] | None,
    person: Mapping[str, object],
    now: datetime,
) -> Ruling:
    """`consent`: the one in force for the purpose, or the last that was; `person`: the opened beneficiary, with
    `withheld_fields`: what the caller cannot read."""
    unreadable = person["withheld_fields"]
    hidden = unreadable if isinstance(unreadable, list) else []
    reasons = {
        name: UNREADABLE if name in hidden else _reason(name, recipient, consent, person, now)
        for name in asked
    }
    return Ruling(
        tuple(name for name, why in reasons.items() if why is None),
        {name: why for name, why in reasons.items() if why is not None},
    )


def _reason(
    name: str,
    recipient: str,
    consent: Mapping[str, object] | None,
    person: Mapping[str, object],
    now: datetime,
) -> str | None:
    """Why this field is not covered; None where it is."""
    if consent is None or name not in _texts(consent["fields"]):
        return "not_consented"
    if recipient.casefold() not in {one.casefold() for one in _texts(consent["recipients"])}:
        return "other_recipient"
    if state_at(consent, now) == "expired":
        return "expired"
    if holds_from(consent) > now:
        return "not_yet_valid"
    return UNREVIEWED if review_required(consent, person, now) else None


def _texts(value: object) -> Collection[str]:
    return value if isinstance(value, list) else ()
