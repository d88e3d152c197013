"""One JSON reader: numbers as spelled, a key once, 64 levels, nothing that a text column cannot hold."""

from __future__ import annotations

import json
import time
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cairn.base.refusals import Invalid
from cairn.kernel.web.json_reader import MalformedJson, SpelledDecimal, escape, read_json

pytestmark = pytest.mark.unit

_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**30), 10**30) | _TEXT,
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(_TEXT, inner, max_size=5),
    max_leaves=30,
)


@given(_VALUES, st.booleans(), st.sampled_from([None, 1, "\t"]))
def test_a_valid_document_reads_as_the_standard_library_reads_it(
    value: object, ascii_only: bool, indent: int | str | None
) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    assert read_json(text.encode()) == json.loads(text)


@given(st.binary(max_size=200) | st.text('[]{}",:\\u0dD89 \n1eE.-+trufalsn', max_size=200).map(str.encode))
@example(b'"\\')
@example(b'{"\\ud800":[')
@example(b"[" * 200)
@settings(max_examples=400)
def test_any_bytes_are_a_value_or_refused(raw: bytes) -> None:
    try:
        read_json(raw)
    except (MalformedJson, Invalid):
        return
    json.loads(raw)


@given(st.from_regex(r"\A-?(0|[1-9][0-9]{0,20})(\.[0-9]{1,20})?([eE][+-]?[0-9]{1,3})?\Z"))
def test_a_number_is_what_it_spells(text: str) -> None:
    value = read_json(text.encode())
    assert isinstance(value, int | SpelledDecimal)
    assert value == Decimal(text)
    if isinstance(value, SpelledDecimal):
        assert value.spelled == text


@pytest.mark.parametrize("text", ["1.0", "1e3", "1E-2", "-0.10", "12.30", "0.1"])
def test_a_fraction_or_exponent_remembers_its_spelling(text: str) -> None:
    value = read_json(text.encode())
    assert isinstance(value, SpelledDecimal)
    assert value.spelled == text
    assert not isinstance(value, float)


@pytest.mark.parametrize(
    "raw",
    [
        b'{"a":1,"a":1}', b'{"a":1,"\\u0061":2}', b'[{"b":{"c":1,"d":2,"c":3}}]',
        b"NaN", b"Infinity", b"-Infinity", b'{"a":NaN}', b"[1,-Infinity]", b"nan", b"1e", b"01", b".5", b"5.", b"+1",
        b"0x10", b"1_000", b"True", b"'a'", b"{a:1}", b"[1,]", b'{"a":1,}', b"[1 2]", b"/**/1", b"[] []",
        b'"\xff"', b'"\xc3"', b'"\xed\xa0\x80"', b"\xef\xbb\xbf{}", b"\xff\xfe[\0]\0", b"[\0\0\0]\0\0\0",
        b'"a\nb"', b'"\0"', b'"\\x41"', b'"\\u12g4"', b"", b" ", b'{"a"', b'{"a":', b'["', b'"\\', b"tru", b"[1,", b"{",
        b"9" * 5000, b"1e99999999999999999999", b"-", b"]",
    ],
)  # fmt: skip
def test_what_is_no_json_is_refused_as_malformed(raw: bytes) -> None:
    with pytest.raises(MalformedJson) as refused:
        read_json(raw)
    assert refused.value.status == 400
    assert refused.value.code == "malformed_json"


def test_the_refusal_says_where_and_never_what() -> None:
    with pytest.raises(MalformedJson) as refused:
        read_json(b'{\n "password": "hunter2" oops}')
    assert "line 2" in refused.value.detail
    assert "hunter2" not in refused.value.detail
    with pytest.raises(MalformedJson) as twice:
        read_json(b'{"hunter2":1,"hunter2":2}')
    assert "hunter2" not in twice.value.detail


@pytest.mark.parametrize(("opens", "closes"), [(b"[", b"]"), (b'{"a":', b"}"), (b'[{"a":', b"}]")])
def test_64_levels_are_read_and_65_are_not(opens: bytes, closes: bytes) -> None:
    width = opens.count(b"[") + opens.count(b"{")
    whole = 64 // width
    assert read_json(opens * whole + b"1" + closes * whole)
    with pytest.raises(MalformedJson) as refused:
        read_json(opens * whole + b"[1]" + closes * whole)
    assert "64" in refused.value.detail


def test_brackets_in_strings_are_no_levels() -> None:
    text = "[{" * 500 + '\\"[' + "]" * 3
    assert read_json(json.dumps([text, {text: text}]).encode()) == [text, {text: text}]
    nested = "[" * 63 + json.dumps("[" * 200) + "]" * 63
    assert read_json(nested.encode())
    with pytest.raises(MalformedJson):
        read_json(b"[" * 64 + b'"\\"[",[1]' + b"]" * 64)


def test_a_hundred_thousand_brackets_are_no_recursion() -> None:
    for raw in (b"[" * 100_000, b'{"a":' * 100_000, b"[{" * 100_000 + b"}]" * 100_000):
        with pytest.raises(MalformedJson):
            read_json(raw)


@pytest.mark.parametrize(
    "raw",
    [
        b"[" * 65 + b'"' + b'\\"' * 500_000,
        b'"' + b"[" * 1_000_000,
        b"[" * 65 + b'"' * 999_999,
        b'"' + b"\\" * 1_000_001,
        b"[" * 65 + b'"' + b"a" * 1_000_000,
        b"1" * 1_000_000,
        b"[" + b"9" * 4299 + b"]",
        b"[" + b'"\\ud800",' * 90_000 + b"1]",
        b'{"a":1,' * 65 + b'"',
    ],
)
def test_a_hostile_megabyte_costs_less_than_a_second(raw: bytes) -> None:
    begun = time.process_time()
    try:
        read_json(raw)
    except (MalformedJson, Invalid):
        pass
    assert time.process_time() - begun < 1


def test_a_string_of_a_megabyte_is_read() -> None:
    text = "ä" * 1_000_000
    assert read_json(json.dumps({"a": text}).encode()) == {"a": text}


@pytest.mark.parametrize(
    ("raw", "pointer"),
    [
        (rb'"\u0000"', "/"), (rb'{"a":"x\u0000"}', "/a"), (rb'{"a":["ok","\ud800"]}', "/a/1"),
        (rb'{"a/b":{"c~d":"\udc00\ud800"}}', "/a~1b/c~0d"), (rb'{"\u0000":1}', "/"), (rb'{"x":{"\udfff":1}}', "/x"),
        (rb'["\uD83D"]', "/0"), (rb'["\uDE00\uD83D"]', "/0"),
    ],
)  # fmt: skip
def test_nul_and_half_a_surrogate_pair_are_named_by_their_place(raw: bytes, pointer: str) -> None:
    with pytest.raises(Invalid) as refused:
        read_json(raw)
    assert [problem.pointer for problem in refused.value.errors] == [pointer]
    assert refused.value.errors[0].code == "unstorable_text"


def test_a_whole_surrogate_pair_is_one_character() -> None:
    assert read_json(rb'"\ud83d\ude00 \\u0000 \\ud800"') == "\N{GRINNING FACE} \\u0000 \\ud800"


def test_a_refused_constant_in_a_string_is_a_string() -> None:
    assert read_json(b'["NaN","Infinity"]') == ["NaN", "Infinity"]


@given(_TEXT)
def test_an_escaped_key_is_one_token_of_a_pointer(name: str) -> None:
    token = escape(name)
    assert "/" not in token
    assert token.replace("~1", "/").replace("~0", "~") == name
