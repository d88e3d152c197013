"""What the rows with each tag come to, which overlap."""

from __future__ import annotations

import pytest

from tests.products.expenses.analytics.conftest import Reader, chart, items, sums

pytestmark = pytest.mark.integration
REPORT = "by-tag"


async def test_case_14_a_row_with_two_tags_is_in_both_items_and_once_in_the_totals(alice: Reader) -> None:
    await alice.spent("10.00", tags=("trip", "Work"))
    await alice.spent("1.00", tags=("trip",), kind="refund")
    await alice.spent("5.00")
    await alice.spent("3.00", tags=("trip", "work"), day="2026-02-01")
    said = await alice.said(REPORT)
    assert items(said, "tag", "gross", "refunds", "net", "count") == [
        ("Work", "10.00", "0.00", "10.00", 1),
        ("trip", "10.00", "1.00", "9.00", 2),
        (None, "5.00", "0.00", "5.00", 1),
    ]
    assert (said["totals"], said["previous_totals"]) == (
        sums("15.00", "1.00", "14.00", 3), sums("3.00", "0.00", "3.00", 1),
    )  # fmt: skip
    assert chart(said) == ("bar", ["Work", "trip", "Untagged"], [["10.00", "9.00", "5.00"]])
    assert all("share" not in item for item in said["items"]), "what overlaps has no shares"  # type: ignore[attr-defined]


async def test_case_14_tag_is_and_any_tag_is_or(alice: Reader) -> None:
    await alice.spent("1.00", tags=("a", "b"))
    await alice.spent("2.00", tags=("a",))
    await alice.spent("4.00", tags=("b", "c"))
    await alice.spent("8.00")
    for params, net, found in (
        ({"tag": ["a", "b"]}, "1.00", [("a", "1.00"), ("b", "1.00")]),
        ({"any_tag": ["a", "B"]}, "7.00", [("b", "5.00"), ("c", "4.00"), ("a", "3.00")]),
        ({"tag": "a", "any_tag": "c"}, "0.00", []),
    ):  # fmt: skip
        said = await alice.said(REPORT, params)  # type: ignore[arg-type]
        assert said["totals"]["net"] == net, params  # type: ignore[index]
        assert items(said, "tag", "net") == found, params


async def test_a_tag_of_another_of_the_same_name_is_another(alice: Reader, bob: Reader) -> None:
    await alice.spent("1.00", tags=("trip",))
    await bob.spent("2.00", tags=("trip",))
    assert items(await alice.said(REPORT), "tag", "net") == [("trip", "1.00")]
    assert items(await bob.said(REPORT, {"tag": "trip"}), "tag", "net") == [("trip", "2.00")]


async def test_case_19_more_tags_than_a_chart_has_places_become_other(alice: Reader) -> None:
    await alice.spent("1.00")
    await alice.raw.execute(
        "INSERT INTO expenses.tags (id, user_id, name, name_key, version, created_at, updated_at)"
        " SELECT gen_random_uuid(), $1, 't' || n, 't' || n, 1, now(), now() FROM generate_series(1, 400) n",
        alice.person.id,
    )
    await alice.raw.execute(
        "INSERT INTO expenses.expense_tags (expense_id, tag_id, id, user_id)"
        " SELECT e.id, t.id, gen_random_uuid(), $1 FROM expenses.tags t, expenses.expenses e"
        " WHERE t.user_id = $1 AND e.user_id = $1",
        alice.person.id,
    )
    said = await alice.said(REPORT)
    _, places, (values,) = chart(said)
    assert (len(places), places[-1], values[-1]) == (366, "Other", "35.00")
    assert len(items(said, "tag")) == 400
    assert said["totals"] == sums("1.00", "0.00", "1.00", 1)
