"""Reports over HTTP."""

from __future__ import annotations

from cairn.base.paging import Page, Row
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.routes import Loaded, Routes, Subject
from cairn.products.travel.errors import AlreadyResolved, ReportNotFound
from cairn.products.travel.permissions import REPORT_CREATE, REPORT_HANDLE, REPORT_READ
from cairn.products.travel.ports import TravelOptions
from cairn.products.travel.reports import actions, queries
from cairn.products.travel.reports.schemas import NewReport, ReportAnswer, ReportQuery, Resolution

routes = Routes("reports", "/reports", tag="Reports")
REPORT = Subject("report_id", queries.find, ReportAnswer, owner="reporter_id", missing=ReportNotFound)


@routes.post(
    "",
    permission=REPORT_CREATE,
    answers=ReportAnswer,
    status=201,
    location="/api/v1/reports/{id}",
    limit="reports",
)
async def create(work: UnitOfWork, options: TravelOptions, new: NewReport) -> Row:
    """Report something to the moderators.

    While your report is open, another of the same changes nothing and answers with the first. What three people report
    is hidden until a moderator has looked at it; accounts that are too new are not counted.
    """
    return await actions.report(work, options, new)


@routes.get("", permission=REPORT_HANDLE, lists=ReportAnswer)
async def list(caller: Caller, reads: Reads, query: ReportQuery) -> Page:  # noqa: A001  the operation's name
    """List reports, the newest first."""
    return await queries.page(reads, caller, query.request(), query.filters())


@routes.get("/{report_id}", permission=REPORT_READ, answers=ReportAnswer, subject=REPORT)
async def read(report: Loaded) -> Row:
    """Read a report: your own, or any as a moderator."""
    return report


@routes.post(
    "/{report_id}/resolve",
    permission=REPORT_HANDLE,
    answers=ReportAnswer,
    subject=REPORT,
    refusals=(AlreadyResolved,),
)
async def resolve(work: UnitOfWork, options: TravelOptions, report: Loaded, decided: Resolution) -> Row:
    """Resolve a report.

    What reports have hidden is shown again when the report is dismissed and too few others are open.
    """
    return await actions.resolve(work, options, report, decided)
