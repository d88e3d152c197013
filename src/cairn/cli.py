"""The shell door: `cairn up`, `serve`, `worker`, `beat`, `seed`, `openapi`, `new`, and the groups of `cairn.shell`."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from importlib import import_module
from pathlib import Path
from typing import Annotated

import orjson
import typer
import uvloop

import cairn.base.loading
from cairn import main as http
from cairn import wiring, worker
from cairn.kernel.db import migrate
from cairn.kernel.db.embedded import EmbeddedPostgres
from cairn.kernel.mail import is_kept_in_files
from cairn.kernel.scaffold import new_product
from cairn.kernel.settings import Settings, SettingsError, load_settings
from cairn.kernel.telemetry.logs import configure_logging, get_logger, log_to_stderr
from cairn.kernel.telemetry.metrics_server import metrics_served
from cairn.serving import check_port, serve_here, serve_with_workers
from cairn.shell import backup, cache, files, jobs, migrations, secrets, users
from cairn.shell.doctor.command import doctor
from cairn.shell.operators import notify
from cairn.shell.place import at_home, on_database, owner, with_database
from cairn.shell.products import ProductShell
from cairn.shell.smoke.command import smoke
from cairn.shell.telling import Shell, announce, manner, say
from cairn.shell.users import new_password

cairn.base.loading.loaded()
app = typer.Typer(
    cls=Shell, no_args_is_help=True, pretty_exceptions_enable=False, help="Cairn: one kernel, six products."
)
openapi = typer.Typer(no_args_is_help=True, help="The description of the API.")
new = typer.Typer(no_args_is_help=True, help="Begin something.")
_groups = {
    "migrate": migrations.app,
    "user": users.app,
    "secrets": secrets.app,
    "backup": backup.app,
    "files": files.app,
    "jobs": jobs.app,
    "cache": cache.app,
    "openapi": openapi,
    "new": new,
}
for _name, _module in wiring.commands().items():
    _groups[_name] = import_module(_module).commands
for _name, _group in _groups.items():
    app.add_typer(_group, name=_name)

app.command()(doctor)
app.command()(notify)
app.command()(smoke)

log = get_logger(__name__)
_FIRST_ADMIN = "admin@example.com"


def main() -> None:
    """Run the command line. What serves or works configures its logs itself."""
    log_to_stderr()
    app()


@app.callback()
def options(
    context: typer.Context,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Answers as JSON. May stand anywhere.")] = False,
    yes: Annotated[bool, typer.Option("-y", "--yes", help="Do not ask. May stand anywhere.")] = False,
) -> None:
    """Keep what holds for every command."""
    manner.as_json, manner.yes = as_json, yes
    context.obj = ProductShell()


@app.command()
def up(*, reload: Annotated[bool, typer.Option(help="Restart on a source change.")] = False) -> None:
    """Serve everything in one process, with a database of its own. For development."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler)
    try:
        changed = _up(reload=reload)
    except KeyboardInterrupt:
        return
    if changed:
        os.execv(sys.executable, [sys.executable, "-m", "cairn.cli", *sys.argv[1:]])  # noqa: S606


@app.command()
def serve() -> None:
    """Serve HTTP in WORKERS processes. For production."""
    settings = load_settings()
    if settings.database_url is None:
        raise SettingsError(["DATABASE_URL is missing; `cairn up` brings a database of its own."])
    configure_logging(settings)
    check_port(settings.host, settings.port)
    if settings.workers > 1 and settings.redis_url is None:
        log.warning("limits_are_counted_in_postgresql", workers=settings.workers)
    _warn_of_files(settings)
    serve_with_workers(settings)


@app.command("worker")
def run_worker() -> None:
    """Do background work until a signal ends it."""
    with with_database() as settings:
        configure_logging(settings)
        _warn_of_files(settings)
        worker.run(settings)


@app.command("beat")
def run_beat() -> None:
    """Queue what is due by the clock, where a broker does the jobs. One leads, others stand by."""
    with with_database() as settings:
        worker.beat(settings)


@app.command()
def seed(product: Annotated[str | None, typer.Option(help="Only this product.")] = None) -> None:
    """Put demonstration data into the database."""
    with with_database() as settings:
        asyncio.run(wiring.seed(settings, product))
    say({"seeded": product or "all"}, "Demonstration data is in.")


@openapi.command("export")
def openapi_export(file: Annotated[Path | None, typer.Argument(help="Unset: stdout.")] = None) -> None:
    """Write the OpenAPI document of what is served."""
    text = orjson.dumps(http.openapi_document(load_settings()), option=orjson.OPT_INDENT_2).decode() + "\n"
    if file is None:
        sys.stdout.write(text)
    else:
        file.write_text(text, encoding="utf-8")
        say({"file": str(file)}, str(file))


@new.command("product")
def new_product_here(
    name: Annotated[str, typer.Argument(help="In snake_case: gear_loans.")],
    noun: Annotated[str, typer.Option(help="What it holds first, in the plural.")] = "things",
) -> None:
    """Write the working product NAME, with tests, into the repository that this is run in."""
    written = [str(path) for path in new_product(Path.cwd(), name, noun)]
    lines = [*written, "", "Next: make pages, make test"]
    say({"files": written}, "\n".join(lines))


def _up(*, reload: bool) -> bool:
    settings = load_settings()
    check_port(settings.host, settings.port)
    settings = at_home(settings)
    configure_logging(settings)
    embedded = None if settings.database_url else EmbeddedPostgres(settings.cairn_home)
    changed = False
    try:
        if embedded:
            settings = on_database(settings, embedded.start())
        migrate.upgrade(owner(settings))
        with metrics_served(settings), asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            changed = runner.run(_serve_prepared(settings, reload=reload, demo=embedded is not None))
    finally:
        # A restart on a source change finds its database running, and adopts it.
        if embedded and not changed:
            embedded.stop()
    return changed


async def _serve_prepared(settings: Settings, *, reload: bool, demo: bool) -> bool:
    greeting = await _first_admin(settings)
    seeded = settings.cairn_home / "seeded"
    if demo and settings.environment == "development" and not seeded.exists():
        await wiring.seed(settings, None)
        seeded.touch()
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    address = f"http://{host}:{settings.port}"
    lines = [f"Cairn  {address}", *([f"Docs   {address}/docs"] if settings.docs_enabled else []), *greeting]

    def ready() -> None:
        announce("\n".join(lines))

    watched = Path(__file__).parent if reload else None
    return await serve_here(http.create_app(settings), settings, ready=ready, watched=watched)


async def _first_admin(settings: Settings) -> list[str]:
    if settings.live and not (settings.admin_email and settings.admin_password):
        return []
    given = settings.admin_password.get_secret_value() if settings.admin_password else None
    email, password = settings.admin_email or _FIRST_ADMIN, given or new_password()
    if not await wiring.ensure_admin(settings, email, password):
        return []
    return [f"Admin  {email}  password: {'as in ADMIN_PASSWORD' if given else password}"]


def _warn_of_files(settings: Settings) -> None:
    if settings.live and is_kept_in_files(settings):
        log.warning("mail_is_kept_in_files", folder=str(settings.cairn_home / "mail"))


if __name__ == "__main__":
    main()
