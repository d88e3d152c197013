"""Journals: pages that are added and never changed, in a folder and in S3."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from cairn.base.ids import new_id
from cairn.kernel.files.journal import FolderJournal, Journal
from cairn.kernel.files.port import BlobMissing, StoreTrouble
from cairn.kernel.files.ways import journal_of
from tests.conftest import settings_for
from tests.kernel.files.s3_server import BUCKET
from tests.ports import free_port

pytestmark = pytest.mark.integration
NOWHERE = "postgresql://nobody@127.0.0.1:1/nothing"


@pytest.fixture(params=("folder", "s3", "s3 without a prefix"))
async def journal(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Journal]:
    """Each in turn, as an address makes it."""
    if request.param == "folder":
        yield journal_of(settings_for(NOWHERE), (tmp_path / "odd name" / "anchors").as_uri())
        return
    moto = request.getfixturevalue("moto")
    settings = settings_for(NOWHERE, **moto.settings)
    if request.param == "s3":
        yield journal_of(settings, f"s3://{BUCKET}/{new_id()}/anchors")
        return
    moto.kill()
    moto.start()
    yield journal_of(settings, f"s3://{BUCKET}")


async def test_pages_are_added_and_read(journal: Journal) -> None:
    assert [*await journal.numbers()] == []
    with pytest.raises(BlobMissing):
        await journal.read(1)
    for number in (1, 2, 10, 3):
        assert await journal.append(number, b"page %d" % number)
    assert [*await journal.numbers()] == [1, 2, 3, 10]
    assert [*await journal.numbers(after=2)] == [3, 10]
    assert [*await journal.numbers(after=10)] == []
    assert await journal.read(10) == b"page 10"


async def test_what_is_there_stays_as_it_is(journal: Journal) -> None:
    assert await journal.append(7, b"first")
    assert not await journal.append(7, b"second")
    assert await journal.read(7) == b"first"


async def test_of_many_at_once_one_has_the_number(journal: Journal) -> None:
    made = await asyncio.gather(*(journal.append(1, b"%d" % number) for number in range(12)))
    assert made.count(True) == 1
    assert await journal.read(1) == b"%d" % made.index(True)


async def test_a_folder_is_its_owners_alone(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "anchors"
    journal = FolderJournal(folder)
    assert await journal.append(1, b"page")
    assert not await journal.append(1, b"other")
    (folder / "notes.txt").write_text("no page")
    assert [path.name for path in sorted(folder.iterdir())] == ["000000000001.json", "notes.txt"]
    assert (folder.stat().st_mode & 0o777, (folder / "000000000001.json").stat().st_mode & 0o777) == (
        0o700,
        0o600,
    )
    assert [*await journal.numbers()] == [1]


async def test_a_bucket_that_is_away_is_told() -> None:
    more = {
        "CASEWORK_ANCHOR_URL": f"s3://{BUCKET}/anchors",
        "S3_ENDPOINT": f"http://127.0.0.1:{free_port()}",
        "S3_ACCESS_KEY_ID": "a",
        "S3_SECRET_ACCESS_KEY": "b",
    }
    settings = settings_for(NOWHERE, **more)
    journal = journal_of(settings, settings.anchor_address)
    for asked in (journal.append(1, b"page"), journal.numbers(), journal.read(1)):
        with pytest.raises(StoreTrouble) as told:
            await asked
        assert "127.0.0.1" not in str(told.value)
