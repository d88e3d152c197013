from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="Root")


@_attrs_define
class Root:
    """What this is, and where to go.

    Attributes:
        name (str):
        version (str):
        description (str):
        docs (None | str):
        redoc (None | str):
        openapi (None | str):
        health (str):
    """

    name: str
    version: str
    description: str
    docs: None | str
    redoc: None | str
    openapi: None | str
    health: str

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        version = self.version

        description = self.description

        docs: None | str
        docs = self.docs

        redoc: None | str
        redoc = self.redoc

        openapi: None | str
        openapi = self.openapi

        health = self.health

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "version": version,
                "description": description,
                "docs": docs,
                "redoc": redoc,
                "openapi": openapi,
                "health": health,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        version = d.pop("version")

        description = d.pop("description")

        def _parse_docs(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        docs = _parse_docs(d.pop("docs"))

        def _parse_redoc(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        redoc = _parse_redoc(d.pop("redoc"))

        def _parse_openapi(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        openapi = _parse_openapi(d.pop("openapi"))

        health = d.pop("health")

        root = cls(
            name=name,
            version=version,
            description=description,
            docs=docs,
            redoc=redoc,
            openapi=openapi,
            health=health,
        )

        return root
