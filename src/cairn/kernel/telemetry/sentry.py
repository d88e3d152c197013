"""Unhandled errors to Sentry. Loaded only where SENTRY_DSN is set.

What leaves is the class of an error, its stack without values, and where it happened. Bodies, headers, cookies, local
values and persons are not collected at all; what is left goes through the redaction of the logs once more.
"""

from __future__ import annotations

from contextvars import ContextVar, Token
from typing import cast

import sentry_sdk
from sentry_sdk import continue_trace
from sentry_sdk.integrations.dedupe import DedupeIntegration
from sentry_sdk.tracing import Span, Transaction
from sentry_sdk.types import Event, Hint

from cairn.kernel.settings import Settings
from cairn.kernel.telemetry import context, logs, tracing
from cairn.kernel.telemetry.redaction import redact
from cairn.kernel.telemetry.tracing import Attribute, Kind

_STOP_SECONDS = 2.0
_KEPT = (
    "event_id", "timestamp", "level", "logger", "platform", "environment", "release", "exception", "tags",
    "fingerprint", "sdk", "transaction", "type", "start_timestamp", "contexts", "spans", "transaction_info",
)  # fmt: skip
_KEPT_OF_A_FRAME = ("filename", "function", "module", "lineno", "in_app")
_KEPT_CONTEXTS = ("trace", "runtime")
_above: ContextVar[Span | None] = ContextVar("sentry_span", default=None)


class _Spans:
    """Transactions for requests and jobs, and what they ask of others below them. A collector is asked for more:
    where there is one, it gets the spans."""

    def begin(
        self, name: str, parent: str | None, kind: Kind, attributes: dict[str, Attribute]
    ) -> tuple[object, str]:
        above = _above.get()
        if kind in {"server", "consumer"} or above is None:
            came = continue_trace({"sentry-trace": _as_sentry(parent)} if parent else {}, op=kind, name=name)
            span: Span = sentry_sdk.start_transaction(came)
        else:
            span = above.start_child(op=str(attributes.get("db.system", kind)), name=name)
        token = _above.set(span)
        return (span, token), f"00-{span.trace_id}-{span.span_id}-{int(bool(span.sampled)):02x}"

    def end(
        self, begun: object, name: str | None, attributes: dict[str, Attribute], error: str | None
    ) -> None:
        span, token = cast("tuple[Span, Token[Span | None]]", begun)
        _above.reset(token)
        if name is not None and isinstance(span, Transaction):
            span.name = name
        status = attributes.get("http.response.status_code")
        if isinstance(status, int):
            span.set_http_status(status)
        elif error is not None:
            span.set_status("internal_error")
        span.finish()


def start(settings: Settings) -> None:
    """From here on errors of this process are reported, by a thread with a bounded queue."""
    dsn = settings.sentry_dsn
    sentry_sdk.init(
        dsn=dsn.get_secret_value() if dsn else None,
        release=f"cairn@{settings.api_version}", environment=settings.environment,
        default_integrations=False, auto_enabling_integrations=False, integrations=[DedupeIntegration()],
        send_default_pii=False, include_local_variables=False, max_request_body_size="never",
        include_source_context=False, max_breadcrumbs=0, server_name="cairn",
        traces_sample_rate=settings.sentry_traces_sample_rate, before_send=_scrubbed,
        before_send_transaction=_scrubbed, shutdown_timeout=_STOP_SECONDS,
    )  # fmt: skip
    logs.report_to(_report)
    if settings.sentry_traces_sample_rate and not tracing.exporting():
        tracing.export_with(_Spans())


def stop() -> None:
    """Send what is waiting, for two seconds at most."""
    logs.report_to(None)
    tracing.export_with(None)
    sentry_sdk.get_client().close(timeout=_STOP_SECONDS)


def _report(error: BaseException) -> None:
    sentry_sdk.capture_exception(error)


def _scrubbed(event: Event, _: Hint) -> Event:
    found = cast("dict[str, object]", event)
    kept: dict[str, object] = {name: found[name] for name in _KEPT if name in found}
    if isinstance(exceptions := kept.get("exception"), dict):
        kept["exception"] = {"values": [_bare(one) for one in exceptions.get("values", [])]}
    if isinstance(contexts := kept.get("contexts"), dict):
        kept["contexts"] = {name: contexts[name] for name in _KEPT_CONTEXTS if name in contexts}
    tags = {"correlation_id": context.correlation_id(), "trace_id": tracing.trace_id()}
    kept["tags"] = {name: redact(value) for name, value in tags.items() if value is not None}
    return cast("Event", kept)


def _bare(exception: dict[str, object]) -> dict[str, object]:
    """An exception without its sentence, which may quote a row, and its frames without values: the log line of the same
    correlation id says more, redacted."""
    stack = exception.get("stacktrace")
    frames = stack.get("frames", []) if isinstance(stack, dict) else []
    bare = [{name: frame[name] for name in _KEPT_OF_A_FRAME if name in frame} for frame in frames]
    return {
        "type": exception.get("type"), "module": exception.get("module"), "value": "",
        "mechanism": exception.get("mechanism"), "stacktrace": {"frames": bare},
    }  # fmt: skip


def _as_sentry(parent: str) -> str:
    _, trace_id, span_id, flags = parent.split("-")[:4]
    return f"{trace_id}-{span_id}-{int(flags, 16) & 1}"
