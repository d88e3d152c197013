"""Reviews: written blind by both sides, published together or when the time for them is over."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.base import clock
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs.named import Job
from cairn.products.travel.guide_reviews.jobs import GUIDE_MEAN, PUBLISH
from tests.builders.guides import BOOKINGS, GUIDES, booking, completed, guide
from tests.builders.travel import block
from tests.cast import Cast, Person
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
NOWHERE = "01930000-0000-7000-8000-000000000000"
PRAISE = {
    "rating": 5, "review_text": "Knows every path.", "safety": 5, "knowledge": 4, "communication": 3,
    "professionalism": 5, "value": 2, "private_to_moderators": "He drank.", "was_appropriate": False,
}  # fmt: skip


class Scene:
    """Alice guides, Bob was guided."""

    def __init__(self, http: httpx.AsyncClient, raw: asyncpg.Connection, alice: Person, bob: Person) -> None:
        self.http, self.raw, self.alice, self.bob = http, raw, alice, bob
        self.guide_id = UUID(int=0)

    @property
    def at(self) -> str:
        return f"{GUIDES}/{self.guide_id}"

    async def completed(self, days_ago: float = 1) -> str:
        return str(await completed(self.raw, self.guide_id, self.bob.id, days_ago))

    async def reviews(self, person: Person, booking_id: str, /, **values: object) -> httpx.Response:
        """This side of the booking writes about the other."""
        path = f"{BOOKINGS}/{booking_id}/review"
        return await self.http.post(path, json={**PRAISE, **values}, headers=person.headers)

    async def praises(self, person: Person, **values: object) -> httpx.Response:
        """This person writes about the guide."""
        return await self.http.post(f"{self.at}/reviews", json={**PRAISE, **values}, headers=person.headers)

    async def listed(self, person: Person | None = None, query: str = "") -> list[dict[str, object]]:
        answer = await self.http.get(f"{self.at}/reviews{query}", headers=person.headers if person else {})
        assert answer.status_code == 200, answer.text
        assert answer.json()["total"] == len(answer.json()["items"])
        return answer.json()["items"]

    async def rating(self) -> tuple[object, object]:
        seen = (await self.http.get(self.at, headers=self.bob.headers)).json()
        return seen["rating_average"], seen["review_count"]


@pytest.fixture
async def scene(http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection) -> Scene:
    made = Scene(http, raw, await cast.alice(), await cast.bob())
    made.guide_id = await guide(raw, made.alice.id)
    return made


async def ran(cairn: wiring.Cairn, job: Job) -> None:
    work = UnitOfWork(cairn.database)
    try:
        await job.run(work, {})
        await work.commit()
    finally:
        await work.close()


async def test_works(scene: Scene, facts: Facts) -> None:
    booking_id = await scene.completed()
    answer = await scene.praises(scene.bob)
    assert answer.status_code == 201, answer.text
    made = answer.json()
    public = {
        name: value
        for name, value in PRAISE.items()
        if name not in {"private_to_moderators", "was_appropriate"}
    }
    assert {name: made[name] for name in public} == public
    assert (made["booking_id"], made["guide_id"]) == (booking_id, str(scene.guide_id))
    assert (made["direction"], made["published"], made["published_at"]) == ("of_guide", False, None)
    assert made["author"] == {"id": str(scene.bob.id), "username": "bob", "display_name": "Bob"}
    assert (made["private_to_moderators"], made["was_appropriate"]) == (None, None)
    assert await facts.events() == ["travel.review.created"]
    assert await facts.jobs() == []


async def test_case_24_blind_until_both_have_written(scene: Scene, cast: Cast, facts: Facts) -> None:
    booking_id, ada = await scene.completed(), await cast.ada()
    await scene.reviews(scene.bob, booking_id, rating=2)
    for person in (None, scene.alice, scene.bob, ada):
        assert await scene.listed(person) == []
    assert await scene.rating() == (None, 0)
    answer = await scene.reviews(scene.alice, booking_id, rating=4)
    assert answer.status_code == 201, answer.text
    assert (answer.json()["direction"], answer.json()["published"]) == ("of_traveller", True)
    for person in (None, scene.alice, scene.bob, ada):
        (shown,) = await scene.listed(person)
        assert (shown["rating"], shown["direction"], shown["published"]) == (2, "of_guide", True)
    assert await scene.rating() == (2.0, 1)
    rows = await scene.raw.fetch("SELECT payload::jsonb ->> 'owner_ids' AS told FROM kernel.outbox")
    assert sorted(row["told"] for row in rows) == sorted(
        f'["{person.id}"]' for person in (scene.alice, scene.bob)
    )
    assert (await facts.events())[-1] == "travel.review.published"


async def test_case_24_what_is_written_about_travellers_is_for_both_sides_and_staff(
    scene: Scene, cast: Cast
) -> None:
    booking_id = await scene.completed()
    for person in (scene.alice, scene.bob):
        assert (await scene.reviews(person, booking_id)).status_code == 201
    moderator = await cast.person("moderator", "user", "moderator")
    of_traveller = "?direction=of_traveller"
    for seer in (scene.alice, scene.bob, moderator, await cast.ada()):
        (shown,) = await scene.listed(seer, of_traveller)
        assert shown["author"] == {"id": str(scene.alice.id), "username": "alice", "display_name": "Alice"}
    for seer in (None, await cast.charlie()):
        assert await scene.listed(seer, of_traveller) == []


async def test_case_24_the_private_text_never_goes_to_guide_or_booker(scene: Scene, cast: Cast) -> None:
    booking_id = await scene.completed()
    for person in (scene.alice, scene.bob):
        answer = await scene.reviews(person, booking_id)
        assert "drank" not in answer.text
        assert answer.json()["was_appropriate"] is None
    for query in ("", "?direction=of_traveller"):
        for person in (scene.alice, scene.bob, await cast.charlie(), None):
            assert "drank" not in str(await scene.listed(person, query))
        for person in (await cast.ada(), await cast.person("moderator", "user", "moderator")):
            (shown,) = await scene.listed(person, query)
            assert (shown["private_to_moderators"], shown["was_appropriate"]) == ("He drank.", False)
    for person in (scene.alice, scene.bob):
        seen = await scene.http.get(f"{BOOKINGS}/{booking_id}", headers=person.headers)
        assert "drank" not in seen.text


@pytest.mark.parametrize("status", ["pending", "confirmed", "declined", "cancelled", "expired", "no_show"])
async def test_case_24_before_completion(scene: Scene, facts: Facts, status: str) -> None:
    starts = clock.now() - timedelta(hours=5)
    made = await booking(scene.raw, scene.guide_id, scene.bob.id, starts=starts, status=status)
    for person in (scene.alice, scene.bob):
        refused(await scene.reviews(person, str(made)), 409, "booking_not_completed")
    refused(await scene.praises(scene.bob), 409, "booking_not_completed")
    refused(await scene.praises(scene.bob, booking_id=str(made)), 409, "booking_not_completed")
    assert await facts.count("travel.guide_reviews") == 0


async def test_case_24_twice(scene: Scene, facts: Facts) -> None:
    booking_id = await scene.completed()
    answers = await asyncio.gather(*(scene.reviews(scene.bob, booking_id) for _ in range(5)))
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409, 409]
    refused(await scene.reviews(scene.bob, booking_id), 409, "already_reviewed")
    refused(await scene.praises(scene.bob), 409, "already_reviewed")
    refused(await scene.praises(scene.bob, booking_id=booking_id), 409, "already_reviewed")
    assert (await scene.reviews(scene.alice, booking_id)).status_code == 201
    refused(await scene.reviews(scene.alice, booking_id), 409, "already_reviewed")
    assert await facts.count("travel.guide_reviews") == 2
    assert await scene.rating() == (5.0, 1)


async def test_case_24_both_sides_at_once_publish_once(scene: Scene) -> None:
    for days in (1, 2, 3):
        booking_id = await scene.completed(days)
        sends = [scene.reviews(person, booking_id, rating=4) for person in (scene.alice, scene.bob)]
        assert [answer.status_code for answer in await asyncio.gather(*sends)] == [201, 201]
    assert await scene.rating() == (4.0, 3)
    assert len(await scene.listed()) == 3


@pytest.mark.parametrize(("days", "taken"), [(13.99, True), (14, False), (14.01, False)])
async def test_case_24_after_14_days(scene: Scene, days: float, taken: bool) -> None:
    booking_id = await scene.completed(days)
    for person in (scene.alice, scene.bob):
        answer = await scene.reviews(person, booking_id)
        if taken:
            assert answer.status_code == 201, answer.text
        else:
            refused(answer, 409, "review_window_closed")
    if not taken:
        refused(await scene.praises(scene.bob), 409, "review_window_closed")


async def test_case_24_a_stranger(scene: Scene, cast: Cast, facts: Facts) -> None:
    booking_id, charlie, ada = await scene.completed(), await cast.charlie(), await cast.ada()
    refused(await scene.reviews(charlie, booking_id), 404, "booking_not_found")
    refused(await scene.reviews(charlie, NOWHERE), 404, "booking_not_found")
    refused(await scene.reviews(ada, booking_id), 403, "forbidden")
    refused(await scene.praises(charlie), 409, "booking_not_completed")
    for person in (charlie, scene.alice, ada):
        theirs = refused(await scene.praises(person, booking_id=booking_id), 422, "invalid", "/booking_id")
        nowhere = refused(await scene.praises(person, booking_id=NOWHERE), 422, "invalid", "/booking_id")
        assert theirs["errors"] == nowhere["errors"]
        assert theirs["errors"][0]["code"] == "unknown_booking"
    refused(await scene.http.post(f"{scene.at}/reviews", json=PRAISE), 401, "unauthenticated")
    refused(await scene.http.post(f"{BOOKINGS}/{booking_id}/review", json=PRAISE), 401, "unauthenticated")
    answer = await scene.http.post(f"{GUIDES}/{NOWHERE}/reviews", json=PRAISE, headers=scene.bob.headers)
    refused(answer, 404, "guide_not_found")
    refused(await scene.http.get(f"{GUIDES}/{NOWHERE}/reviews"), 404, "guide_not_found")
    assert await facts.count("travel.guide_reviews") == 0


async def test_case_24_published_when_the_time_is_over(
    scene: Scene, cairn: wiring.Cairn, facts: Facts
) -> None:
    """At read time already; the job writes it down, counts it, and tells whom it is about."""
    booking_id = await scene.completed(13)
    assert (await scene.reviews(scene.bob, booking_id, rating=3)).status_code == 201
    waiting = await scene.completed(12)
    assert (await scene.reviews(scene.bob, waiting, rating=1)).status_code == 201
    await ran(cairn, PUBLISH)
    assert await scene.listed() == []
    await scene.raw.execute(
        "UPDATE travel.guide_reviews SET due_at = $2 WHERE booking_id = $1", booking_id, clock.now()
    )
    (shown,) = await scene.listed()
    assert (shown["rating"], shown["published"]) == (3, True)
    assert await scene.rating() == (None, 0)
    for _ in range(2):
        await ran(cairn, PUBLISH)
    (written,) = await scene.listed()
    assert {**written, "updated_at": 0} == {**shown, "updated_at": 0}
    assert await scene.rating() == (3.0, 1)
    assert await facts.jobs() == ["kernel.notify"]
    assert await facts.count("travel.guide_reviews", "published_at IS NOT NULL") == 1


async def test_many_of_one_guide_become_due_together(scene: Scene, cairn: wiring.Cairn) -> None:
    for number in range(3):
        assert (
            await scene.reviews(scene.bob, await scene.completed(1 + number), rating=3 + number % 2)
        ).is_success
    await scene.raw.execute("UPDATE travel.guide_reviews SET due_at = $1", clock.now())
    await ran(cairn, PUBLISH)
    assert await scene.rating() == (3.33, 3)


async def test_without_a_booking_it_is_the_oldest_not_yet_reviewed(scene: Scene) -> None:
    closed, older, newer = [await scene.completed(days) for days in (15, 5, 2)]
    named = await scene.completed(3)
    assert (await scene.praises(scene.bob, booking_id=named)).json()["booking_id"] == named
    found = [(await scene.praises(scene.bob)).json()["booking_id"] for _ in range(2)]
    assert found == [older, newer]
    refused(await scene.praises(scene.bob), 409, "review_window_closed")
    refused(await scene.praises(scene.bob, booking_id=closed), 409, "review_window_closed")


async def test_what_ended_three_days_ago_counts_as_completed(scene: Scene) -> None:
    starts = clock.now() - timedelta(days=3, hours=4)
    made = await booking(scene.raw, scene.guide_id, scene.bob.id, starts=starts, status="confirmed")
    assert (await scene.praises(scene.bob)).json()["booking_id"] == str(made)


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        *(({"rating": value}, "/rating") for value in (0, 6, 4.5, "5", None, True, 1e9)),
        *(
            ({name: 6}, f"/{name}")
            for name in ("safety", "knowledge", "communication", "professionalism", "value")
        ),
        ({"review_text": "x" * 4001}, "/review_text"),
        ({"private_to_moderators": "x" * 4001}, "/private_to_moderators"),
        ({"was_appropriate": "yes"}, "/was_appropriate"),
        ({"booking_id": "none"}, "/booking_id"),
        ({"stars": 5}, "/stars"),
    ],
)
async def test_malformed(scene: Scene, facts: Facts, change: dict[str, object], pointer: str) -> None:
    booking_id = await scene.completed()
    refused(await scene.praises(scene.bob, **change), 422, "invalid", pointer)
    refused(await scene.reviews(scene.bob, booking_id, **change), 422, "invalid", pointer)
    assert await facts.count("travel.guide_reviews") == 0


async def test_the_path_names_the_booking(scene: Scene) -> None:
    one, other = await scene.completed(2), await scene.completed(1)
    problem = refused(await scene.reviews(scene.bob, one, booking_id=other), 422, "invalid", "/booking_id")
    assert problem["errors"][0]["code"] == "booking_mismatch"
    assert (await scene.reviews(scene.bob, one, booking_id=one)).status_code == 201


async def test_case_38_a_block_hides_reviews_and_the_ways_to_write_them(scene: Scene, cast: Cast) -> None:
    booking_id, charlie = await scene.completed(), await cast.charlie()
    for person in (scene.alice, scene.bob):
        assert (await scene.reviews(person, booking_id)).status_code == 201
    another = await scene.completed(2)
    await block(scene.raw, charlie.id, scene.bob.id)
    assert await scene.listed(charlie) == []
    assert len(await scene.listed()) == 1
    await block(scene.raw, scene.alice.id, scene.bob.id)
    answer = await scene.http.get(f"{scene.at}/reviews", headers=scene.bob.headers)
    refused(answer, 404, "guide_not_found")
    refused(await scene.praises(scene.bob), 404, "guide_not_found")
    for person in (scene.alice, scene.bob):
        refused(await scene.reviews(person, another), 404, "booking_not_found")
    assert await scene.listed(scene.alice) == []


async def test_an_erased_author_is_nobody(scene: Scene) -> None:
    booking_id = await scene.completed()
    for person in (scene.alice, scene.bob):
        assert (await scene.reviews(person, booking_id)).status_code == 201
    await scene.raw.execute("UPDATE travel.guide_reviews SET author_id = NULL")
    (shown,) = await scene.listed()
    assert (shown["author"], shown["rating"]) == (None, 5)


async def test_orders_pages_and_statements(scene: Scene, cast: Cast, queries: list[str]) -> None:
    for number in range(3):
        booking_id = await scene.completed(1 + number)
        for person in (scene.bob, scene.alice):
            assert (await scene.reviews(person, booking_id, rating=5 - number)).status_code == 201
    queries.clear()
    assert [shown["rating"] for shown in await scene.listed()] == [3, 4, 5]
    assert len([sql for sql in queries if "travel.guide_reviews" in sql]) == 1
    assert [shown["rating"] for shown in await scene.listed(None, "?sort=-rating")] == [5, 4, 3]
    first = (await scene.http.get(f"{scene.at}/reviews?per_page=2")).json()
    more = f"{scene.at}/reviews?per_page=2&cursor={first['next_cursor']}"
    assert [shown["rating"] for shown in (await scene.http.get(more)).json()["items"]] == [5]
    refused(await scene.http.get(f"{scene.at}/reviews?sort=size"), 422, "invalid", "?sort")
    refused(await scene.http.get(f"{scene.at}/reviews?direction=up"), 422, "invalid", "?direction")


async def test_the_mean_of_all_guides_is_made_of_a_years_published_reviews(
    scene: Scene, cairn: wiring.Cairn
) -> None:
    await ran(cairn, GUIDE_MEAN)
    assert await scene.raw.fetchrow("SELECT * FROM travel.score_means") is None
    for number in range(3):
        booking_id = await scene.completed(1 + number)
        await scene.reviews(scene.bob, booking_id, rating=5 - number)
        if number < 2:
            await scene.reviews(scene.alice, booking_id, rating=1)
    for _ in range(2):
        await ran(cairn, GUIDE_MEAN)
    mean = await scene.raw.fetchrow("SELECT scope, mean, count FROM travel.score_means")
    assert tuple(mean) == ("guide", 4.5, 2)
    await scene.raw.execute(
        "UPDATE travel.guide_reviews SET published_at = $1", clock.now() - timedelta(days=366)
    )
    await scene.raw.execute("TRUNCATE travel.score_means")
    await ran(cairn, GUIDE_MEAN)
    assert await scene.raw.fetchval("SELECT count(*) FROM travel.score_means") == 0
