"""Registration on the wire."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from cairn.base.refusals import FieldProblem
from cairn.kernel.web.bodies import Answer
from cairn.products.accounts.users.rules import password_field_problems
from cairn.products.accounts.users.schemas import Particulars, Password


class Registration(Particulars):
    """Who wants an account. Names may be missing."""

    answered_by: ClassVar[type[Answer] | None] = None

    password: Password

    @classmethod
    def problems(cls, values: Mapping[str, object]) -> Iterator[FieldProblem]:
        yield from password_field_problems(str(values["password"]), values)


class RegistrationTaken(Answer):
    """Where addresses are confirmed first: the same for a known address and a new one."""

    message: str
