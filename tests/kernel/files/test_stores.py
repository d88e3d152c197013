"""One contract for all three stores."""

from __future__ import annotations

import asyncio
import hashlib
import io
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import httpx
import pytest

from cairn.base.ids import new_id
from cairn.kernel.files.asking import Asking
from cairn.kernel.files.local import LocalStore
from cairn.kernel.files.pinata import PinataStore
from cairn.kernel.files.port import WINDOW, Blob, BlobMissing, FileStore, FileStoreUnavailable, StoreTrouble
from cairn.kernel.files.ways import store_of
from cairn.kernel.outbound import Outbound, OutboundOptions
from tests.conftest import settings_for
from tests.kernel.files.conftest import pinata_settings
from tests.kernel.files.pinata_server import TOKEN, Pinata
from tests.kernel.files.s3_server import BUCKET, Moto
from tests.kernel.files.wire import wire_to

pytestmark = pytest.mark.integration


OPEN: list[IO[bytes]] = []


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    yield
    while OPEN:
        OPEN.pop().close()


def blob(content: bytes) -> Blob:
    """Content as an upload has it."""
    file = tempfile.SpooledTemporaryFile(262_144)  # noqa: SIM115  closed with the test
    OPEN.append(file)
    file.write(content)
    return Blob(file, len(content), "text/plain", 'attachment; filename="a.txt"')


def key() -> str:
    return str(new_id())


async def test_what_was_put_is_read(store: FileStore) -> None:
    content = os.urandom(1000)
    placed = await store.put(key(), blob(content))
    assert not placed.shared
    assert await store.read(placed.key, 0, 1000) == content
    assert await store.read(placed.key, 10, 90) == content[10:100]
    assert await store.read(placed.key, 990, 500) == content[990:]
    assert await store.size(placed.key) == 1000


async def test_a_large_one_goes_in_parts_and_comes_in_windows(store: FileStore) -> None:
    content = os.urandom(12 * 1024 * 1024 + 7)
    asking = Asking(store)
    placed = await asking.put(key(), blob(content))
    digest, windows = hashlib.sha256(), 0
    async for window in asking.stream(placed.key, 0, len(content)):
        assert len(window) <= WINDOW
        digest.update(window)
        windows += 1
    assert windows == 13
    assert digest.digest() == hashlib.sha256(content).digest()
    part = [window async for window in asking.stream(placed.key, WINDOW - 5, 10)]
    assert b"".join(part) == content[WINDOW - 5 : WINDOW + 5]


async def test_what_is_not_there(store: FileStore) -> None:
    missing = "6b0e9a7e-0000-7000-8000-000000000000"
    missing = f"{missing}/bafkreinothing" if store.name == "pinata" else missing
    with pytest.raises(BlobMissing):
        await store.read(missing, 0, 10)
    assert await store.size(missing) is None
    await store.delete(missing)
    await store.forget(missing)
    with pytest.raises(FileStoreUnavailable):
        await anext(Asking(store).stream(missing, 0, 10))


async def test_what_was_deleted_is_gone_and_the_rest_stays(store: FileStore) -> None:
    placed, other = [await store.put(key(), blob(os.urandom(50))) for _ in range(2)]
    await store.delete(placed.key)
    await store.delete(placed.key)
    assert await store.size(placed.key) is None
    with pytest.raises(BlobMissing):
        await store.read(placed.key, 0, 50)
    assert await store.size(other.key) == 50


async def test_a_put_whose_end_nobody_heard_is_forgotten_by_its_key(store: FileStore) -> None:
    ours, other = key(), key()
    placed = await store.put(ours, blob(os.urandom(50)))
    kept = await store.put(other, blob(os.urandom(50)))
    await store.forget(ours)
    assert await store.size(placed.key) is None
    assert await store.size(kept.key) == 50


async def test_many_at_once(store: FileStore) -> None:
    contents = [os.urandom(10_000 + n) for n in range(20)]
    placed = await asyncio.gather(*(store.put(key(), blob(content)) for content in contents))
    read = await asyncio.gather(*(store.read(one.key, 0, 20_000) for one in placed))
    assert read == contents


async def test_links_of_the_store_itself(store: FileStore) -> None:
    content = os.urandom(100)
    placed = await store.put(key(), blob(content))
    link = await store.link(placed.key, 60)
    assert (link is None) == (store.name != "s3")
    if link is not None:
        async with httpx.AsyncClient() as client:
            answer = await client.get(link)
        assert answer.content == content
        assert answer.headers["content-disposition"] == 'attachment; filename="a.txt"'
        assert answer.headers["content-type"] == "text/plain"


@pytest.mark.parametrize(
    "said",
    ["../../etc/passwd", "/etc/passwd", "a", "", "..", "6b0e9a7e-0000-7000-8000-00000000000/", "6b0e\0"],
)
async def test_the_folder_takes_no_key_but_an_id(tmp_path: Path, said: str) -> None:
    store = LocalStore(tmp_path / "files")
    for asked in (
        store.put(said, blob(b"x")),
        store.read(said, 0, 1),
        store.delete(said),
        store.forget(said),
    ):
        with pytest.raises(ValueError, match="is an id"):
            await asked
    assert list(tmp_path.rglob("*")) == []


async def test_the_folder_keeps_a_blob_whole_or_not_at_all(tmp_path: Path) -> None:
    store, ours = LocalStore(tmp_path / "files"), key()
    with pytest.raises(StoreTrouble):
        await store.put(ours, Blob(io.BytesIO(b"abc"), 4, "text/plain"))
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
    (tmp_path / "files" / ours[-2:] / f"{ours}.new").write_bytes(b"half of it, and the power went")
    assert await store.size(ours) is None
    await store.forget(ours)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
    await store.put(ours, blob(b"abc"))
    (path,) = (path for path in tmp_path.rglob("*") if path.is_file())
    assert path.stat().st_mode & 0o777 == 0o600


