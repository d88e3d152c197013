"""The client against a served Cairn."""

from __future__ import annotations

import asyncio
import io
import os
import subprocess
import sys
import threading
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import asyncpg
import pytest

from cairn_client import AsyncCairn, Cairn, Call, File, Hooks, Retries, Tokens, errors, models
from tests.builders.files import PNG
from tests.cast import PASSWORD, Cast
from tests.clients.meddler import BUSY, CUT, LIMITED, PASS, Meddler

pytestmark = pytest.mark.e2e
EXAMPLES = Path(__file__).resolve().parents[3] / "clients" / "python" / "examples"
QUICK = Retries(first=0.01, longest=0.02)


@pytest.fixture
async def alice(url: str, cast: Cast) -> AsyncIterator[Cairn]:
    person = await cast.alice()
    with Cairn(url, email=person.email, password=PASSWORD) as cairn:
        yield cairn


def _new(count: int) -> list[models.NewItem]:
    return [models.NewItem(name=f"Tent {number:02}") for number in range(count)]


async def test_it_signs_in_by_itself_writes_reads_and_signs_out(alice: Cairn) -> None:
    with alice as cairn:
        made = cairn.items.create(
            body=models.NewItem(name="Tent", price="129.90", currency="EUR", tags=["camp"])
        )
        read = cairn.items.read.reply(made.id)
        assert (read.value.name, read.value.price, read.value.tags) == ("Tent", "129.90", ["camp"])
        assert read.etag
        assert read.correlation_id
        assert cairn.me.read().email == "alice@example.com"
        cairn.sign_out()
        with pytest.raises(errors.Unauthenticated):
            cairn.me.read()


async def test_a_session_that_ended_is_renewed_once_by_all_who_ask_at_once(url: str, cast: Cast) -> None:
    person, seen, kept = await cast.alice(), [], []
    with Cairn(url, email=person.email, password=PASSWORD) as first:
        began = first.sign_in()
    assert began.refresh
    hooks = Hooks(before_request=lambda sent: seen.append(sent.operation))
    with Cairn(url, token=Tokens("worn-out", began.refresh), hooks=hooks, on_tokens=kept.append) as cairn:
        with ThreadPoolExecutor(8) as pool:
            found = list(pool.map(lambda _: cairn.me.read().email, range(16)))
        assert set(found) == {person.email}
        assert seen.count("auth_refresh") == 1
        assert [tokens.refresh for tokens in kept] != [began.refresh]
        assert len(kept) == 1


async def test_a_refresh_whose_answer_was_cut_off_is_sent_again_and_ends_no_session(
    meddler: Meddler, cast: Cast
) -> None:
    person = await cast.alice()
    with Cairn(meddler.url, email=person.email, password=PASSWORD) as first:
        began = first.sign_in()
    with Cairn(meddler.url, token=Tokens("worn-out", began.refresh), retries=QUICK) as cairn:
        meddler.plan += [PASS, CUT]
        assert cairn.me.read().email == person.email
    with Cairn(
        meddler.url, token=Tokens("worn-out", began.refresh)
    ) as another:  # a second program with these tokens
        assert another.me.read().email == person.email


async def test_an_optional_body_may_be_left_out(alice: Cairn) -> None:
    assert alice.auth.verify().valid is True
    assert alice.auth.verify(body=models.Verify(token="worn-out")).valid is False


async def test_a_token_without_a_way_to_another_is_refused(url: str) -> None:
    with Cairn(url, token="worn-out") as cairn, pytest.raises(errors.InvalidAccessToken):
        cairn.me.read()


async def test_a_write_whose_answer_was_cut_off_happens_once(
    meddler: Meddler, cast: Cast, raw: asyncpg.Connection
) -> None:
    person, retried = await cast.alice(), []
    hooks = Hooks(on_retry=lambda sent, error, _: retried.append((sent.operation, type(error).__name__)))
    with Cairn(meddler.url, email=person.email, password=PASSWORD, retries=QUICK, hooks=hooks) as cairn:
        cairn.sign_in()
        meddler.plan += [CUT, BUSY, LIMITED]
        made = cairn.items.create(body=models.NewItem(name="Once"))
        keys = meddler.seen[-4:]
    assert await raw.fetchval("SELECT count(*) FROM catalogue.items") == 1
    assert await raw.fetchval("SELECT id FROM catalogue.items") == made.id
    assert len(set(keys)) == 1
    assert keys[0]
    assert [operation for operation, _ in retried] == ["items_create"] * 3
    assert [name for _, name in retried][1:] == ["DatabaseBusy", "TooManyRequests"]


async def test_it_gives_up_in_time_and_says_with_what_key(meddler: Meddler, alice: Cairn) -> None:
    tokens = alice.sign_in()
    with Cairn(meddler.url, token=tokens, retries=Retries(attempts=2, first=0.01)) as cairn:
        meddler.plan += [CUT, CUT, BUSY, BUSY]
        with pytest.raises(errors.ConnectionFailed) as failed:
            cairn.items.create(body=models.NewItem(name="Unknown"))
        assert failed.value.idempotency_key == meddler.seen[-1]
        with pytest.raises(errors.Unavailable):
            cairn.items.list()


