"""`cairn audit verify` and `cairn audit anchor`."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime
from datetime import time as clock_time
from typing import Annotated, Literal, cast

import typer

from cairn.base.paging import Row
from cairn.kernel.audit.chain import CHAINS
from cairn.kernel.audit.walk import Fault
from cairn.kernel.db.reads import Reads
from cairn.kernel.product.shell import Opened, shell_of
from cairn.products.casework.anchors.actions import Anchors
from cairn.products.casework.verifications.actions import Range, Verdict, described, verified

commands = typer.Typer(no_args_is_help=True, help="The record of who saw what, and whether it is whole.")
Product = Annotated[Literal["casework"], typer.Option("--product", help="Whose record.")]
_SECONDS = 86_400.0


@commands.command("verify")
def verify(
    context: typer.Context,
    *,
    product: Product = "casework",
    since: Annotated[
        str | None, typer.Option("--from", help="From the first event of this day or instant on.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--to", help="To the last event before this day or instant.")
    ] = None,
    chain: Annotated[
        int | None, typer.Option(min=0, max=CHAINS - 1, help="Only this one of the 16 chains.")
    ] = None,
) -> None:
    """Compute the hash of every access event anew, and compare the chains with their anchors. Exit code 1 where
    something is broken."""
    shell = shell_of(context)
    wanted = Range(_instant(since, "--from"), _instant(until, "--to"), chain)
    began = time.monotonic()
    verdict = shell.run(lambda opened: _verified(opened, wanted))
    seconds = round(time.monotonic() - began, 1)
    facts: Row = {
        "product": product, "events": verdict.events, "anchors": verdict.anchors, "seconds": seconds,
        "fault": described(verdict.fault) if verdict.fault else None,
    }  # fmt: skip
    shell.say(facts, _sentence(verdict, seconds))
    if verdict.fault is not None:
        raise typer.Exit(1)


@commands.command("anchor")
def anchor(
    context: typer.Context,
    *,
    product: Product = "casework",
    new_key: Annotated[
        bool,
        typer.Option(
            "--new-key", help="CASEWORK_SIGNING_KEY is another since; vouch for the anchors before."
        ),
    ] = False,
) -> None:
    """Sign where the chains end now, and keep that with the other anchors."""
    shell = shell_of(context)
    made = shell.run(lambda opened: _anchored(opened, new_key=new_key))
    says = "Anchored." if made else "Nothing was recorded since the last anchor."
    shell.say({"product": product, "anchored": made}, says)


async def _verified(opened: Opened, wanted: Range) -> Verdict:
    return await verified(_reads(opened), _anchors(opened), wanted)


async def _anchored(opened: Opened, *, new_key: bool) -> bool:
    return await _anchors(opened).append(_reads(opened), new_key=new_key)


def _reads(opened: Opened) -> Reads:
    """Of the primary: a replica that lags would look like a broken chain."""
    return Reads(opened.database, time.monotonic() + _SECONDS, primary=True)


def _anchors(opened: Opened) -> Anchors:
    found = opened.services.get(Anchors)
    if found is None:
        raise typer.BadParameter("casework is not among PRODUCTS")
    return cast("Anchors", found)


def _instant(text: str | None, option: str) -> datetime | None:
    if text is None:
        return None
    try:
        if "T" not in text:
            return datetime.combine(date.fromisoformat(text), clock_time(), UTC)
        found = datetime.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter("2026-01-31, or 2026-01-31T12:00:00Z", param_hint=option) from None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _sentence(verdict: Verdict, seconds: float) -> str:
    good = f"{verdict.events:,} events and {verdict.anchors:,} anchors are good ({seconds} s)."
    fault = verdict.fault
    if fault is None:
        return good if verdict.anchors else f"{good} Without anchors, a tail that was cut off is not noticed."
    return f"BROKEN: {_said(fault)}\nBefore that, {good}"


def _said(fault: Fault) -> str:
    parts = {
        "chain": fault.chain, "seq": fault.seq, "event": fault.event_id, "anchor": fault.anchor,
    }  # fmt: skip
    return ", ".join([fault.kind, *(f"{name} {value}" for name, value in parts.items() if value is not None)])
