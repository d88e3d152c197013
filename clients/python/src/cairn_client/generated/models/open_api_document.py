from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.open_api_document_components import OpenApiDocumentComponents
    from ..models.open_api_document_info import OpenApiDocumentInfo
    from ..models.open_api_document_paths import OpenApiDocumentPaths


T = TypeVar("T", bound="OpenApiDocument")


@_attrs_define
class OpenApiDocument:
    """The description of this API (OpenAPI 3.1).

    Attributes:
        openapi (str):
        info (OpenApiDocumentInfo):
        paths (OpenApiDocumentPaths):
        components (OpenApiDocumentComponents):
        tags (list[Any]):
    """

    openapi: str
    info: OpenApiDocumentInfo
    paths: OpenApiDocumentPaths
    components: OpenApiDocumentComponents
    tags: list[Any]

    def to_dict(self) -> dict[str, Any]:
        openapi = self.openapi

        info = self.info.to_dict()

        paths = self.paths.to_dict()

        components = self.components.to_dict()

        tags = self.tags

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "openapi": openapi,
                "info": info,
                "paths": paths,
                "components": components,
                "tags": tags,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.open_api_document_components import OpenApiDocumentComponents  # noqa: PLC0415
        from ..models.open_api_document_info import OpenApiDocumentInfo  # noqa: PLC0415
        from ..models.open_api_document_paths import OpenApiDocumentPaths  # noqa: PLC0415

        d = dict(src_dict)
        openapi = d.pop("openapi")

        info = OpenApiDocumentInfo.from_dict(d.pop("info"))

        paths = OpenApiDocumentPaths.from_dict(d.pop("paths"))

        components = OpenApiDocumentComponents.from_dict(d.pop("components"))

        tags = cast(list[Any], d.pop("tags"))

        open_api_document = cls(
            openapi=openapi,
            info=info,
            paths=paths,
            components=components,
            tags=tags,
        )

        return open_api_document
