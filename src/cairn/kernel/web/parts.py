"""The one file of a multipart/form-data body (RFC 7578), taken out while the body comes."""

from __future__ import annotations

from typing import Final

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from cairn.base.refusals import BadRequest, FieldProblem, Invalid

MULTIPART: Final = "multipart/form-data"
FIELD: Final = "file"
_MOST_PARTS: Final = 10
_LONGEST_HEADER: Final = 4096


class MalformedForm(BadRequest):
    says = "The form could not be read."


class FileInForm:
    """What is wrong with the form's encoding is raised at once; what is wrong with its fields waits for its turn, in
    `unfit`. `name` and `media` are what the client says about the file."""

    def __init__(self, content_type: str) -> None:
        self.name: str | None = None
        self.media = ""
        self._problems: list[FieldProblem] = []
        self._parts = 0
        self._files = 0
        self._ended = False
        self._in_file = False
        self._header: list[bytes] = [b"", b""]
        self._pieces: list[bytes] = []
        boundary = parse_options_header(content_type)[1].get(b"boundary", b"")
        if not boundary:
            raise MalformedForm("The Content-Type names no boundary.")
        try:
            self._parser = MultipartParser(
                boundary,
                {
                    "on_part_begin": self._begin, "on_header_field": self._take_field,
                    "on_header_value": self._take_value, "on_header_end": self._take_header,
                    "on_headers_finished": self._take_headers, "on_part_data": self._take_data, "on_end": self._end,
                },
                max_header_size=_LONGEST_HEADER,
            )  # fmt: skip
        except FormParserError as problem:
            raise MalformedForm("The boundary is too long.") from problem

    def fed(self, chunk: bytes) -> bytes:
        """What of this chunk belongs to the file. Raises `MalformedForm`."""
        try:
            self._parser.write(chunk)
        except FormParserError as problem:
            raise MalformedForm from problem
        found = self._pieces[0] if len(self._pieces) == 1 else b"".join(self._pieces)
        self._pieces.clear()
        return found

    def finish(self) -> Invalid | None:
        """What is wrong with the fields, after the last chunk. Raises `MalformedForm` where the body ended too
        early."""
        if not self._ended:
            raise MalformedForm("The form does not end.")
        if not self._files:
            self._problems.append(
                FieldProblem(f"/{FIELD}", "required", "The form needs a file in this field.")
            )
        return Invalid(errors=self._problems) if self._problems else None

    def _begin(self) -> None:
        self._parts += 1
        self._in_file = False
        self._said: dict[str, bytes] = {}
        if self._parts > _MOST_PARTS:
            raise MalformedForm("The form has too many parts.")

    def _take_field(self, data: bytes, start: int, end: int) -> None:
        self._header[0] += data[start:end]

    def _take_value(self, data: bytes, start: int, end: int) -> None:
        self._header[1] += data[start:end]

    def _take_header(self) -> None:
        name, value = self._header
        self._said[name.decode("latin-1").lower()] = value
        self._header = [b"", b""]

    def _take_headers(self) -> None:
        kind, said = parse_options_header(self._said.get("content-disposition", b"").decode("latin-1"))
        field = said.get(b"name", b"")
        if kind != b"form-data" or b"name" not in said:
            raise MalformedForm("A part of the form has no name.")
        if field != FIELD.encode():
            shown = ascii(field.decode("utf-8", "replace")[:40])[1:-1]
            problem = FieldProblem(f"/{shown}", "unknown_field", "The form takes no such field.")
            self._problems.append(problem)
            return
        self._files += 1
        if self._files > 1:
            self._problems.append(FieldProblem(f"/{FIELD}", "repeated_field", "One file at a time."))
            return
        self._in_file = True
        self.name = said[b"filename"].decode("utf-8", "replace") if b"filename" in said else None
        self.media = parse_options_header(self._said.get("content-type", b"").decode("latin-1"))[0].decode(
            "latin-1"
        )

    def _take_data(self, data: bytes, start: int, end: int) -> None:
        if self._in_file:
            self._pieces.append(data[start:end])

    def _end(self) -> None:
        self._ended = True
