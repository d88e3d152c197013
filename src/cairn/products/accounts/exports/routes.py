"""Exports over HTTP."""

from __future__ import annotations

from cairn.base.paging import Page, Row
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.answers import Reply
from cairn.kernel.web.routes import Loaded, Routes, Subject
from cairn.products.accounts.desk import Desk
from cairn.products.accounts.errors import ExportNotFound, ExportNotReady, ExportRunning
from cairn.products.accounts.exports import actions
from cairn.products.accounts.exports.queries import EXPORTS
from cairn.products.accounts.exports.schemas import ExportAnswer, ExportQuery
from cairn.products.accounts.permissions import EXPORT_CREATE, EXPORT_READ

routes = Routes("exports", "/users/me/exports", tag="Users")
EXPORT = Subject("export_id", EXPORTS.find, ExportAnswer, owner="user_id", missing=ExportNotFound)


@routes.get("", permission=EXPORT_READ, lists=ExportAnswer, store="never")
async def list(caller: Caller, reads: Reads, query: ExportQuery) -> Page:  # noqa: A001  the operation's name
    """List your exports."""
    return await EXPORTS.page(reads, caller, query.request(), query.filters())


@routes.post(
    "",
    permission=EXPORT_CREATE,
    answers=ExportAnswer,
    status=202,
    location="/api/v1/users/me/exports/{id}",
    refusals=(ExportRunning,),
    store="never",
    recent=True,
)
async def create(work: UnitOfWork) -> Row:
    """Ask for everything that is held on you.

    A job gathers it from all products into a ZIP file of line-wise JSON; a mail tells you when it is there. It is kept
    for a week. Asked again while one is being made, that one is answered.
    """
    return await actions.ask(work)


@routes.get("/{export_id}", permission=EXPORT_READ, answers=ExportAnswer, subject=EXPORT, store="never")
async def read(export: Loaded) -> Row:
    """See how far an export is."""
    return export


@routes.get(
    "/{export_id}/content",
    permission=EXPORT_READ,
    streams={"zip": "application/zip"},
    subject=EXPORT,
    refusals=(ExportNotReady,),
    store="never",
    recent=True,
)
async def content(desk: Desk, export: Loaded) -> Reply:
    """Download an export.

    A ZIP file: `<product>/<what>.ndjson` with a row a line, and `manifest.json` with the number of rows of each.
    """
    return Reply(stream=actions.content(desk, export), filename=f"export-{export['id']}.zip")
