"""Names, ranges and links, for whatever is thrown at them."""

from __future__ import annotations

import io
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.base.ids import new_id
from cairn.kernel.files.links import LONGEST, FileLinks
from cairn.kernel.files.names import ENDINGS, MOST_BYTES, clean_name
from cairn.kernel.files.sniffing import KNOWN, sniffed
from cairn.kernel.web.content import Part, RangeNotSatisfiable, asked_part
from cairn.kernel.web.incoming import Incoming
from tests.builders.files import KINDS

pytestmark = pytest.mark.unit
ANY_TEXT = st.text(st.characters(), max_size=400)


@given(said=st.one_of(st.none(), ANY_TEXT), media=st.sampled_from(sorted(KNOWN)))
def test_no_name_can_do_harm(said: str | None, media: str) -> None:
    name = clean_name(said, media)
    assert 0 < len(name.encode("utf-8")) <= MOST_BYTES
    assert not set(name) & set("/\\\0\r\n")
    assert all(unicodedata.category(letter) not in {"Cc", "Cf", "Cs", "Zl", "Zp"} for letter in name)
    assert name.lower().endswith(ENDINGS[media])
    assert not name.startswith(".")
    assert name == name.strip()


@given(said=ANY_TEXT, media=st.sampled_from(sorted(KNOWN)))
def test_a_clean_name_stays_as_it_is(said: str, media: str) -> None:
    once = clean_name(said, media)
    assert clean_name(once, media) == once


@pytest.mark.parametrize("media", KINDS)
def test_a_file_is_what_its_content_says(media: str) -> None:
    assert sniffed(io.BytesIO(KINDS[media])) == media


@given(content=st.binary(max_size=2000))
def test_bytes_that_are_text_decode_without_control_characters(content: bytes) -> None:
    if sniffed(io.BytesIO(content)) == "text/plain":
        assert not {letter for letter in content.decode() if ord(letter) < 32} - set("\t\n\r\f")


def test_a_character_that_lies_on_the_edge_of_two_pieces_is_whole() -> None:
    assert sniffed(io.BytesIO(b"x" * 262_143 + "é".encode() + b"x")) == "text/plain"
    assert sniffed(io.BytesIO(b"x" * 300_000 + b"\x00")) is None
    assert sniffed(io.BytesIO(b"")) is None


def _asked(size: int, said: str, condition: str | None = None) -> Part | None:
    headers = [(b"range", said.encode("latin-1"))]
    headers += [] if condition is None else [(b"if-range", condition.encode())]
    return asked_part(Incoming({"method": "GET", "path": "/", "headers": headers}), '"tag"', size)


@given(
    said=st.one_of(
        st.from_regex(r"bytes=[0-9]{0,5}-[0-9]{0,5}", fullmatch=True),
        st.text(st.characters(max_codepoint=255), max_size=80),
    ),
    size=st.integers(1, 10_000),
)
def test_a_range_lies_within_the_file_or_is_refused(said: str, size: int) -> None:
    try:
        part = _asked(size, said)
    except RangeNotSatisfiable as refusal:
        assert refusal.headers == {"Content-Range": f"bytes */{size}"}
        first, _, last = said.partition("=")[2].strip().partition("-")
        assert int(first) >= size if first else int(last) == 0
        return
    if part is not None:
        assert part.start >= 0
        assert 1 <= part.length <= size - part.start


@given(first=st.integers(0, 2000), length=st.integers(1, 2000), size=st.integers(1, 1000))
def test_a_range_is_the_bytes_that_python_would_slice(first: int, length: int, size: int) -> None:
    content = bytes(n % 251 for n in range(size))
    wanted = content[first : first + length]
    try:
        part = _asked(size, f"bytes={first}-{first + length - 1}")
    except RangeNotSatisfiable:
        assert wanted == b""
    else:
        assert part is not None
        assert content[part.start : part.start + part.length] == wanted
    suffix = _asked(size, f"bytes=-{length}")
    assert suffix is not None
    assert content[suffix.start : suffix.start + suffix.length] == content[-length:]


def test_a_link_holds_for_what_it_was_made_and_with_the_key_before() -> None:
    old, new = FileLinks([b"a secret"]), FileLinks([b"another secret", b"a secret"])
    file_id, now = new_id(), 1_000_000.0
    expires = int(now) + 60
    said = old.signature(file_id, "inline", expires)
    assert new.holds(file_id, "inline", expires, said, now)
    assert not FileLinks([b"another secret"]).holds(file_id, "inline", expires, said, now)
    assert not new.holds(new_id(), "inline", expires, said, now)
    assert not new.holds(file_id, "attachment", expires, said, now)
    assert not new.holds(file_id, "inline", expires, said, now + 60)
    assert not new.holds(file_id, "inline", expires, "\ud800", now)
    long = int(now) + LONGEST + 3600
    assert not new.holds(file_id, "inline", long, new.signature(file_id, "inline", long), now)
