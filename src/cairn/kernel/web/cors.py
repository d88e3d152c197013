"""CORS as Starlette does it, with refusals in our format and no word of permission for other origins."""

from __future__ import annotations

from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware.cors import CORSMiddleware
from starlette.types import Message, Receive, Scope, Send

from cairn.base.refusals import BadRequest
from cairn.kernel.web.edge import refuse


class Cors(CORSMiddleware):
    """Starlette answers a refused preflight as plain text, and tells every origin that it may send credentials."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = Headers(scope=scope) if scope["type"] == "http" else Headers()
        if scope.get("method") == "OPTIONS" and {"origin", "access-control-request-method"} <= set(headers):
            found = self.preflight_response(headers)
            if found.status_code != 200:
                scope["cairn.path"] = scope["path"]
                await refuse(
                    scope,
                    send,
                    BadRequest("This origin may not send this request.", headers={"Vary": "Origin"}),
                )
                return
        await super().__call__(scope, receive, send)

    async def send(self, message: Message, send: Send, request_headers: Headers) -> None:
        origin = request_headers.get("origin")
        if (
            message["type"] == "http.response.start"
            and origin is not None
            and not self.is_allowed_origin(origin)
        ):
            MutableHeaders(scope=message).add_vary_header("Origin")
            await send(message)
            return
        await super().send(message, send, request_headers)
