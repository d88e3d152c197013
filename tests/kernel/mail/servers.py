"""Mail servers on loopback: SMTP that takes, refuses, delays, hangs or breaks off, and ZeptoMail's API as it is
documented."""

from __future__ import annotations

import asyncio
import email
import email.policy
import json
import ssl
import warnings
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from tests.kernel.outbound.loopback import Asked, says


@dataclass(slots=True)
class Post:
    """A post office, as aiosmtpd asks for one. `refuses` answers to a recipient, `data` to the content, `sender` to the
    sender; None takes it."""

    refuses: str | None = None
    data: str | None = None
    sender: str | None = None
    hang: bool = False
    taken: list[Envelope] = field(default_factory=list)
    encrypted: list[bool] = field(default_factory=list)
    signed_in: list[bool] = field(default_factory=list)
    port: int = 0

    async def handle_MAIL(self, _server, _session, envelope, address, options):  # noqa: N802
        if self.sender:
            return self.sender
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(self, _server, _session, envelope, address, _options):  # noqa: N802
        if self.refuses:
            return self.refuses
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session: Session, envelope: Envelope):  # noqa: N802
        if self.hang:
            await asyncio.sleep(60)
        if self.data:
            return self.data
        self.taken.append(envelope)
        self.encrypted.append(
            session.ssl is not None or server.transport.get_extra_info("sslcontext") is not None
        )
        self.signed_in.append(bool(session.authenticated))
        return "250 taken"

    def messages(self) -> list[EmailMessage]:
        """What arrived, parsed."""
        return [
            email.message_from_bytes(envelope.content, policy=email.policy.default) for envelope in self.taken
        ]


@asynccontextmanager
async def post_office(
    post: Post,
    *,
    starttls: ssl.SSLContext | None = None,
    tls: ssl.SSLContext | None = None,
    account: tuple[str, str] | None = None,
    utf8: bool = False,
) -> AsyncIterator[Post]:
    """`post` behind a real SMTP server on a free port of loopback. `account`: nobody else may send."""

    def known(_server, _session, _envelope, _mechanism, said):
        right = (
            isinstance(said, LoginPassword)
            and account is not None
            and (said.login, said.password) == (account[0].encode(), account[1].encode())
        )
        return AuthResult(success=right, handled=False)

    loop = asyncio.get_running_loop()
    protocols: list[SMTP] = []

    def protocol() -> SMTP:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # of AUTH without TLS, which some tests are about
            made = SMTP(
                post,
                hostname="mail.example",
                enable_SMTPUTF8=utf8,
                tls_context=starttls,
                require_starttls=starttls is not None,
                authenticator=known,
                auth_required=account is not None,
                auth_require_tls=starttls is not None,
                loop=loop,
            )
        protocols.append(made)
        return made

    server = await loop.create_server(protocol, "127.0.0.1", 0, ssl=tls)
    post.port = server.sockets[0].getsockname()[1]
    try:
        yield post
    finally:
        server.close()
        for made in protocols:
            if made.transport is not None:
                made.transport.abort()
        await asyncio.sleep(0)


class Zepto:
    """ZeptoMail's POST /v1.1/email, to be served by `loopback`: it takes what is documented and refuses the rest with
    the codes that are documented. `mood` answers instead, where it is set."""

    token = "wSsVR60lqkL5W6"
    known = frozenset(
        {
            "from", "to", "subject", "textbody", "htmlbody", "cc", "bcc", "reply_to", "track_clicks", "track_opens",
            "client_reference", "mime_headers", "attachments", "inline_images", "bounce_address",
        }
    )  # fmt: skip

    def __init__(self) -> None:
        self.taken: list[dict[str, object]] = []
        self.mood: tuple[int, object] | None = None

    async def __call__(self, asked: Asked, writer: asyncio.StreamWriter) -> None:
        status, body = self.mood or self._answered(asked)
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        await says(status, raw, Content_Type="application/json")(asked, writer)

    def _answered(self, asked: Asked) -> tuple[int, object]:
        if asked.line != "POST /v1.1/email HTTP/1.1":
            return 404, refusal("TM_3101", "UE_101")
        if asked.headers.get("authorization", "").lower() != f"zoho-enczapikey {self.token.lower()}":
            return 401, refusal("TM_4001", "SERR_157")
        if asked.headers.get("content-type") != "application/json":
            return 400, refusal("TM_3301", "SM_101")
        try:
            said = json.loads(asked.body)
        except ValueError:
            return 400, refusal("TM_3301", "SM_101")
        return self._taken(said)

    def _taken(self, said: dict[str, object]) -> tuple[int, object]:
        for name in ("from", "to", "subject"):
            if not said.get(name):
                return 400, refusal("TM_3201", "GE_102", name)
        if said.keys() - self.known or not ("textbody" in said or "htmlbody" in said):
            return 400, refusal("TM_3301", "SM_101")
        sender, to = said["from"], said["to"]
        if not isinstance(sender, dict) or sender.keys() - {"address", "name"}:
            return 400, refusal("TM_4001", "SM_113", "from")
        if not sender["address"].endswith("@example.com"):
            return 400, refusal("TM_4001", "SM_111", "from")
        if not isinstance(to, list) or any(set(one) != {"email_address"} for one in to):
            return 400, refusal("TM_4001", "SM_113", "to")
        self.taken.append(said)
        data = [{"code": "EM_104", "additional_info": [], "message": "Email request received"}]
        return 201, {"data": data, "message": "OK", "request_id": "2d6f.1", "object": "email"}


def refusal(code: str, sub_code: str, target: str | None = None) -> dict[str, object]:
    """An error as the API answers it."""
    detail: dict[str, object] = {"code": sub_code, "message": "about somebody@example.org"}
    if target is not None:
        detail["target"] = target
    return {
        "error": {
            "code": code,
            "details": [detail],
            "message": "about somebody@example.org",
            "request_id": "2d6f.2",
        }
    }
