"""POST /items/{id}/files."""

from __future__ import annotations

import asyncio
import hashlib
from pathlib import Path

import httpx
import pytest

from cairn import wiring
from tests.builders.files import KINDS, PDF, PNG, TEXT, added, at_file, files_of, sent
from tests.builders.items import ITEMS, made
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
NOWHERE = "01930000-0000-7000-8000-000000000000"


def blobs(cairn: wiring.Cairn) -> set[str]:
    """Keys of everything in the folder."""
    folder = Path(cairn.settings.cairn_home) / "files"
    return {path.name for path in folder.rglob("*") if path.is_file()}


async def quiet(facts: Facts) -> None:
    """No file, no fact but the item's, no job."""
    assert await facts.count("kernel.files") == 0
    assert await facts.events() == ["catalogue.item.created"]
    assert await facts.jobs() == []


@pytest.mark.parametrize("media", KINDS)
async def test_the_body_itself(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, cairn: wiring.Cairn, media: str
) -> None:
    alice = await cast.alice()
    item = await made(http, alice)
    answer = await sent(http, alice, item, KINDS[media], media, name=None)
    assert answer.status_code == 201, answer.text
    file = answer.json()
    assert answer.headers["location"] == at_file(item, file)
    assert answer.headers["cache-control"] == "no-store"
    assert (file["media_type"], file["size"]) == (media, len(KINDS[media]))
    assert file["sha256"] == hashlib.sha256(KINDS[media]).hexdigest()
    assert set(file) == {"id", "name", "media_type", "size", "sha256", "created_at"}
    assert await facts.count("kernel.files", "state = 'kept' AND store = 'local'") == 1
    assert await facts.events() == ["catalogue.item.created", "catalogue.file.added"]
    assert await facts.jobs() == []
    assert file["id"] in blobs(cairn)


