"""GET /items/{id}/files/{file_id}."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import httpx
import pytest

from cairn import wiring
from tests.builders.files import KINDS, PDF, PNG, TEXT, added, at_file
from tests.builders.items import at, made
from tests.cast import Cast
from tests.problems import refused

pytestmark = pytest.mark.integration
NOWHERE = "01930000-0000-7000-8000-000000000000"
SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; sandbox"


@pytest.mark.parametrize("media", KINDS)
async def test_the_bytes_as_what_they_are(http: httpx.AsyncClient, cast: Cast, media: str) -> None:
    alice = await cast.alice()
    item = await made(http, alice)
    file = await added(http, alice, item, KINDS[media], media, None)
    answer = await http.get(at_file(item, file))
    assert (answer.status_code, answer.content) == (200, KINDS[media])
    headers = answer.headers
    assert headers["content-type"] == (f"{media}; charset=utf-8" if media == "text/plain" else media)
    assert headers["content-length"] == str(len(KINDS[media]))
    assert headers["etag"] == f'"{hashlib.sha256(KINDS[media]).hexdigest()}"'
    assert headers["accept-ranges"] == "bytes"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["content-security-policy"] == SANDBOX
    assert headers["content-disposition"] == f'attachment; filename="{file["name"]}"'
    assert headers["cache-control"] == "private, no-cache, no-transform"
    head = await http.head(at_file(item, file))
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == headers["content-length"]


@pytest.mark.parametrize("media", KINDS)
async def test_only_pictures_and_pdf_are_shown_in_place(
    http: httpx.AsyncClient, cast: Cast, media: str
) -> None:
    alice = await cast.alice()
    item = await made(http, alice)
    file = await added(http, alice, item, KINDS[media], media, None)
    answer = await http.get(at_file(item, file), params={"disposition": "inline"})
    kind = "attachment" if media == "text/plain" else "inline"
    assert answer.headers["content-disposition"] == f'{kind}; filename="{file["name"]}"'
    assert answer.headers["content-security-policy"] == SANDBOX


async def test_text_is_never_compressed(http: httpx.AsyncClient, cast: Cast) -> None:
    """A range of it would mean something else."""
    alice = await cast.alice()
    item = await made(http, alice)
    text = TEXT * 1000
    file = await added(http, alice, item, text, "text/plain", None)
    answer = await http.get(at_file(item, file), headers={"Accept-Encoding": "gzip, zstd"})
    assert "content-encoding" not in answer.headers
    assert (answer.headers["content-length"], answer.content) == (str(len(text)), text)
    part = await http.get(
        at_file(item, file), headers={"Accept-Encoding": "gzip", "Range": "bytes=2000-3999"}
    )
    assert (part.status_code, part.content) == (206, text[2000:4000])


async def test_not_again_where_it_is_known(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    item = await made(http, alice)
    file = await added(http, alice, item)
    tag = f'"{file["sha256"]}"'
    for said in (tag, f"W/{tag}", f'"a", {tag}', "*"):
        answer = await http.get(at_file(item, file), headers={"If-None-Match": said})
        assert (answer.status_code, answer.content, answer.headers["etag"]) == (304, b"", tag)
    assert (await http.get(at_file(item, file), headers={"If-None-Match": '"a"'})).status_code == 200
    refused(await http.get(at_file(item, file), headers={"If-None-Match": "a"}), 400, "bad_header")


RANGES = {
    "bytes=0-0": (0, 1), "bytes=0-": (0, 1000), "bytes=10-19": (10, 20), "bytes=990-2000": (990, 1000),
    "bytes=-10": (990, 1000), "bytes=-5000": (0, 1000), "BYTES = 5-6": (5, 7), "bytes=999-": (999, 1000),
    "bytes=1000-": None, "bytes=5000-6000": None, "bytes=-0": None,
}  # fmt: skip
WHOLE = ("bytes=6-5", "bytes=0-1,5-6", "bytes=", "bytes=-", "bytes", "lines=0-1", "bytes=a-b", "bytes=0-1;", "",
         "bytes=" + "0-0," * 100_000, "bytes=" + "9" * 30 + "-", "bytes=0x1-2")  # fmt: skip


@pytest.mark.parametrize("said", RANGES)
async def test_one_range(http: httpx.AsyncClient, cast: Cast, said: str) -> None:
    alice = await cast.alice()
    item = await made(http, alice)
    text = bytes(b"abcdefghij" * 100)
    file = await added(http, alice, item, text, "text/plain", None)
    answer = await http.get(at_file(item, file), headers={"Range": said})
    if RANGES[said] is None:
        refused(answer, 416, "range_not_satisfiable")
        assert answer.headers["content-range"] == "bytes */1000"
        return
    start, end = RANGES[said]
    assert (answer.status_code, answer.content) == (206, text[start:end])
    assert answer.headers["content-range"] == f"bytes {start}-{end - 1}/1000"
    assert answer.headers["content-length"] == str(end - start)


async def test_what_is_no_single_range_is_the_whole(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    item = await made(http, alice)
    file = await added(http, alice, item)
    for said in WHOLE:
        answer = await http.get(at_file(item, file), headers={"Range": said})
        assert (answer.status_code, answer.content) == (200, PNG), said[:40]
        assert "content-range" not in answer.headers
    head = await http.head(at_file(item, file), headers={"Range": "bytes=0-0"})
    assert (head.status_code, head.headers["content-length"]) == (200, str(len(PNG)))


async def test_a_range_of_the_same_state_only(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    item = await made(http, alice)
    file = await added(http, alice, item)
    tag = f'"{file["sha256"]}"'
    for said, status in (
        (tag, 206), ('"old"', 200), (f"W/{tag}", 200), ("Sat, 21 Nov 2026 06:00:00 GMT", 200),
    ):  # fmt: skip
        answer = await http.get(at_file(item, file), headers={"Range": "bytes=0-3", "If-Range": said})
        assert answer.status_code == status, said


async def test_who_may_see_the_item_may_read_its_files(http: httpx.AsyncClient, cast: Cast) -> None:
    alice, mallory, ada = await cast.alice(), await cast.mallory(), await cast.ada()
    item = await made(http, alice)
    file = await added(http, alice, item)
    where = at_file(item, file)
    for headers in ({}, mallory.headers, ada.headers, alice.headers):
        assert (await http.get(where, headers=headers)).status_code == 200
    assert (await http.patch(at(item), json={"is_active": False}, headers=alice.headers)).status_code == 200
    for headers in ({}, mallory.headers):
        refused(await http.get(where, headers=headers), 404, "file_not_found")
    for headers in (ada.headers, alice.headers):
        assert (await http.get(where, headers=headers)).status_code == 200


async def test_missing_and_at_another_item(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    item, other = await made(http, alice), await made(http, alice)
    file = await added(http, alice, item)
    refused(await http.get(at_file(other, file)), 404, "file_not_found")
    refused(await http.get(at_file(item, {"id": NOWHERE})), 404, "file_not_found")
    for said in ("..%2f..%2fetc%2fpasswd", "%2e%2e", "x", "0"):
        assert (await http.get(f"{at(item)}/files/{said}")).status_code == 404


async def test_an_accept_that_fits_no_file_is_406(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    item = await made(http, alice)
    file = await added(http, alice, item, PDF, "application/pdf", None)
    refused(
        await http.get(at_file(item, file), headers={"Accept": "application/json"}), 406, "not_acceptable"
    )
    for said in ("image/*", "*/*", "image/avif,image/webp,*/*;q=0.8"):
        assert (await http.get(at_file(item, file), headers={"Accept": said})).status_code == 200


@pytest.mark.parametrize("what", ["gone", "short"])
async def test_a_content_that_is_not_there_is_our_trouble(
    http: httpx.AsyncClient, cast: Cast, cairn: wiring.Cairn, what: str
) -> None:
    alice = await cast.alice()
    item = await made(http, alice)
    file = await added(http, alice, item)
    (path,) = (Path(cairn.settings.cairn_home) / "files").rglob(str(file["id"]))
    if what == "gone":
        path.unlink()
    else:
        os.truncate(path, 10)
    answer = await http.get(at_file(item, file))
    refused(answer, 503, "file_store_unavailable")
    assert int(answer.headers["retry-after"]) > 0


async def test_a_file_of_a_store_that_is_not_configured_any_more(
    http: httpx.AsyncClient, cast: Cast, raw
) -> None:
    alice = await cast.alice()
    item = await made(http, alice)
    file = await added(http, alice, item)
    await raw.execute("UPDATE kernel.files SET store = 's3'")
    refused(await http.get(at_file(item, file)), 503, "file_store_unavailable")