async def test_refusals_are_errors_of_their_code(alice: Cairn, url: str) -> None:
    with alice as cairn:
        made = cairn.items.create(body=models.NewItem(name="Tent"))
        with pytest.raises(errors.Invalid) as invalid:
            cairn.items.create(body=models.NewItem(name="", price="x"))
        assert {each.pointer for each in invalid.value.errors} == {"/name", "/price"}
        assert invalid.value.correlation_id
        with pytest.raises(errors.PreconditionFailed):
            cairn.items.update(made.id, body=models.ItemChanges(name="Other"), if_match='"old"')
        with pytest.raises(errors.Forbidden):
            cairn.users.list()
        cairn.items.delete(made.id)
        with pytest.raises(errors.ItemNotFound) as missing:
            cairn.items.read(made.id)
        assert (missing.value.status, missing.value.code) == (404, "item_not_found")
    with (
        Cairn(url, email="alice@example.com", password="wrong") as stranger,
        pytest.raises(errors.InvalidCredentials),
    ):
        stranger.me.read()


async def test_lists_are_walked_by_page_and_by_cursor(alice: Cairn) -> None:
    with alice as cairn:
        cairn.items.create_bulk(body=models.ItemBulk(items=_new(7)))
        names = [item.name for item in cairn.items.list.each(per_page=3, sort=["-name"])]
        assert names == [f"Tent {number:02}" for number in reversed(range(7))]
        pages = list(cairn.items.list.pages(per_page=3, sort=["name", "-created_at"]))
        assert [len(page.items) for page in pages] == [3, 3, 1]


async def test_an_edit_begins_again_where_somebody_was_quicker(alice: Cairn) -> None:
    with alice as cairn:
        made = cairn.items.create(body=models.NewItem(name="Tent", quantity=1))
        seen: list[int] = []

        def more(item: models.ItemAnswer, etag: str) -> Call[models.ItemAnswer]:
            seen.append(item.quantity)
            if len(seen) == 1:  # somebody else, meanwhile
                cairn.items.update(made.id, body=models.ItemChanges(quantity=5))
            body = models.ItemChanges(quantity=item.quantity + 1)
            return cairn.items.update.call(made.id, body=body, if_match=etag)

        assert cairn.edit(cairn.items.read.call(made.id), more).quantity == 6
        assert seen == [1, 5]


async def test_files_go_up_and_come_down(alice: Cairn) -> None:
    with alice as cairn:
        item = cairn.items.create(body=models.NewItem(name="Tent"))
        body = models.ItemFilesAddBody(file=File(io.BytesIO(PNG), "tent.png", "image/png"))
        kept = cairn.item_files.add(item.id, body=body)
        assert (kept.name, kept.size) == ("tent.png", len(PNG))
        assert cairn.item_files.read(item.id, kept.id).payload.read() == PNG
        rows = File(io.BytesIO(b"name,quantity\nStove,2\nMat,1\n"), mime_type="text/csv")
        assert cairn.items.import_file(body=rows).created == 2
        assert cairn.items.export(format_="csv").payload.read().count(b"\n") == 4


async def test_the_awaited_client_does_the_same(meddler: Meddler, cast: Cast) -> None:
    person, seen = await cast.alice(), []
    hooks = Hooks(before_request=lambda sent: seen.append(sent.operation))
    async with AsyncCairn(
        meddler.url, email=person.email, password=PASSWORD, retries=QUICK, hooks=hooks
    ) as cairn:
        tokens = await cairn.sign_in()
        meddler.plan += [CUT, BUSY]
        made = await cairn.items.create(body=models.NewItem(name="Once"))
        assert [item.id async for item in cairn.items.list.each(per_page=1)] == [made.id]
        cairn.identity.tokens = Tokens("worn-out", tokens.refresh)
        assert (await cairn.me.read()).email == person.email
        change = models.ItemChanges(name="Twice")
        edited = await cairn.edit(
            cairn.items.read.call(made.id),
            lambda item, etag: cairn.items.update.call(item.id, body=change, if_match=etag),
        )
        assert edited.name == "Twice"
        await cairn.sign_out()
    assert seen.count("auth_refresh") == 1
    assert threading.active_count() < 60


@pytest.mark.parametrize(
    ("example", "says"), [("tour.py", "404 item_not_found"), ("at_once.py", "8 made, 8 found")]
)
async def test_the_examples_run(example: str, says: str, url: str, cast: Cast) -> None:
    person = await cast.alice()
    ran = await asyncio.to_thread(
        subprocess.run,
        [sys.executable, EXAMPLES / example, url, person.email, PASSWORD],
        env={"PYTHONPATH": str(EXAMPLES.parent / "src"), "PATH": os.environ["PATH"]},
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert ran.stderr == ""
    assert says in ran.stdout
