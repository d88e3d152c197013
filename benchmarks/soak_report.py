"""What a soak found, and what of it was not promised."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.soak_ledger import Ledger, Writers
from benchmarks.soak_watch import Connections, Slope

MOST_PER_MINUTE = 0.5
"""MiB a minute that a line through a worker's memory may rise: noise of an allocator, not a leak."""
BACK_SECONDS = 15.0
MOST_REFUSED = 0.35


@dataclass(frozen=True, slots=True)
class Minute:
    """One minute and its fault. `back`: seconds from its end to the last answer that was not wanted."""

    number: int
    fault: str
    answers: dict[str, int]
    broken: int
    unsaid: int
    p95: float
    p99: float
    written: dict[str, int]
    longest: float
    struck: float
    back: float

    @classmethod
    def of(
        cls, number: int, fault: str, found: dict[str, object], writers: Writers, struck: float, back: float
    ) -> Minute:
        """`found`: what the loader says."""
        return cls(
            number, fault, found["answers"], found["broken"], found["unsaid"] + writers.unsaid,
            found["p95"] / 1e3, found["p99"] / 1e3,
            {str(status): count for status, count in writers.statuses.items()}, writers.longest, struck, back,
        )  # fmt: skip

    @property
    def total(self) -> int:
        return sum(self.answers.values()) + sum(self.written.values())

    @property
    def refused(self) -> int:
        return self.answers.get("503", 0) + self.written.get("503", 0)

    @property
    def wrong(self) -> int:
        """Answers that nobody wants, whatever happens: all but good ones and 503."""
        both = [*self.answers.items(), *self.written.items()]
        return sum(count for status, count in both if int(status) >= 400 and int(status) != 503)

    def line(self) -> str:
        return (
            f"| {self.number} | {self.fault} | {self.total:,} | {self.p95:.0f} / {self.p99:.0f} | {self.longest:.1f} | "
            f"{self.refused} | {self.wrong} | {self.broken} | {self.back:.1f} |"
        )


def broken_promises(minutes: Sequence[Minute], slopes: Sequence[Slope], rest: Connections) -> list[str]:
    """What was promised and is not kept, a sentence each."""
    problems = []
    for minute in minutes:
        where = f"minute {minute.number} ({minute.fault})"
        if minute.wrong:
            problems.append(f"{where}: {minute.wrong} wrong answers: {minute.answers} {minute.written}")
        if minute.unsaid:
            problems.append(f"{where}: {minute.unsaid} answers with 503 and no Retry-After")
        if minute.refused > MOST_REFUSED * minute.total:
            problems.append(f"{where}: {minute.refused} of {minute.total} answers are 503")
        if minute.back > BACK_SECONDS:
            problems.append(f"{where}: well again only after {minute.back:.0f} s")
    problems += [
        f"process {slope.pid} grows by {slope.per_minute:.2f} MiB a minute"
        for slope in slopes
        if slope.per_minute > MOST_PER_MINUTE
    ]
    if len(minutes) >= 18 and sum(slope.role == "worker" for slope in slopes) < 2:
        problems.append("no two workers lived long enough to have a slope")
    if rest.in_transaction:
        problems.append(f"{rest.in_transaction} connections wait in a transaction")
    if rest.server > rest.pools + rest.beside:
        problems.append(
            f"PostgreSQL has {rest.server} connections, and {rest.pools} + {rest.beside} are known"
        )
    return problems


def printed(minutes: Sequence[Minute], slopes: Sequence[Slope], rest: Connections, ledger: Ledger) -> str:
    lines = [
        "| minute | fault | answers | p95 / p99 ms | longest write, s | 503 | wrong | broken | well after, s |",
        f"|{'---|' * 9}",
        *(minute.line() for minute in minutes),
        "",
        "| process | minutes looked at | memory, MiB | MiB a minute |",
        f"|{'---|' * 4}",
    ]
    for slope in slopes:
        sizes = f"{slope.first:.1f} to {slope.last:.1f}"
        lines.append(
            f"| {slope.role} {slope.pid} | {slope.minutes:.1f} | {sizes} | {slope.per_minute:+.3f} |"
        )
    kept = f"{ledger.acknowledged:,} acknowledged, {ledger.lost} lost, {ledger.doubled} doubled"
    seen = f"PostgreSQL has {rest.server} ({rest.in_transaction} in a transaction)"
    lines += [
        "",
        f"ledger: {kept}; {ledger.rows:,} rows, {ledger.facts:,} facts",
        f"connections at rest: {seen}, the pools know {rest.pools}, beside them {rest.beside}",
    ]
    return "\n".join(lines)
