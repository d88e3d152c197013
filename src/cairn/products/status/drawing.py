"""The status page as HTML: words first, then colour and shape; what a picture shows is also said in a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final, cast

from cairn.base.paging import Row
from cairn.kernel.web.html import Html, document, element, joined
from cairn.products.status.incidents.actions import called
from cairn.products.status.services.rules import day_state, uptime

_STALE: Final = timedelta(minutes=5)
_SERVICE_WORDS: Final = {
    "up": "Works",
    "down": "Down",
    "not_configured": "Not in use",
    "unknown": "Not known",
}
_DAY_WORDS: Final = {
    "up": "no failed check",
    "partial": "some checks failed",
    "down": "a tenth of the checks failed, or more",
    "unknown": "not checked",
}
_IMPACT_WORDS: Final = {
    "none": "No impact",
    "minor": "Minor impact",
    "major": "Major impact",
    "critical": "Critical",
}
_OVERALL: Final = {
    "up": "Everything works",
    "partial": "Works, with some parts impaired",
    "down": "A required part is down",
    "unknown": "Not known: the last check is too old",
}
_SHAPES: Final[Mapping[str, str]] = {
    "up": "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-1 10L3.8 7.8l1.3-1.3L7 8.4l4-4 1.3 1.3Z",
    "partial": "M8 1 .8 14.5h14.4ZM7.1 6h1.8v4H7.1Zm0 5.2h1.8V13H7.1Z",
    "down": "M4.9 1h6.2L15 4.9v6.2L11.1 15H4.9L1 11.1V4.9ZM5.6 4.3 4.3 5.6 6.7 8l-2.4 2.4 1.3 1.3L8 9.3l2.4 2.4 1.3-1.3"
            "L9.3 8l2.4-2.4-1.3-1.3L8 6.7Z",
    "unknown": "M2 2h12v12H2Zm2 5v2h8V7Z",
}  # fmt: skip
"""A tick in a disc, a triangle, a cross in an octagon, a bar in a square: told apart without any colour."""
_WIDTH, _GAP, _HEIGHT = 4, 1, 32
_HEIGHTS: Final = {"up": 32, "partial": 22, "down": 12, "unknown": 4}


@dataclass(frozen=True, slots=True)
class Day:
    """How many probes there were on a day, and how many of them were good."""

    at: datetime
    samples: int
    up: int

    @property
    def state(self) -> str:
        return day_state(self.samples, self.up)


@dataclass(frozen=True, slots=True)
class ServiceLine:
    """One service. `days`: the last ninety, or none where they cannot be read."""

    name: str
    status: str
    required: bool
    since: datetime | None
    checked_at: datetime
    latency_ms: float | None
    uptime: Decimal | None
    days: Sequence[Day]


@dataclass(frozen=True, slots=True)
class Picture:
    """What the page shows. `complete` false: the past cannot be read."""

    title: str
    now: datetime
    services: Sequence[ServiceLine]
    open: Sequence[Row]
    past: Sequence[Row]
    complete: bool = True

    @property
    def state(self) -> str:
        """Of the whole: what probes find counts, and so does what a person has said is grave."""
        used = [line for line in self.services if line.status != "not_configured"]
        if not used or max(line.checked_at for line in used) < self.now - _STALE:
            return "unknown"
        down = [line for line in used if line.status == "down"]
        if any(line.required for line in down):
            return "down"
        grave = any(incident["impact"] in {"major", "critical"} for incident in self.open)
        return "partial" if down or grave else "up"


def drawn(picture: Picture) -> Html:
    """The whole page."""
    checked = max((line.checked_at for line in picture.services), default=None)
    return document(
        f"{_OVERALL[picture.state]} · {picture.title} status",
        "status.css",
        element("a", "Skip to the services", href="#services", class_="skip"),
        element("header", element("h1", f"{picture.title} status")),
        element(
            "main",
            _banner(picture.state, checked),
            "" if picture.complete else element("p", "The past cannot be read at the moment.", class_="note"),
            _incidents("Open incidents", "open", picture.open) if picture.open else "",
            _services(picture),
            _incidents("Past incidents", "past", picture.past) if picture.complete else "",
        ),
        _footer(),
    )


def _banner(state: str, checked: datetime | None) -> Html:
    return element(
        "section",
        _shape(state),
        element(
            "div",
            element("h2", _OVERALL[state], id="overall"),
            element("p", "Last check: ", _time(checked))
            if checked
            else element("p", "No check was made yet."),
        ),
        class_=f"banner {state}",
        aria_labelledby="overall",
    )


def _services(picture: Picture) -> Html:
    used = [line for line in picture.services if line.status != "not_configured"]
    others = ", ".join(called(line.name) for line in picture.services if line.status == "not_configured")
    return element(
        "section",
        element("h2", "Services", id="services"),
        _legend() if picture.complete and used else "",
        element("ul", (_service(line) for line in used), class_="services") if used else "",
        element("p", f"Not in use here: {others}.", class_="note") if others else "",
        aria_labelledby="services",
    )


def _legend() -> Html:
    def entry(state: str) -> Html:
        height = _HEIGHTS[state]
        bar = element("rect", class_=state, x=0, y=_HEIGHT - height, width=8, height=height)
        picture = element("svg", bar, viewBox=f"0 0 8 {_HEIGHT}", aria_hidden="true")
        return element("li", picture, f" {_DAY_WORDS[state]}")

    return element(
        "div", element("p", "Each bar is a day (UTC):"),
        element("ul", (entry(state) for state in _HEIGHTS)), class_="legend",
    )  # fmt: skip


def _service(line: ServiceLine) -> Html:
    told = [
        "required" if line.required else "",
        f"answers in {line.latency_ms:.1f} ms" if line.status == "up" and line.latency_ms is not None else "",
    ]
    facts = ", ".join(fact for fact in told if fact).capitalize()
    return element(
        "li",
        element(
            "div",
            element("h3", called(line.name)),
            element("p", _shape(line.status), _SERVICE_WORDS[line.status], class_=f"state {line.status}"),
            class_="line",
        ),
        element("p", facts, class_="facts") if facts else "",
        _strip(line) if line.days else "",
    )


def _strip(line: ServiceLine) -> Html:
    share = "no check yet" if line.uptime is None else f"{_percent(line.uptime)} up"
    name, step = f"days-{line.name}", _WIDTH + _GAP
    bars = (
        element(
            "rect", class_=day.state, x=number * step, y=_HEIGHT - _HEIGHTS[day.state], width=_WIDTH,
            height=_HEIGHTS[day.state],
        )
        for number, day in enumerate(line.days)
    )  # fmt: skip
    picture = element(
        "svg",
        element(
            "title", f"{called(line.name)}: {share} in the last {len(line.days)} days", id=f"{name}-title"
        ),
        element("desc", _in_words(line.days), id=f"{name}-desc"),
        bars,
        viewBox=f"0 0 {len(line.days) * step - _GAP} {_HEIGHT}",
        preserveAspectRatio="none",
        role="img",
        aria_labelledby=f"{name}-title {name}-desc",
        class_="days",
    )
    axis = element(
        "p", element("span", f"{len(line.days)} days ago"), element("strong", share), element("span", "today"),
        class_="axis",
    )  # fmt: skip
    return joined(picture, axis, _table(line))


def _in_words(days: Sequence[Day]) -> str:
    counts = {state: sum(day.state == state for day in days) for state in _HEIGHTS}
    return "; ".join(f"{_DAY_WORDS[state]} on {count} days" for state, count in counts.items() if count) + "."


def _table(line: ServiceLine) -> Html:
    """The days on which something failed, for who cannot see the picture or wants the figures."""
    bad = [day for day in reversed(line.days) if day.state in {"partial", "down"}]
    if not bad:
        return Html("")

    def row(day: Day) -> Html:
        share = uptime(day.samples, day.up)
        return element(
            "tr", element("th", element("time", f"{day.at:%Y-%m-%d}", datetime=f"{day.at:%Y-%m-%d}"), scope="row"),
            element("td", _percent(share) if share is not None else ""), element("td", str(day.samples - day.up)),
        )  # fmt: skip

    head = element("tr", (element("th", word, scope="col") for word in ("Day", "Up", "Failed checks")))
    caption = element("caption", f"{called(line.name)}: days with failed checks")
    return element(
        "details",
        element("summary", f"{len(bad)} {'day' if len(bad) == 1 else 'days'} with failed checks"),
        element("table", caption, element("thead", head), element("tbody", map(row, bad))),
    )


def _incidents(heading: str, name: str, incidents: Sequence[Row]) -> Html:
    return element(
        "section",
        element("h2", heading, id=name),
        [_incident(incident) for incident in incidents]
        or element("p", "None in the last ninety days.", class_="note"),
        aria_labelledby=name,
    )


def _incident(incident: Row) -> Html:
    resolved = cast("datetime | None", incident["resolved_at"])
    started = cast("datetime", incident["started_at"])
    names = ", ".join(called(name) for name in cast("list[str]", incident["services"]))
    return element(
        "article",
        element("h3", str(incident["title"])),
        element(
            "p",
            element("span", _IMPACT_WORDS[str(incident["impact"])], class_=f"badge {incident['impact']}"),
            f" {names} · " if names else " ",
            element("span", _time(started), *([" to ", _time(resolved)] if resolved else [" until now"])),
            class_="facts",
        ),
        element("ol", _updates(cast("list[Row]", incident["updates"])), class_="updates"),
    )


def _updates(updates: Sequence[Row]) -> Iterator[Html]:
    for update in reversed(updates):
        at = datetime.fromisoformat(str(update["created_at"]))
        yield element(
            "li", element("p", element("strong", str(update["state"]).title()), " · ", _time(at)),
            element("p", str(update["message"]), class_="message"),
        )  # fmt: skip


def _footer() -> Html:
    return element(
        "footer",
        element(
            "p",
            "Services are checked once a minute. Time without a check counts neither as up nor as down."
            " All times are UTC.",
        ),
        element(
            "p", "For programs: ", element("a", "services", href="/api/v1/services"), ", ",
            element("a", "incidents", href="/api/v1/incidents"), ", ",
            element("a", "health", href="/health/detailed"), ".",
        ),
    )  # fmt: skip


def _shape(state: str) -> Html:
    return element(
        "svg", element("path", d=_SHAPES[state], fill_rule="evenodd"), viewBox="0 0 16 16", class_=f"shape {state}",
        aria_hidden="true",
    )  # fmt: skip


def _time(at: datetime) -> Html:
    return element("time", f"{at.day} {at:%b %Y, %H:%M} UTC", datetime=f"{at:%Y-%m-%dT%H:%M:%SZ}")


def _percent(share: Decimal) -> str:
    return f"{share.normalize():f} %"
