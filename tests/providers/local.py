"""A provider on loopback that speaks what GitHub and Google speak: checks what they check, and lies when told to."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit

from cairn.base import clock
from tests.providers.tokens import half_hash, id_token, made_key, public

CLIENTS = {"github": ("github-client", "github-secret"), "google": ("google-client", "google-secret")}
OURS = "http://127.0.0.1:8000"
"""PUBLIC_URL of the tests: what redirect URIs are registered under."""
SLOW_SECONDS = 3.0


@dataclass(slots=True)
class Code:
    """What was granted, to be asked for once."""

    provider: str
    challenge: str
    redirect_uri: str
    nonce: str | None
    who: dict[str, object]
    used: bool = False


@dataclass(slots=True)
class Asked:
    """A request as it came."""

    method: str
    path: str
    query: dict[str, str]
    body: dict[str, str]
    headers: dict[str, str]


@dataclass(slots=True)
class Local:
    """`github` and `google`: who is signed in there; change them at will. `fault`: what is done wrong, by name.

    `kid` and `algorithm` are of the key that signs; `published` of those in the key set. `page`: of an
    app on this origin, at `/page`.
    """

    url: str = ""
    fault: str | None = None
    kid: str = "first"
    algorithm: str = "RS256"
    published: list[tuple[str, str]] = field(
        default_factory=lambda: [("first", "RS256"), ("first-ec", "ES256")]
    )
    github: dict[str, object] = field(default_factory=dict)
    emails: list[dict[str, object]] = field(default_factory=list)
    google: dict[str, object] = field(default_factory=dict)
    codes: dict[str, Code] = field(default_factory=dict)
    tokens: dict[str, Code] = field(default_factory=dict)
    ended: list[str] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    iss: dict[str, str | None] = field(default_factory=dict)
    host: str = OURS
    page: str = ""

    @property
    def settings(self) -> dict[str, str]:
        """What makes Cairn ask here."""
        return {
            "GITHUB_CLIENT_ID": "github-client", "GITHUB_CLIENT_SECRET": "github-secret",
            "GITHUB_URL": f"{self.url}/github", "GITHUB_API_URL": f"{self.url}/github-api",
            "GOOGLE_CLIENT_ID": "google-client", "GOOGLE_CLIENT_SECRET": "google-secret",
            "GOOGLE_ISSUER": f"{self.url}/google",
            "OAUTH_REDIRECT_URLS": "/app,https://app.example.com/signed-in",
        }  # fmt: skip

    def reset(self) -> None:
        """Honest again, with nobody but Octavia signed in."""
        fresh = Local(self.url)
        for name in self.__slots__:
            setattr(self, name, getattr(fresh, name))
        self.github = {"id": 4242, "login": "octavia", "name": "Octavia Cat", "email": "shown@example.com"}
        self.emails = [
            {"email": "old@example.com", "primary": False, "verified": True},
            {"email": "octavia@example.com", "primary": True, "verified": True},
        ]
        self.google = {"sub": "1" * 21, "email": "gina@example.com", "email_verified": True, "name": "Gina G"}
        self.iss = {"github": f"{self.url}/github/login/oauth", "google": f"{self.url}/google"}

    def count(self, path: str) -> int:
        return sum(asked.path == path for asked in self.asked)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    local: Local

    def do_GET(self) -> None:
        self._serve()

    def do_POST(self) -> None:
        self._serve()

    def do_DELETE(self) -> None:
        self._serve()

    def log_message(self, *_: object) -> None:
        """Says nothing."""

    def _serve(self) -> None:
        parts = urlsplit(self.path)
        raw = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        body = json.loads(raw) if self.headers.get_content_type() == "application/json" and raw else (
            dict(parse_qsl(raw.decode()))
        )  # fmt: skip
        query = {name: values[-1] for name, values in parse_qs(parts.query).items()}
        asked = Asked(self.command, parts.path, query, body, {k.lower(): v for k, v in self.headers.items()})
        self.local.asked.append(asked)
        if self._broken(parts.path):
            return
        answer = {
            "/github/login/oauth/authorize": lambda: self._authorize("github", asked),
            "/github/login/oauth/access_token": lambda: self._github_token(asked),
            "/github-api/user": lambda: self._user(asked, self.local.github),
            "/github-api/user/emails": lambda: self._user(asked, self.local.emails),
            "/github-api/applications/github-client/grant": lambda: self._end_grant(asked),
            "/google/.well-known/openid-configuration": self._discovery,
            "/google/authorize": lambda: self._authorize("google", asked),
            "/google/token": lambda: self._google_token(asked),
            "/google/keys": self._keys,
            "/page": lambda: self._send(200, self.local.page.encode(), Content_Type="text/html"),
        }.get(parts.path)
        if answer is None:
            self._say(404, {"message": "Not Found"})
        else:
            answer()

    def _broken(self, path: str) -> bool:
        """Faults are named `what at path`."""
        what, _, where = (self.local.fault or "").partition(" at ")
        if where != path:
            return False
        match what:
            case "500":
                self._say(500, {"error": "we are down"})
            case "redirect":
                self._send(302, b"", Location=f"{self.local.url}/elsewhere")
            case "huge":
                self._send(200, b'{"a": "' + b"x" * 1_000_000 + b'"}', Content_Type="application/json")
            case "no JSON":
                self._send(200, b"<html>access_token=stolen</html>", Content_Type="text/html")
            case "a list":
                self._say(200, [])
            case "slow":
                time.sleep(SLOW_SECONDS)
                self._say(200, {})
            case "forbidden":
                self._say(403, {"message": "Resource not accessible"})
        return True

    def _authorize(self, provider: str, asked: Asked) -> None:
        said, local = asked.query, self.local
        redirect_uri = f"{local.host}/api/v1/auth/{provider}/callback"
        if said.get("client_id") != CLIENTS[provider][0] or said.get("redirect_uri") != redirect_uri:
            self._say(400, {"error": "invalid_request"})
            return
        if said.get("code_challenge_method") != "S256" or len(said.get("code_challenge", "")) != 43:
            self._say(400, {"error": "invalid_request"})  # PKCE by plain text, or none, is refused here
            return
        answer = {"state": said["state"]} | ({"iss": iss} if (iss := local.iss.get(provider)) else {})
        if local.fault == "denied":
            answer |= {"error": "access_denied", "error_description": "<script>alert(1)</script>"}
        else:
            code = secrets.token_urlsafe(24)
            who = dict(local.github if provider == "github" else local.google)
            local.codes[code] = Code(provider, said["code_challenge"], redirect_uri, said.get("nonce"), who)
            answer |= {"code": code}
        self._send(302, b"", Location=f"{redirect_uri}?{urlencode(answer)}")

    def _redeemed(self, provider: str, said: dict[str, str]) -> Code | str:
        """The code's grant, or the name of the error."""
        if (said.get("client_id"), said.get("client_secret")) != CLIENTS[provider]:
            return "invalid_client"
        code = self.local.codes.get(said.get("code", ""))
        proof = base64.urlsafe_b64encode(hashlib.sha256(said.get("code_verifier", "").encode()).digest())
        if code is None or code.used or code.provider != provider:
            return "invalid_grant"
        code.used = True
        if code.redirect_uri != said.get("redirect_uri") or proof.decode().rstrip("=") != code.challenge:
            return "invalid_grant"
        return code

    def _github_token(self, asked: Asked) -> None:
        """GitHub answers errors with 200, and forms unless JSON is asked for."""
        found = self._redeemed("github", asked.body)
        if isinstance(found, str):
            error = {
                "invalid_grant": "bad_verification_code",
                "invalid_client": "incorrect_client_credentials",
            }
            said = {"error": error[found], "error_description": "The code passed is incorrect or expired."}
        else:
            token = f"gho_{secrets.token_urlsafe(20)}"
            self.local.tokens[token] = found
            said = {"access_token": token, "scope": "read:user,user:email", "token_type": "bearer"}
        if "application/json" in asked.headers.get("accept", ""):
            self._say(200, said)
        else:
            self._send(200, urlencode(said).encode(), Content_Type="application/x-www-form-urlencoded")

    def _google_token(self, asked: Asked) -> None:
        found, local = self._redeemed("google", asked.body), self.local
        if isinstance(found, str):
            self._say(401 if found == "invalid_client" else 400, {"error": found})
            return
        now, token = int(clock.now().timestamp()), secrets.token_urlsafe(20)
        claims = {
            "iss": f"{local.url}/google", "aud": "google-client", "azp": "google-client", "iat": now,
            "exp": now + 3600, "nonce": found.nonce, "at_hash": half_hash(token), **found.who,
        }  # fmt: skip
        said: dict[str, object] = {"access_token": token, "token_type": "Bearer", "expires_in": 3599}
        if local.fault != "no ID token":
            said["id_token"] = id_token(claims, local.kid, local.algorithm, local.fault)
        self._say(200, said)

    def _user(self, asked: Asked, said: object) -> None:
        token = asked.headers.get("authorization", "").removeprefix("Bearer ")
        known = self.local.tokens.get(token)
        if known is None:
            self._say(401, {"message": "Bad credentials"})
        else:
            self._say(200, known.who if asked.path == "/github-api/user" else said)

    def _end_grant(self, asked: Asked) -> None:
        ours = base64.b64encode(b"github-client:github-secret").decode()
        token = asked.body.get("access_token", "")
        if asked.method != "DELETE" or asked.headers.get("authorization") != f"Basic {ours}":
            self._say(401, {"message": "Bad credentials"})
        elif token not in self.local.tokens:
            self._say(422, {"message": "Validation Failed"})
        else:
            self.local.ended.append(token)
            self._send(204, b"")

    def _discovery(self) -> None:
        local, issuer = self.local, f"{self.local.url}/google"
        self._say(200, {
            "issuer": "https://evil.example" if local.fault == "another document" else issuer,
            "authorization_endpoint": f"{issuer}/authorize", "token_endpoint": f"{issuer}/token",
            "jwks_uri": f"{issuer}/keys", "response_types_supported": ["code"],
            "subject_types_supported": ["public"], "code_challenge_methods_supported": ["S256"],
            "id_token_signing_alg_values_supported":
                ["none", "HS256"] if local.fault == "no algorithm" else ["RS256", "ES256", "none", "HS256"],
            "authorization_response_iss_parameter_supported": local.iss.get("google") is not None
                or local.fault == "iss left out",
        })  # fmt: skip

    def _keys(self) -> None:
        keys = [public(made_key(kid, algorithm)) for kid, algorithm in self.local.published]
        self._say(200, {"keys": [{"kty": "oct", "k": "AAAA", "kid": "secret"}, *keys]})

    def _say(self, status: int, said: object) -> None:
        self._send(status, json.dumps(said).encode(), Content_Type="application/json; charset=utf-8")

    def _send(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        try:
            self.wfile.write(body)
        except (BrokenPipeError, ConnectionResetError):
            return  # whoever asked has heard enough


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128


@contextmanager
def local_provider() -> Iterator[Local]:
    """Both providers, on a free port, until the block ends."""
    local = Local()
    server = _Server(("127.0.0.1", 0), type("Handler", (_Handler,), {"local": local}))
    local.url = f"http://127.0.0.1:{server.server_address[1]}"
    local.reset()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield local
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
