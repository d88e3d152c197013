"""Reauthentication on the wire."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated

from pydantic import Field

from cairn.base.refusals import FieldProblem
from cairn.kernel.web.bodies import Body, Id
from cairn.products.accounts.factors.schemas import Code


class Reauthentication(Body):
    """One proof: the password, or a code of a second factor, or a code that came by mail."""

    password: Annotated[
        str | None,
        Field(max_length=1024, examples=["Trail-Mix-42!"], json_schema_extra={"format": "password"}),
    ] = None
    code: Code | None = None
    factor_id: Annotated[Id | None, Field(description="Whose code it is; with `code`.")] = None
    otp: Annotated[
        str | None, Field(max_length=64, description="The code out of a mail.", examples=["271828"])
    ] = None

    @classmethod
    def problems(cls, values: Mapping[str, object]) -> Iterator[FieldProblem]:
        given = [name for name in ("password", "code", "otp") if values[name] is not None]
        if len(given) != 1:
            yield FieldProblem(
                f"/{given[1] if given else 'password'}",
                "one_proof",
                "Give exactly one of password, code, otp.",
            )
        if (values["code"] is None) != (values["factor_id"] is None):
            lacking = "code" if values["code"] is None else "factor_id"
            yield FieldProblem(
                f"/{lacking}", "required", "A code and the factor that it is of come together."
            )