async def test_a_folder_that_cannot_be_written_is_trouble(tmp_path: Path) -> None:
    (tmp_path / "files").write_text("a file stands in the way")
    with pytest.raises(FileStoreUnavailable):
        await Asking(LocalStore(tmp_path / "files")).put(key(), blob(b"abc"))


async def test_s3_that_breaks_off_hangs_and_comes_back(moto: Moto, tmp_path: Path) -> None:
    from_settings = settings_for("postgresql://nobody@127.0.0.1:1/nothing", **moto.settings)
    async with wire_to(moto.url) as wire:
        settings = from_settings.model_copy(update={"s3_endpoint": wire.url})
        store = Asking(store_of(settings, Outbound()), 2.0)
        content = os.urandom(7 * 1024 * 1024)
        ours = key()
        placed = await store.put(ours, blob(content))
        wire.down_after = wire.went["down"] + 3 * 1024 * 1024
        with pytest.raises(FileStoreUnavailable):
            _ = [window async for window in store.stream(placed.key, 0, len(content))]
        wire.mend()
        wire.up_after = 1_000_000
        other = key()
        with pytest.raises(FileStoreUnavailable):
            await store.put(other, blob(content))
        wire.mend()
        assert await store.size(other) is None
        wire.hangs = True
        began = asyncio.get_running_loop().time()
        with pytest.raises(FileStoreUnavailable):
            await store.size(ours)
        assert asyncio.get_running_loop().time() - began < 15
        wire.mend()
        assert await store.size(ours) == len(content)


async def test_s3_that_is_away_or_refuses_us(moto: Moto) -> None:
    settings = settings_for("postgresql://nobody@127.0.0.1:1/nothing", **moto.settings)
    for changed in ({"s3_endpoint": "http://127.0.0.1:1"}, {"s3_bucket": f"{BUCKET}-nowhere"}):
        store = Asking(store_of(settings.model_copy(update=changed), Outbound()), 10.0)
        with pytest.raises(FileStoreUnavailable) as refused:
            await store.put(key(), blob(b"abc"))
        assert "Retry-After" in refused.value.headers


@pytest.mark.parametrize("status", [400, 401, 403, 429, 500, 503])
async def test_pinata_that_refuses(pinata: Pinata, status: int) -> None:
    outbound = Outbound()
    store = _pinata(pinata.url, outbound)
    placed = await store.put(key(), blob(b"there"))
    for ask in (lambda: store.put(key(), blob(b"abc")), lambda: store.size(placed.key),
                lambda: store.delete(placed.key), lambda: store.read(placed.key, 0, 5)):  # fmt: skip
        pinata.refuses = [status]
        with pytest.raises(OSError, match=str(status)):
            await ask()
    assert await store.read(placed.key, 0, 5) == b"there"
    await outbound.close()


async def test_pinata_with_a_wrong_token_and_one_that_lies(pinata: Pinata) -> None:
    outbound = Outbound()
    with pytest.raises(StoreTrouble, match="401"):
        await _pinata(pinata.url, outbound, "another").put(key(), blob(b"abc"))
    assert pinata.files == {}
    pinata.lies = True
    with pytest.raises(StoreTrouble, match="something else"):
        await _pinata(pinata.url, outbound).put(key(), blob(b"abc"))
    await outbound.close()


async def test_pinata_slow_and_broken_off(pinata: Pinata) -> None:
    outbound = Outbound(OutboundOptions(read_timeout=1.0, total_timeout=1.0, failures=100))
    content = os.urandom(3 * 1024 * 1024)
    async with wire_to(pinata.url) as wire:
        store = _pinata(wire.url, outbound)
        placed = await store.put(key(), blob(content))
        wire.up_after = wire.went["up"] + 1_000_000
        with pytest.raises(OSError, match="no answer"):
            await store.put(key(), blob(os.urandom(3 * 1024 * 1024)))
        assert len(pinata.files) == 1
        wire.mend()
        wire.down_after = 500_000
        with pytest.raises(OSError, match="no answer"):
            await store.read(placed.key, 0, WINDOW)
        wire.mend()
        pinata.waits = 3.0
        with pytest.raises(OSError, match="no answer"):
            await store.size(placed.key)
        pinata.waits = 0.0
        assert await store.read(placed.key, 0, WINDOW) == content[:WINDOW]
    await outbound.close()


async def test_pinata_has_equal_bytes_once(pinata: Pinata) -> None:
    outbound = Outbound()
    store = _pinata(pinata.url, outbound)
    first, second = key(), key()
    one, two = await store.put(first, blob(b"the same")), await store.put(second, blob(b"the same"))
    assert (one.key, one.shared, two.shared) == (two.key, False, True)
    await store.forget(second)
    assert await store.size(one.key) == 8
    await outbound.close()


async def test_no_name_of_ours_goes_to_pinata(pinata: Pinata) -> None:
    outbound = Outbound()
    ours = key()
    await _pinata(pinata.url, outbound).put(ours, blob(b"abc"))
    (file,) = pinata.files.values()
    assert file["name"] == ours
    assert "a.txt" not in str(file)
    await outbound.close()


def _pinata(url: str, outbound: Outbound, token: str = TOKEN) -> PinataStore:
    return PinataStore(outbound, token, api=url, uploads=url, gateway=url)


def test_pinata_s_addresses_are_settings(pinata: Pinata) -> None:
    settings = settings_for("postgresql://nobody@127.0.0.1:1/nothing", **pinata_settings(pinata.url))
    assert store_of(settings, Outbound()).is_public
