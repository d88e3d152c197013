"""A little Pinata: its API (v3) and its gateway, on loopback, over real HTTP.

It does what Pinata's documents say of uploads, files and gateways, also that equal bytes are one file: a second upload
of them answers with the first one's id and `is_duplicate`. It can be told to misbehave.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

TOKEN = "a-token-of-the-tests"


class _Patient(ThreadingHTTPServer):
    request_queue_size = 128


class Pinata:
    """`files` by id. `refuses`: a status for the next requests, with how many; `waits`: seconds before any answer."""

    def __init__(self) -> None:
        self.files: dict[str, dict[str, object]] = {}
        self.contents: dict[str, bytes] = {}
        self.refuses: list[int] = []
        self.waits = 0.0
        self.lies = False
        self.seen: list[str] = []
        self.lock = threading.Lock()
        pinata = self

        class Handler(_Handler):
            made = pinata

        self.server = _Patient(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"


class _Handler(BaseHTTPRequestHandler):
    made: Pinata
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if len(body) < int(self.headers["Content-Length"]):
            self.close_connection = True
            return
        if not self._admitted():
            return
        boundary = self.headers["Content-Type"].partition("boundary=")[2].encode()
        parts: dict[str, bytes] = {}
        for part in body.split(b"--" + boundary)[1:-1]:
            head, _, content = part.partition(b"\r\n\r\n")
            name = re.search(rb' name="(\w+)"', head)
            parts[name[1].decode() if name else ""] = content.removesuffix(b"\r\n")
        if self.path != "/v3/files" or parts.get("network") != b"public" or "file" not in parts:
            self._say(400, {"error": {"code": 400, "message": "bad form"}})
            return
        self._say(200, {"data": self._kept(parts.get("name", b"").decode(), parts["file"])})

    def _kept(self, name: str, content: bytes) -> dict[str, object]:
        cid = "bafkrei" + base64.b32encode(hashlib.sha256(content).digest()).decode().lower().rstrip("=")
        with self.made.lock:
            known = next((file for file in self.made.files.values() if file["cid"] == cid), None)
            if known is not None:
                return {**known, "is_duplicate": True}
            file = {
                "id": str(uuid4()), "name": name, "cid": cid, "size": len(content) + self.made.lies,
                "number_of_files": 1, "mime_type": "application/octet-stream", "group_id": None, "keyvalues": {},
                "network": "public", "created_at": "2026-11-21T06:00:00.000Z",
            }  # fmt: skip
            self.made.files[str(file["id"])] = file
            self.made.contents[cid] = content
            return file

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        if parts.path.startswith("/ipfs/"):
            self._gateway(parts.path.rpartition("/")[2])
            return
        if not self._admitted():
            return
        file_id = parts.path.removeprefix("/v3/files/public").strip("/")
        if file_id:
            found = self.made.files.get(file_id)
            self._say(200, {"data": found}) if found else self._say(404, {"error": {"code": 404}})
            return
        wanted = parse_qs(parts.query).get("name", [""])[0]
        files = [file for file in self.made.files.values() if wanted in str(file["name"])]
        self._say(200, {"data": {"files": files, "next_page_token": ""}})

    def do_DELETE(self) -> None:
        if not self._admitted():
            return
        with self.made.lock:
            file = self.made.files.pop(self.path.rpartition("/")[2], None)
            if file is not None:
                self.made.contents.pop(str(file["cid"]), None)
        self._say(200, {"data": None}) if file else self._say(404, {"error": {"code": 404}})

    def _gateway(self, cid: str) -> None:
        self.made.seen.append(f"GET {cid}")
        time.sleep(self.made.waits)
        content = self.made.contents.get(cid)
        if self.made.refuses:
            self._say(self.made.refuses.pop(0), {})
        elif content is None:
            self._say(404, {})
        elif asked := re.fullmatch(r"bytes=(\d+)-(\d+)", self.headers.get("Range", "")):
            start, last = int(asked[1]), min(int(asked[2]), len(content) - 1)
            self._bytes(206, content[start : last + 1])
        else:
            self._bytes(200, content)

    def _admitted(self) -> bool:
        self.made.seen.append(f"{self.command} {urlsplit(self.path).path}")
        time.sleep(self.made.waits)
        if self.made.refuses:
            self.close_connection = True
            self._say(self.made.refuses.pop(0), {"error": {"code": 1, "message": "no"}})
            return False
        if self.headers.get("Authorization") != f"Bearer {TOKEN}":
            self.close_connection = True
            self._say(401, {"error": {"code": 401, "message": "unauthorized"}})
            return False
        return True

    def _say(self, status: int, body: object) -> None:
        self._bytes(status, json.dumps(body).encode(), "application/json")

    def _bytes(self, status: int, body: bytes, media: str = "application/octet-stream") -> None:
        try:
            self.send_response(status)
            self.send_header("Content-Type", media)
            self.send_header("Content-Length", str(len(body)))
            if self.close_connection:
                self.send_header("Connection", "close")
            self.end_headers()
            self.wfile.write(body)
        except ConnectionError:
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Nothing: the test says what it wants to know."""


@contextmanager
def pinata_server() -> Iterator[Pinata]:
    pinata = Pinata()
    thread = threading.Thread(target=pinata.server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield pinata
    finally:
        pinata.server.shutdown()
        thread.join()
        pinata.server.server_close()
