"""The verb: gathers what there is to look at, looks, and says it."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Annotated, NoReturn

import typer

from cairn import wiring
from cairn.kernel.db.embedded import EmbeddedPostgres
from cairn.kernel.db.embedded_place import EmbeddedError
from cairn.kernel.product.checks import Check, Patient, State
from cairn.kernel.settings import Settings, SettingsError, load_settings
from cairn.shell.doctor import address, certificates, configuration, connections, database, machine, work
from cairn.shell.doctor.examination import Line, examine, exit_code
from cairn.shell.doctor.ready import verdict
from cairn.shell.telling import announce, manner, say

GROUPS = (
    configuration.group, connections.group, database.group, database.time_group, certificates.group, machine.disk,
    machine.files, machine.process, work.group, work.backups,
)  # fmt: skip
_MARKS = {State.OK: "ok     ", State.WARNING: "WARNING", State.FAILURE: "FAILURE", State.SKIPPED: "skipped"}


def doctor(
    *,
    ready: Annotated[
        bool, typer.Option("--ready", help="Only ask whether what runs here is ready: for health checks.")
    ] = False,
    configuration_only: Annotated[
        bool, typer.Option("--configuration", help="Only look at the settings; connect to nothing.")
    ] = False,
    url: Annotated[
        str | None, typer.Option(help="Only look at this https address, as a client: DNS, chain, days left.")
    ] = None,
) -> None:
    """Look at settings, connections, database, disk, certificates and jobs. Exit code 1: something fails."""
    if ready:
        raise typer.Exit(verdict())
    if url is not None:
        _finish(_of_address(url))
    try:
        settings = load_settings()
    except SettingsError as error:
        if not manner.as_json:
            raise
        say({"state": "unreadable", "problems": error.problems}, "")
        raise typer.Exit(2) from None
    _finish(_of_settings(settings) if configuration_only else examined(settings))


def examined(settings: Settings) -> list[Line]:
    """Every line, on the database that there is: the given one, that of a running `up`, or the stopped one of
    CAIRN_HOME, which runs for as long as it is looked at. A home without a database stays without."""
    if settings.database_url is not None:
        return _examined(settings, settings.database_url.get_secret_value())
    embedded = EmbeddedPostgres(settings.cairn_home)
    if running := embedded.running_dsn():
        return _examined(settings, running)
    if not (settings.cairn_home / "postgres").is_dir():
        return _examined(settings, None)
    try:
        dsn = embedded.start()
    except EmbeddedError:
        return _examined(settings, "postgresql://nobody@127.0.0.1:1/not_started")
    try:
        return _examined(settings, dsn)
    finally:
        embedded.stop()


def all_checks(brought: Iterable[Check] = ()) -> list[Check]:
    """The kernel's, and what products brought, group by group."""
    found = [*(check for group in GROUPS for check in group.checks), *brought]
    order = list(dict.fromkeys(check.group for check in found))
    return sorted(found, key=lambda check: order.index(check.group))


def _finish(lines: Sequence[Line]) -> NoReturn:
    _tell(lines)
    raise typer.Exit(exit_code(lines))


def _of_address(url: str) -> list[Line]:
    try:
        checks = address.checks_of(url)
    except ValueError as problem:
        raise typer.BadParameter(f"{problem}.", param_hint="--url") from None
    return asyncio.run(examine(checks, Patient(Settings.model_validate({}), None)))


def _of_settings(settings: Settings) -> list[Line]:
    return asyncio.run(examine(configuration.group.checks, Patient(settings, None, None)))


def _examined(settings: Settings, dsn: str | None) -> list[Line]:
    admin = settings.database_admin_url
    patient = Patient(settings, dsn, admin.get_secret_value() if admin else None)
    return asyncio.run(examine(all_checks(_of_products(settings)), patient))


def _of_products(settings: Settings) -> tuple[Check, ...]:
    return tuple(check for product in wiring.served(settings) for check in product.checks)


def _tell(lines: Sequence[Line]) -> None:
    counts = Counter(line.finding.state for line in lines)
    if manner.as_json:
        states = {state.value: counts[state] for state in State}
        say({"states": states, "checks": [line.row for line in lines]}, "")
        return
    group = ""
    for line in lines:
        if line.check.group != group:
            group = line.check.group
            announce(f"\n{group}")
        remedy = f"\n{'':29}-> {line.finding.remedy}" if line.finding.remedy else ""
        announce(f"  {_MARKS[line.finding.state]} {line.check.name:19}{line.finding.reason}{remedy}")
    told = ", ".join(f"{counts[state]} {state.value}" for state in State)
    announce(f"\n{told}")
