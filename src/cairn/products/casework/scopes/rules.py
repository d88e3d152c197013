"""What follows from how somebody stands to a record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

FULL: Final = "full"
OUTLINE: Final = "outline"
"""The two views of a record: all that it says, and what managers and data protection officers see of it."""
STANDINGS: Final = ("as_primary", "as_support", "as_supervisor", "as_manager", "as_dpo")


@dataclass(frozen=True, slots=True)
class Standing:
    """How the caller stands to a record: as its primary or supporting worker, as supervisor of its team, as manager or
    data protection officer of its programme. Several at once add up."""

    primary: bool = False
    support: bool = False
    supervisor: bool = False
    manager: bool = False
    dpo: bool = False

    @property
    def assignee(self) -> bool:
        """A, in the words of the requirements."""
        return self.primary or self.support

    @property
    def writes(self) -> bool:
        """P or S: may change the record itself."""
        return self.primary or self.supervisor

    @property
    def full(self) -> bool:
        """A or S: sees what sessions and notes say. The others see their times, kinds and states."""
        return self.assignee or self.supervisor

    @property
    def via(self) -> str:
        """What lets the caller in, as an access event says it."""
        ways = {
            "assignment": self.assignee,
            "supervisor": self.supervisor,
            "programme": self.manager,
            "dpo": self.dpo,
        }
        return next((way for way, there in ways.items() if there), "none")

    @property
    def role(self) -> str:
        """As what the caller acts, as an access event says it."""
        roles = {
            "worker": self.assignee,
            "supervisor": self.supervisor,
            "manager": self.manager,
            "dpo": self.dpo,
        }
        return next((role for role, there in roles.items() if there), "none")

    @property
    def view(self) -> str:
        """What of a record this standing shows: it stands in entity tags."""
        return FULL if self.full else OUTLINE


NOBODY: Final = Standing()


def standing_of(row: Mapping[str, object]) -> Standing:
    """Of a row that `queries.STANDING` columns were read with."""
    return Standing(*(bool(row[name]) for name in STANDINGS))


def together(standings: list[Standing]) -> Standing:
    """What somebody may who stands so to several records at once, in a list or a group: for its one event."""
    return Standing(
        any(one.primary for one in standings), any(one.support for one in standings),
        any(one.supervisor for one in standings), any(one.manager for one in standings),
        any(one.dpo for one in standings),
    )  # fmt: skip
