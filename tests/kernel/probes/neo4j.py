"""As much of a Neo4j as a driver meets before its first query: Bolt's handshake, HELLO, LOGON, GOODBYE.

After https://neo4j.com/docs/bolt/current/bolt/: up to 5.0 HELLO carries the credentials, from 5.1 on LOGON does; from
5.3 on HELLO must name the driver in `bolt_agent`; after a failure everything is ignored.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from cairn.kernel.probes.packstream import packed, unpacked

USER, PASSWORD = "neo4j", "a secret"
_SUCCESS, _FAILURE = 0x70, 0x7F


@dataclass(slots=True)
class Neo4j:
    """A server that speaks one version. `said`: the names of the messages that it took."""

    version: tuple[int, int] = (5, 4)
    said: list[str] = field(default_factory=list)
    chunk: int = 65_535

    async def speak(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        assert await reader.readexactly(4) == b"\x60\x60\xb0\x17"
        offers = [await reader.readexactly(4) for _ in range(4)]
        major, minor = self.version
        if not any(offer[3] == major and offer[2] - offer[1] <= minor <= offer[2] for offer in offers):
            writer.write(b"\0\0\0\0")
            return
        writer.write(bytes((0, 0, minor, major)))
        apart = self.version >= (5, 1)
        tag, fields = await self._message(reader)
        assert tag == 0x01
        assert "user_agent" in fields
        assert self.version < (5, 3) or "bolt_agent" in fields
        self.said.append("HELLO")
        if not apart and not self._known(fields, writer):
            return
        self._answer(writer, _SUCCESS, {"server": f"Neo4j/{major}.26.0", "connection_id": "bolt-1"})
        if apart:
            tag, fields = await self._message(reader)
            assert tag == 0x6A
            self.said.append("LOGON")
            if not self._known(fields, writer):
                return
            self._answer(writer, _SUCCESS, {})
        assert await reader.readexactly(6) == b"\x00\x02\xb0\x02\x00\x00"
        self.said.append("GOODBYE")

    def _known(self, fields: dict, writer: asyncio.StreamWriter) -> bool:
        known = (fields.get("principal"), fields.get("credentials")) == (USER, PASSWORD)
        if not known:
            code = "Neo.ClientError.Security.Unauthorized"
            self._answer(writer, _FAILURE, {"code": code, "message": "The client is unauthorized."})
        return known

    def _answer(self, writer: asyncio.StreamWriter, tag: int, fields: dict) -> None:
        message = bytes((0xB1, tag)) + packed(fields)
        writer.write(b"\0\0")  # a chunk that only keeps the connection alive
        for at in range(0, len(message), self.chunk):
            part = message[at : at + self.chunk]
            writer.write(len(part).to_bytes(2) + part)
        writer.write(b"\0\0")

    async def _message(self, reader: asyncio.StreamReader) -> tuple[int, dict]:
        found = b""
        while size := int.from_bytes(await reader.readexactly(2)):
            found += await reader.readexactly(size)
        assert found[0] == 0xB1
        return found[1], unpacked(found[2:])
