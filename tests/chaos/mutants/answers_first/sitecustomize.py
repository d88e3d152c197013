"""The mutant of `kill9_api`: it answers first and commits a moment later. On PYTHONPATH of a served process."""

from __future__ import annotations

import asyncio

from cairn.kernel.db.unit_of_work import UnitOfWork

_commit, _close = UnitOfWork.commit, UnitOfWork.close
_LATER_SECONDS = 0.5
_tasks: set[asyncio.Task[None]] = set()


async def _commit_later(work: UnitOfWork) -> None:
    await asyncio.sleep(_LATER_SECONDS)
    await _commit(work)
    await _close(work)


async def _spawn(work: UnitOfWork) -> None:
    task = asyncio.create_task(_commit_later(work))
    _tasks.add(task)
    task.add_done_callback(_tasks.discard)


async def _keep(work: UnitOfWork) -> None:
    """What closes the work comes later, too."""


UnitOfWork.commit, UnitOfWork.close = _spawn, _keep  # type: ignore[method-assign]
