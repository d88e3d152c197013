"""Fields of bodies whose names on the wire are words of Python's."""

from __future__ import annotations

from typing import Annotated, ClassVar

import pytest
from pydantic import Field

from cairn.base.refusals import Invalid
from cairn.kernel.web.bodies import Answer, Body
from cairn.kernel.web.plan import body_of, changes_of

pytestmark = pytest.mark.unit


class Span(Answer):
    """A span."""

    from_: int = Field(alias="from")
    to: int


class NewSpan(Body):
    """A span to be made."""

    answered_by: ClassVar[type[Answer] | None] = Span

    from_: Annotated[int, Field(alias="from")] = 1
    to: int


def test_values_and_changes_are_known_by_what_is_sent() -> None:
    assert body_of(NewSpan, {"from": 3, "to": 4}).values() == {"from": 3, "to": 4}
    assert body_of(NewSpan, {"to": 4}).values() == {"from": 1, "to": 4}
    changes = changes_of(NewSpan, {"from": 3})
    assert changes.given == {"from": 3}
    assert changes.over({"from": 2, "to": 4}) == {"from": 3}
    assert changes.over({"from": 3, "to": 4}) == {}


@pytest.mark.parametrize(
    "read", [lambda sent: body_of(NewSpan, sent), lambda sent: changes_of(NewSpan, sent)]
)
def test_nothing_is_known_by_pythons_name(read) -> None:
    with pytest.raises(Invalid) as refused:
        read({"from_": 3, "to": 4})
    assert [(one.pointer, one.code) for one in refused.value.errors] == [("/from_", "unknown_field")]
