"""UUIDv7: form, order, and what is no id."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from cairn.base import clock
from cairn.base.ids import new_id, parse_id

pytestmark = pytest.mark.unit


def test_it_is_a_version_7_of_now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cairn.base.ids._last_ms", 0)  # another test may have been ahead of its time
    before = clock.unix_ms()
    made = new_id()
    assert (made.version, made.variant) == (7, "specified in RFC 4122")
    assert before <= made.int >> 80 <= clock.unix_ms() + 1


def test_they_rise_strictly_also_within_a_millisecond() -> None:
    made = [new_id() for _ in range(20_000)]
    assert made == sorted(set(made))


def test_threads_never_get_the_same() -> None:
    with ThreadPoolExecutor(8) as threads:
        made = list(threads.map(lambda _: new_id(), range(8_000)))
    assert len(set(made)) == len(made)


@pytest.mark.parametrize(
    "text",
    ["", "1", "0192f0c1-7d3e-7a58-9d0f-1c2b3a4d5e6", "0192f0c17d3e7a589d0f1c2b3a4d5e6f",
     "{0192f0c1-7d3e-7a58-9d0f-1c2b3a4d5e6f}", "0192f0c1-7d3e-7a58-9d0f-1c2b3a4d5e6g",
     "0192f0c1-7d3e-7a58-9d0f-1c2b3a4d5e6f\n"],
)  # fmt: skip
def test_only_the_canonical_form_is_read(text: str) -> None:
    assert parse_id(text) is None


def test_capitals_are_read_as_the_same_id() -> None:
    made = new_id()
    assert parse_id(str(made)) == parse_id(str(made).upper()) == made