async def test_the_field_of_a_form(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    item = await made(http, alice)
    form = {"file": ("Grüße aus dem Zelt.pdf", PDF, "application/pdf")}
    answer = await http.post(files_of(item), files=form, headers=alice.headers)
    assert answer.status_code == 201, answer.text
    assert answer.json()["name"] == "Grüße aus dem Zelt.pdf"
    assert answer.json()["sha256"] == hashlib.sha256(PDF).hexdigest()


async def test_nobody_stranger_admin_and_missing(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, cairn: wiring.Cairn
) -> None:
    item = await made(http, await cast.alice())
    before = blobs(cairn)
    nobody = await http.post(files_of(item), content=PNG, headers={"Content-Type": "image/png"})
    refused(nobody, 401, "unauthenticated")
    refused(await sent(http, await cast.mallory(), item), 403, "forbidden")
    refused(await sent(http, await cast.alice(), {"id": NOWHERE}), 404, "item_not_found")
    refused(await sent(http, await cast.alice(), {"id": "1"}), 404, "not_found")
    await quiet(facts)
    assert blobs(cairn) == before
    assert (await sent(http, await cast.ada(), item)).status_code == 201
    assert await facts.count("kernel.files", "owner_id = $1", (await cast.alice()).id) == 1


async def test_an_inactive_item_of_another_is_not_there(http: httpx.AsyncClient, cast: Cast) -> None:
    item = await made(http, await cast.alice(), is_active=False)
    refused(await sent(http, await cast.mallory(), item), 404, "item_not_found")
    assert (await sent(http, await cast.alice(), item)).status_code == 201


LIES = {
    "a page": (b"<!DOCTYPE html><script>alert(1)</script>", "text/plain", "unsupported_file_type"),
    "a page after a mark": (b"\xef\xbb\xbf <html>", "text/plain", "unsupported_file_type"),
    "a drawing with a script": (b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', "image/png",
                                "unsupported_file_type"),
    "a PDF as a picture": (PDF, "image/png", "file_type_mismatch"),
    "a picture as text": (PNG, "text/plain", "file_type_mismatch"),
    "text as a picture": (TEXT, "image/jpeg", "file_type_mismatch"),
    "a program": (b"\x7fELF\x02\x01\x01" + bytes(64), "application/pdf", "unsupported_file_type"),
    "an archive": (b"PK\x03\x04" + bytes(64), "text/plain", "unsupported_file_type"),
    "control characters": (b"abc\x1b[2J", "text/plain", "unsupported_file_type"),
    "half a character": (TEXT + b"\xc3", "text/plain", "unsupported_file_type"),
    "a PDF after something else": (b"MZ" + PDF, "application/pdf", "file_type_mismatch"),
    "a name of PNG only": (b"\x89PNG\r\n\x1a\n<script>", "image/png", "unsupported_file_type"),
}  # fmt: skip


@pytest.mark.parametrize("what", LIES)
async def test_what_is_not_what_it_says(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, cairn: wiring.Cairn, what: str
) -> None:
    content, media, code = LIES[what]
    alice = await cast.alice()
    item = await made(http, alice)
    before = blobs(cairn)
    problem = refused(await sent(http, alice, item, content, media), 422, "invalid")
    assert [(one["pointer"], one["code"]) for one in problem["errors"]] == [("/file", code)]
    form = {"file": ("x.bin", content, media)}
    problem = refused(await http.post(files_of(item), files=form, headers=alice.headers), 422, "invalid")
    assert problem["errors"][0]["code"] == code
    await quiet(facts)
    assert blobs(cairn) == before


async def test_empty_too_large_and_of_another_type(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    item = await made(http, alice)
    refused(await sent(http, alice, item, b""), 422, "body_required")
    form = {"file": ("x.png", b"", "image/png")}
    refused(await http.post(files_of(item), files=form, headers=alice.headers), 422, "body_required")
    refused(await sent(http, alice, item, media="image/svg+xml"), 415, "unsupported_media_type")
    refused(await sent(http, alice, item, TEXT, "text/plain; charset=latin-1"), 415, "unsupported_media_type")
    limit = 52_428_800

    async def endless():
        for _ in range(limit // 1_000_000 + 2):
            yield PNG + bytes(1_000_000 - len(PNG))

    refused(await sent(http, alice, item, endless()), 413, "content_too_large")
    await quiet(facts)


FORMS = {
    "no boundary": ("multipart/form-data", b"x", 400),
    "no end": ("multipart/form-data; boundary=x",
               b'--x\r\nContent-Disposition: form-data; name="file"\r\n\r\nabc', 400),
    "nothing": ("multipart/form-data; boundary=x", b"", 400),
    "garbage": ("multipart/form-data; boundary=x", b"garbage", 400),
    "no name": ("multipart/form-data; boundary=x", b"--x\r\nContent-Type: text/plain\r\n\r\nabc\r\n--x--\r\n", 400),
    "a long header": ("multipart/form-data; boundary=x", b"--x\r\nA: " + b"b" * 10_000 + b"\r\n\r\nabc\r\n--x--", 400),
    "a long boundary": ("multipart/form-data; boundary=" + "x" * 1000, b"--x--", 400),
    "many parts": ("multipart/form-data; boundary=x",
                   b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n' * 100_000 + b"--x--\r\n", 400),
    "no file": ("multipart/form-data; boundary=x",
                b'--x\r\nContent-Disposition: form-data; name="other"\r\n\r\nabc\r\n--x--\r\n', 422),
    "two files": ("multipart/form-data; boundary=x",
                  b'--x\r\nContent-Disposition: form-data; name="file"\r\n\r\nabc\r\n' * 2 + b"--x--\r\n", 422),
}  # fmt: skip


@pytest.mark.parametrize("what", FORMS)
async def test_forms_that_are_none(http: httpx.AsyncClient, cast: Cast, facts: Facts, what: str) -> None:
    media, body, status = FORMS[what]
    alice = await cast.alice()
    item = await made(http, alice)
    answer = await sent(http, alice, item, body, media, name=None)
    refused(answer, status, "malformed_form" if status == 400 else "invalid")
    await quiet(facts)


NAMES = {
    "../../etc/passwd": "passwd.png", "C:\\Users\\a\\tent.png": "tent.png", "/": "file.png", "..": "file.png",
    "a\0b\r\nSet-Cookie: x.png": "ab Set-Cookie x.png", "photo.html": "photo.html.png",
    "gnp.\u202ePNG.exe": "gnp.PNG.exe.png",
    "  tent \u2028 x.PNG  ": "tent x.PNG", "e\u0301.png": "\u00e9.png", "\u65e5" * 200 + ".png": "\u65e5" * 83 + ".png",
    ".png": "png.png", "CON": "CON.png", "": "file.png",
}  # fmt: skip


@pytest.mark.parametrize("said", NAMES)
async def test_names_are_cleaned_and_never_a_path(
    http: httpx.AsyncClient, cast: Cast, cairn: wiring.Cairn, said: str
) -> None:
    alice = await cast.alice()
    item = await made(http, alice)
    wanted = NAMES[said].replace("Set-Cookie x", "Set-Cookie: x")
    if "\0" in said:
        problem = refused(await sent(http, alice, item, name=said), 422, "invalid")
        assert problem["errors"][0]["code"] == "unstorable_text"
        said = said.replace("\0", "")
    file = await added(http, alice, item, name=said)
    assert file["name"] == wanted
    assert str(file["id"]) in blobs(cairn)
    read = await http.get(at_file(item, file))
    assert read.content == PNG
    assert "\n" not in read.headers["content-disposition"]


async def test_repeated_with_a_key(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, cairn: wiring.Cairn
) -> None:
    alice = await cast.alice()
    item = await made(http, alice)
    key = {"Idempotency-Key": "tent-1"}
    first = await sent(http, alice, item, **key)
    there = blobs(cairn)
    again = await sent(http, alice, item, **key)
    assert (first.status_code, again.status_code) == (201, 201)
    assert again.headers["idempotency-replayed"] == "true"
    assert again.json() == first.json()
    assert again.headers["location"] == first.headers["location"]
    assert await facts.count("kernel.files") == 1
    assert blobs(cairn) == there, "the replay stored nothing"
    refused(await sent(http, alice, item, TEXT, "text/plain", **key), 422, "idempotency_key_reused")
    refused(await sent(http, alice, item, name="other.png", **key), 422, "idempotency_key_reused")


async def test_the_same_form_with_another_boundary_is_the_same(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    item = await made(http, alice)
    answers = [
        await http.post(
            files_of(item), files={"file": ("a.png", PNG, "image/png")}, headers=alice.keyed("form-1")
        )
        for _ in range(2)
    ]
    assert [answer.status_code for answer in answers] == [201, 201]
    assert answers[0].json() == answers[1].json()


async def test_twenty_at_most_also_at_once(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    item = await made(http, alice)
    answers = await asyncio.gather(*(_until_room(http, alice, item, f"{n}.png") for n in range(50)))
    assert sorted({answer.status_code for answer in answers}) == [201, 409]
    assert sum(answer.status_code == 201 for answer in answers) == 20
    refused(next(answer for answer in answers if answer.status_code == 409), 409, "too_many_files")
    assert await facts.count("kernel.files", "state = 'kept'") == 20


async def _until_room(http, person, item, name):
    """The answer, when there was a place for uploads."""
    while True:
        answer = await sent(http, person, item, name=name)
        if answer.status_code != 503:
            return answer
        await asyncio.sleep(0.05)


async def test_if_match_is_the_item_s(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    item = await made(http, alice)
    refused(await sent(http, alice, item, **{"If-Match": '"old"'}), 412, "precondition_failed")
    tag = (await http.get(f"{ITEMS}/{item['id']}")).headers["etag"]
    assert (await sent(http, alice, item, **{"If-Match": tag})).status_code == 201
    assert await facts.count("kernel.files", "state = 'kept'") == 1
