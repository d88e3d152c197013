"""Traces to an OpenTelemetry collector, by OTLP over HTTP. Loaded only where OTEL_EXPORTER_OTLP_ENDPOINT is set.

Spans wait in a bounded queue and are sent by a thread. A collector that is away or hangs costs spans, nothing else.
"""

from __future__ import annotations

import threading
from urllib.parse import unquote

from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.sdk.trace.sampling import ParentBased, TraceIdRatioBased
from opentelemetry.trace import (
    NonRecordingSpan,
    Span,
    SpanContext,
    SpanKind,
    Status,
    StatusCode,
    TraceFlags,
    set_span_in_context,
)

from cairn.kernel.settings import Settings
from cairn.kernel.telemetry import tracing
from cairn.kernel.telemetry.tracing import Attribute, Kind

_QUEUE, _BATCH = 4096, 512
_EVERY_MILLISECONDS = 1000
_SEND_SECONDS, _STOP_SECONDS = 5.0, 2.0
_KINDS = {
    "internal": SpanKind.INTERNAL, "server": SpanKind.SERVER,
    "client": SpanKind.CLIENT, "consumer": SpanKind.CONSUMER,
}  # fmt: skip


class _Spans:
    """The spans of this process, and who sends them."""

    def __init__(self, settings: Settings) -> None:
        endpoint = (settings.otel_exporter_otlp_endpoint or "").rstrip("/")
        headers = settings.otel_exporter_otlp_headers
        exporter = OTLPSpanExporter(
            endpoint=endpoint if endpoint.endswith("/v1/traces") else f"{endpoint}/v1/traces",
            headers=_headers(headers.get_secret_value() if headers else ""),
            timeout=_SEND_SECONDS,
        )
        resource = Resource.create({
            "service.name": settings.otel_service_name, "service.version": settings.api_version,
            "deployment.environment.name": settings.environment,
        })  # fmt: skip
        sampler = ParentBased(TraceIdRatioBased(settings.otel_traces_sampler_arg))
        self.provider = TracerProvider(sampler, resource, shutdown_on_exit=False)
        self.provider.add_span_processor(BatchSpanProcessor(exporter, _QUEUE, _EVERY_MILLISECONDS, _BATCH))
        self._tracer = self.provider.get_tracer("cairn", settings.api_version)

    def begin(
        self, name: str, parent: str | None, kind: Kind, attributes: dict[str, Attribute]
    ) -> tuple[object, str]:
        above = set_span_in_context(NonRecordingSpan(_remote(parent))) if parent else None
        span = self._tracer.start_span(name, above, _KINDS[kind], dict(attributes))
        made = span.get_span_context()
        return span, f"00-{made.trace_id:032x}-{made.span_id:016x}-{int(made.trace_flags):02x}"

    def end(
        self, begun: object, name: str | None, attributes: dict[str, Attribute], error: str | None
    ) -> None:
        if not isinstance(begun, Span):
            return
        if name is not None:
            begun.update_name(name)
        for key, value in attributes.items():
            begun.set_attribute(key, value)
        if error is not None:  # its class: what an error says may quote a row
            begun.set_status(Status(StatusCode.ERROR, error))
        begun.end()


_running: list[_Spans] = []


def start(settings: Settings) -> None:
    """From here on this process makes spans."""
    spans = _Spans(settings)
    _running.append(spans)
    tracing.export_with(spans)


def stop() -> None:
    """Send what is waiting; a collector that hangs is waited for two seconds."""
    tracing.export_with(None)
    while _running:
        ending = threading.Thread(target=_running.pop().provider.shutdown, daemon=True)
        ending.start()
        ending.join(_STOP_SECONDS)


def _remote(parent: str) -> SpanContext:
    _, trace_id, span_id, flags = parent.split("-")[:4]
    return SpanContext(
        int(trace_id, 16), int(span_id, 16), is_remote=True, trace_flags=TraceFlags(int(flags, 16))
    )


def _headers(text: str) -> dict[str, str]:
    """`name=value`, comma separated, values percent-encoded: as OTEL_EXPORTER_OTLP_HEADERS is elsewhere."""
    pairs = (pair.partition("=") for pair in text.split(",") if "=" in pair)
    return {name.strip().lower(): unquote(value.strip()) for name, _, value in pairs}
