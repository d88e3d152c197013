"""The page for people: what stands in it, that nothing can break out of it, and that it is there without a database."""

from __future__ import annotations

import re
from datetime import timedelta
from html.parser import HTMLParser
from itertools import pairwise

import httpx
import pytest

from cairn import wiring
from cairn.base import clock
from cairn.main import app_of
from cairn.products.status.product import status
from cairn.products.status.seed import demo_hours
from tests.cast import Cast
from tests.conftest import ORIGIN, settings_for
from tests.facts import Facts
from tests.products.status.course import START, Course

pytestmark = pytest.mark.integration
EVIL = "</title><script>alert(1)</script><img src=x onerror=alert(2)>\"'&"


class Seen(HTMLParser):
    """Elements with their attributes, headings in order, and the text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in {"meta", "link", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


async def seen(http: httpx.AsyncClient) -> Seen:
    answer = await http.get("/status")
    assert answer.status_code == 200
    found = Seen(answer.text)
    assert found.open == []
    return found


async def test_how_it_is_served(course: Course):
    await course.minutes(1, redis=1.0)
    answer = await course.http.get("/status")
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert "unsafe" not in policy
    assert answer.headers["cache-control"] == "public, no-cache"
    style = re.search(r'<link rel="stylesheet" href="(/pages/status\.[0-9a-f]+\.css)">', answer.text)
    assert (await course.http.get(style[1])).headers["content-type"].startswith("text/css")
    again = await course.http.get("/status", headers={"If-None-Match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert (await course.http.head("/status")).status_code == 200
    for accept in ("text/html,application/xhtml+xml,*/*;q=0.8", "*/*", "text/*"):
        assert (await course.http.get("/status", headers={"Accept": accept})).status_code == 200
    refused = await course.http.get("/status", headers={"Accept": "application/json"})
    assert (refused.status_code, refused.headers["content-type"]) == (406, "application/problem+json")
    assert (await course.http.get("/status?x=1")).status_code == 422
    assert (await course.http.post("/status")).status_code == 405


async def test_what_it_says(course: Course, cast: Cast):
    await course.minutes(5, redis=1.0, postgresql=2.0, kong=3.0, ollama="not_configured")
    well = await seen(course.http)
    assert "Everything works" in well.text
    assert "None in the last ninety days." in well.text
    assert "Not in use here: Ollama." in well.text
    assert "Redis" in well.text
    assert "100 % up" in well.text
    await course.minutes(3, redis=None, postgresql=2.0, kong=3.0)
    bad = await seen(course.http)
    assert "Works, with some parts impaired" in bad.text
    assert "Open incidents Redis does not answer Minor impact" in bad.text
    assert "Redis failed three checks in a row." in bad.text
    assert "62.5 % up" in bad.text
    assert "1 day with failed checks" in bad.text
    await course.minutes(1, redis=None, postgresql=None, kong=3.0)
    assert "A required part is down" in (await seen(course.http)).text
    course.at += timedelta(minutes=6)
    course.set_clock()
    assert "Not known: the last check is too old" in (await seen(course.http)).text


async def test_it_can_be_read_without_colours_and_pictures(course: Course):
    await course.minutes(3, redis=None, kong=1.0)
    found = await seen(course.http)
    assert found.elements[0] == ("html", {"lang": "en"})
    levels = [int(tag[1]) for tag, _ in found.elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert [len(found.named(tag)) for tag in ("header", "main", "footer")] == [1, 1, 1]
    ids = [attributes["id"] for _, attributes in found.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    for picture in found.named("svg"):
        if picture.get("aria-hidden") != "true":
            assert picture["role"] == "img"
            assert set(picture["aria-labelledby"].split()) <= set(ids)
    assert all(re.fullmatch(r"[\dT:-]+Z?", each["datetime"]) for each in found.named("time"))
    assert len(found.named("rect")) == 4 + 2 * 90
    assert found.named("script") == found.named("style") == []
    assert [name for _, attributes in found.elements for name in attributes if name.startswith("on")] == []
    assert all("style" not in attributes for _, attributes in found.elements)


async def test_nothing_breaks_out_of_it(course: Course, cast: Cast):
    await course.minutes(1, redis=1.0)
    ada = await cast.ada()
    new = {"title": EVIL, "message": f"{EVIL}\nsecond line", "services": ["redis"]}
    assert (await course.http.post("/api/v1/incidents", json=new, headers=ada.headers)).status_code == 201
    found = await seen(course.http)
    assert found.named("script") == found.named("img") == []
    assert EVIL in "".join(found.words)


async def test_it_is_there_without_a_database():
    cairn = wiring.build(settings_for("postgresql://nobody@127.0.0.1:1/nothing", DATABASE_TIMEOUT="1"))
    await cairn.database.open()
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app_of(cairn)), base_url=ORIGIN) as http:
        answer = await http.get("/status")
    await cairn.close()
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    text = Seen(answer.text).text
    assert "A required part is down" in text
    assert "PostgreSQL Down" in text
    assert "The past cannot be read at the moment." in text
    assert "Error" not in answer.text


async def test_the_demonstration(course: Course, facts: Facts):
    """Ninety believable days, the same for the same day, put in once."""
    assert list(demo_hours(START)) == list(demo_hours(START + timedelta(minutes=40)))
    seed = status(course.cairn.board, "Cairn").seed
    made = await seed(course.cairn.database)
    assert made == await facts.count("status.hours") + await facts.count("status.services") + 3 + 8
    assert await seed(course.cairn.database) == 0
    found = await seen(course.http)
    assert "Mails leave late Major impact Mail ·" in found.text
    assert "Planned maintenance of the database" in found.text
    day = await course.get("/services/mail/history", **{
        "from": (clock.now() - timedelta(days=61)).strftime("%Y-%m-%dT00:00:00Z"),
        "to": (clock.now() - timedelta(days=60)).strftime("%Y-%m-%dT00:00:00Z"),
    })  # fmt: skip
    assert day["samples"] == 1440
    assert 93 < day["uptime_percent"] < 93.5
    await course.minutes(3, postgresql=1.0, mail=20.0)
    assert "Everything works" in (await seen(course.http)).text
