"""A field with a second name: either may be sent, both where they say the same."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

import pytest

from cairn.base.refusals import Invalid
from cairn.kernel.web.bodies import Body
from cairn.kernel.web.plan import body_of, changes_of

pytestmark = pytest.mark.unit


class Remark(Body):
    """How bad it is, by one name or the other."""

    second_names: ClassVar[Mapping[str, str]] = {"priority": "severity"}

    severity: Literal["low", "high"]
    priority: Literal["low", "high"] | None = None


@pytest.mark.parametrize(
    "sent", [{"severity": "low"}, {"priority": "low"}, {"severity": "low", "priority": "low"}]
)
def test_either_name_is_read_as_the_first(sent: dict[str, object]) -> None:
    assert body_of(Remark, sent).values() == {"severity": "low"}
    changes = changes_of(Remark, sent)
    assert changes.given == {"severity": "low"}
    assert changes.over({"severity": "high"}) == {"severity": "low"}


@pytest.mark.parametrize("read", [body_of, changes_of])
def test_two_that_differ_are_refused(read: object) -> None:
    with pytest.raises(Invalid) as refused:
        read(Remark, {"severity": "low", "priority": "high"})  # type: ignore[operator]
    (problem,) = refused.value.errors
    assert (problem.pointer, problem.code) == ("/priority", "priority_conflict")


@pytest.mark.parametrize("name", ["severity", "priority"])
def test_a_problem_points_at_the_name_that_was_sent(name: str) -> None:
    with pytest.raises(Invalid) as refused:
        body_of(Remark, {name: "middling"})
    assert [problem.pointer for problem in refused.value.errors] == [f"/{name}"]


def test_what_is_no_object_is_refused_as_ever() -> None:
    with pytest.raises(Invalid):
        body_of(Remark, [])
    with pytest.raises(Invalid):
        body_of(Remark, {})
