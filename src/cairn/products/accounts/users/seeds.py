"""Demo users: believable people with the same ids everywhere. None has a password, so nobody signs in as them."""

from __future__ import annotations

import time
from datetime import timedelta

from cairn.base.paging import Row
from cairn.kernel.db.pools import Database
from cairn.kernel.db.transact import transact
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.product.demo import demo_id
from cairn.products.accounts.events import CREATED
from cairn.products.accounts.registration.queries import ADD_IF_NEW
from cairn.products.accounts.users.actions import row_of

_PEOPLE = (
    ("maya.lindqvist", "Maya", "Lindqvist", ("user",)),
    ("tomas.herrera", "Tomás", "Herrera", ("user",)),
    ("aiko.tanabe", "Aiko", "Tanabe", ("user", "moderator")),
    ("samuel.okafor", "Samuel", "Okafor", ("user",)),
    ("priya.raman", "Priya", "Raman", ("user", "auditor")),
    ("jonas.weber", "Jonas", "Weber", ("user",)),
    ("lena.fischer", "Lena", "Fischer", ("user",)),
    ("zofia.nowak", "Zofia", "Nowak", ("user",)),
    ("amara.diallo", "Amara", "Diallo", ("user",)),
    ("hana.kim", "Hana", "Kim", ("user",)),
    ("ines.carvalho", "Inês", "Carvalho", ("user",)),
    ("nadia.haddad", "Nadia", "Haddad", ("user",)),
    ("freya.olsen", "Freya", "Olsen", ("user",)),
    ("mei.chen", "Mei", "Chen", ("user",)),
    ("rosa.mendoza", "Rosa", "Mendoza", ("user",)),
    ("tess.oconnor", "Tess", "O'Connor", ("user",)),
)


async def seed(database: Database) -> int:
    """How many were made: none where they are there already."""
    deadline = time.monotonic() + 30

    async def write(work: UnitOfWork) -> int:
        made = 0
        for number, person in enumerate(_PEOPLE):
            row = _row(work, number, *person)
            if await work.row(ADD_IF_NEW, {f"new_{name}": value for name, value in row.items()}) is not None:
                work.record(CREATED, demo_id(person[0]), {})
                made += 1
        return made

    return await transact(lambda: UnitOfWork(database, deadline=deadline), write, deadline)


def _row(work: UnitOfWork, number: int, username: str, first: str, last: str, roles: tuple[str, ...]) -> Row:
    said = {
        "email": f"{username}@example.com", "username": username, "full_name": f"{first} {last}",
        "first_name": first, "last_name": last, "roles": list(roles),
    }  # fmt: skip
    joined = work.now - timedelta(days=90 - 5 * number)
    row = row_of(work, said, None, verified=True)
    return {**row, "id": demo_id(username), "created_at": joined, "updated_at": joined}
