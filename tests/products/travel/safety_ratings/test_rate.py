"""Rating an itinerary: by either address, once."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from tests.builders.ratings import stats
from tests.builders.travel import block, insert, itinerary
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

RATINGS = "/api/v1/safety-ratings"


def by_path(trail: object) -> str:
    return f"/api/v1/itineraries/{trail}/rating"


def new(trail: object, score: object = 4, **more: object) -> dict[str, object]:
    return {"itinerary_id": str(trail), "overall_safety_score": score, **more}


async def test_a_new_rating(http: httpx.AsyncClient, cast: Cast, trail: UUID, facts: Facts) -> None:
    bob = await cast.bob()
    sent = new(
        trail, women_safety_score=5, night_safety=3, detailed_feedback="  Well lit.\nPeople help. ",
        experience_date=clock.now().date().isoformat(), time_of_day="both", basis="lived", rating_type="night",
    )  # fmt: skip
    answer = await http.post(RATINGS, json=sent, headers=bob.headers)
    assert answer.status_code == 201, answer.text
    found = answer.json()
    assert answer.headers["location"] == f"{RATINGS}/{found['id']}"
    assert found["author"] == {"id": str(bob.id), "username": "bob", "display_name": "Bob"}
    assert found["detailed_feedback"] == "Well lit.\nPeople help."
    assert (found["overall_safety_score"], found["women_safety_score"], found["route_safety"]) == (4, 5, None)
    assert (found["basis"], found["rating_type"], found["time_of_day"]) == ("lived", "night", "both")
    assert (found["status"], found["verified_experience"], found["edited_at"]) == ("visible", False, None)
    assert (found["helpful_count"], found["unhelpful_count"], found["my_vote"]) == (0, 0, 0)
    assert await facts.events() == ["travel.rating.created"]
    assert (await http.get(f"{RATINGS}/{found['id']}", headers=bob.headers)).json() == found


async def test_the_score_counts_at_once(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, raw: asyncpg.Connection
) -> None:
    await http.post(RATINGS, json=new(trail, 4), headers=(await cast.bob()).headers)
    await http.post(by_path(trail), json={"rating": 1}, headers=(await cast.charlie()).headers)
    found = await stats(raw, trail)
    assert (found["rating_count"], found["rating_sum"], found["women_state"]) == (2, 5, "unrated")


async def test_case_04_rated_again_by_the_other_address(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, raw: asyncpg.Connection, facts: Facts
) -> None:
    bob, charlie = await cast.bob(), await cast.charlie()
    sent = new(trail, 2, detailed_feedback="Dark.", women_safety_score=2)
    first = (await http.post(RATINGS, json=sent, headers=bob.headers)).json()
    await http.post(f"{RATINGS}/{first['id']}/helpful", headers=charlie.headers)
    answer = await http.post(by_path(trail), json={"rating": 5}, headers=bob.headers)
    again = answer.json()
    assert answer.status_code == 200
    assert "location" not in answer.headers
    assert (again["id"], again["created_at"], again["helpful_count"]) == (first["id"], first["created_at"], 1)
    assert (again["overall_safety_score"], again["detailed_feedback"]) == (5, "Dark.")
    assert again["edited_at"] is not None
    found = await stats(raw, trail)
    assert (found["rating_count"], found["rating_sum"]) == (1, 5)
    assert await facts.count("travel.safety_ratings") == 1
    assert (await facts.events())[-1] == "travel.rating.changed"


async def test_the_same_again_changes_nothing(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, facts: Facts
) -> None:
    bob = await cast.bob()
    first = await http.post(RATINGS, json=new(trail), headers=bob.headers)
    again = await http.post(RATINGS, json=new(trail), headers=bob.headers)
    assert (again.status_code, again.json()) == (200, first.json())
    assert await facts.events() == ["travel.rating.created"]


async def test_case_04_fifty_at_once_are_one_row(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, raw: asyncpg.Connection, facts: Facts
) -> None:
    bob = await cast.bob()
    answers = await asyncio.gather(
        *(
            http.post(RATINGS, json=new(trail, 1 + number % 5), headers=bob.headers)
            if number % 2
            else http.post(by_path(trail), json={"rating": 1 + number % 5}, headers=bob.headers)
            for number in range(50)
        )
    )
    assert sorted(answer.status_code for answer in answers) == [200] * 49 + [201]
    assert len({answer.json()["id"] for answer in answers}) == 1
    assert await facts.count("travel.safety_ratings") == 1
    score = await raw.fetchval("SELECT overall_safety_score FROM travel.safety_ratings")
    found = await stats(raw, trail)
    assert (found["rating_count"], found["rating_sum"]) == (1, score)


async def test_many_people_at_once_are_all_counted(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, raw: asyncpg.Connection
) -> None:
    people = [await cast.person(f"rater{number}") for number in range(12)]
    answers = await asyncio.gather(
        *(http.post(by_path(trail), json={"rating": 3}, headers=person.headers) for person in people)
    )
    assert {answer.status_code for answer in answers} == {201}
    found = await stats(raw, trail)
    assert (found["rating_count"], found["rating_sum"]) == (12, 36)


@pytest.mark.parametrize("score", [0, 6, 4.5, "5", None, True, 1e9])
@pytest.mark.parametrize("field", ["overall_safety_score", "rating", "night_safety"])
async def test_case_05_scores_are_whole_numbers_from_one_to_five(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, score: object, field: str, facts: Facts
) -> None:
    sent = {"itinerary_id": str(trail), "overall_safety_score": 3, field: score}
    if field == "rating":
        del sent["overall_safety_score"]
    answer = await http.post(RATINGS, json=sent, headers=(await cast.bob()).headers)
    if (field, score) == ("night_safety", None):
        assert answer.status_code == 201
        return
    assert refused(answer, 422, "invalid", f"/{field}")
    assert await facts.count("travel.safety_ratings") == 0


async def test_a_score_there_has_to_be(http: httpx.AsyncClient, cast: Cast, trail: UUID) -> None:
    bob = await cast.bob()
    answer = await http.post(by_path(trail), json={"night_safety": 3}, headers=bob.headers)
    refused(answer, 422, "invalid", "/overall_safety_score")
    both = await http.post(by_path(trail), json={"rating": 3, "overall_safety_score": 4}, headers=bob.headers)
    assert refused(both, 422, "invalid", "/rating")["errors"][0]["code"] == "rating_conflict"  # type: ignore[index]
    same = await http.post(by_path(trail), json={"rating": 3, "overall_safety_score": 3}, headers=bob.headers)
    assert same.status_code == 201


async def test_case_06_nobody_rates_their_own(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, facts: Facts
) -> None:
    alice = await cast.alice()
    refused(await http.post(RATINGS, json=new(trail), headers=alice.headers), 409, "self_rating")
    refused(await http.post(by_path(trail), json={"rating": 5}, headers=alice.headers), 409, "self_rating")
    assert await facts.count("travel.safety_ratings") == 0


async def test_what_is_not_published_is_not_rated(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    """Only an admin can see what is not published and not one's own."""
    draft = await itinerary(raw, (await cast.alice()).id, status="draft")
    ada = await cast.ada()
    refused(await http.post(RATINGS, json=new(draft), headers=ada.headers), 409, "not_published")
    refused(await http.post(by_path(draft), json={"rating": 5}, headers=ada.headers), 409, "not_published")


@pytest.mark.parametrize(
    "over",
    [
        {"status": "draft"},
        {"status": "archived"},
        {"visibility": "private"},
        {"moderation": "hidden"},
        {"deleted_at": clock.now()},
    ],
)
async def test_case_39_what_one_may_not_know_is_not_rated(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, over: dict[str, object], facts: Facts
) -> None:
    gone = await itinerary(raw, (await cast.alice()).id, **over)
    bob = await cast.bob()
    answer = await http.post(RATINGS, json=new(gone), headers=bob.headers)
    errors = refused(answer, 422, "invalid", "/itinerary_id")["errors"]
    assert errors[0]["code"] == "unknown_itinerary"  # type: ignore[index]
    never = await http.post(RATINGS, json=new(new_id()), headers=bob.headers)
    assert never.json()["errors"] == errors
    refused(
        await http.post(by_path(gone), json={"rating": 5}, headers=bob.headers), 404, "itinerary_not_found"
    )
    assert await facts.count("travel.safety_ratings") == 0


async def test_across_a_block_there_is_nothing_to_rate(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, raw: asyncpg.Connection
) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    await block(raw, alice.id, bob.id)
    await block(raw, charlie.id, alice.id)
    for person in (bob, charlie):
        refused(
            await http.post(RATINGS, json=new(trail), headers=person.headers), 422, "invalid", "/itinerary_id"
        )
        answer = await http.post(by_path(trail), json={"rating": 5}, headers=person.headers)
        refused(answer, 404, "itinerary_not_found")


async def test_an_unlisted_one_is_rated_by_its_address(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    unlisted = await itinerary(raw, (await cast.alice()).id, visibility="unlisted")
    answer = await http.post(by_path(unlisted), json={"rating": 5}, headers=(await cast.bob()).headers)
    assert answer.status_code == 201


async def test_the_body_names_no_other_itinerary(http: httpx.AsyncClient, cast: Cast, trail: UUID) -> None:
    bob = await cast.bob()
    answer = await http.post(by_path(trail), json=new(new_id()), headers=bob.headers)
    errors = refused(answer, 422, "invalid", "/itinerary_id")["errors"]
    assert errors[0]["code"] == "itinerary_mismatch"  # type: ignore[index]
    assert (await http.post(by_path(trail), json=new(trail), headers=bob.headers)).status_code == 201


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("rating_type", "best"),
        ("time_of_day", "noon"),
        ("basis", None),
        ("anonymous", None),
        ("anonymous", "yes"),
        ("detailed_feedback", "x" * 4001),
        ("detailed_feedback", "bell \x07"),
        ("experience_date", "2026-02-30"),
        ("experience_date", (clock.now() + timedelta(days=2)).date().isoformat()),
        ("experience_date", (clock.now() - timedelta(days=5 * 366)).date().isoformat()),
        ("itinerary_id", "trail"),
        ("itinerary_id", None),
        ("mood", "good"),
    ],
)
async def test_what_is_malformed(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, field: str, value: object
) -> None:
    answer = await http.post(RATINGS, json=new(trail, **{field: value}), headers=(await cast.bob()).headers)
    refused(answer, 422, "invalid", f"/{field}")


async def test_nobody_rates(http: httpx.AsyncClient, trail: UUID) -> None:
    refused(await http.post(RATINGS, json=new(trail)), 401, "unauthenticated")
    refused(await http.post(by_path(trail), json={"rating": 5}), 401, "unauthenticated")


async def test_a_deleted_rating_makes_room_for_a_new_row(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, facts: Facts
) -> None:
    bob = await cast.bob()
    first = (await http.post(RATINGS, json=new(trail), headers=bob.headers)).json()
    await http.delete(f"{RATINGS}/{first['id']}", headers=bob.headers)
    second = await http.post(RATINGS, json=new(trail), headers=bob.headers)
    assert second.status_code == 201
    assert second.json()["id"] != first["id"]
    assert await facts.count("travel.activity_events", "kind = 'rating'") == 1


async def group(raw: asyncpg.Connection, trail: UUID, member_id: UUID, **over: object) -> None:
    now = clock.now()
    row: dict[str, object] = {
        "id": new_id(), "organizer_id": member_id, "name": "Trekkers", "destination": "Pokhara", "max_members": 10,
        "member_count": 1, "interests": [], "languages": [], "eligibility": "open", "join_policy": "open",
        "listing": "public_card", "status": "active", "destination_words": ["pokhara"], "itinerary_id": trail,
        "starts_on": now.date() - timedelta(days=9), "ends_on": now.date() - timedelta(days=1),
        "created_at": now, "updated_at": now, **over,
    }  # fmt: skip
    await insert(raw, "travel.travel_groups", row)
    await insert(raw, "travel.group_members", {
        "id": new_id(), "group_id": row["id"], "user_id": member_id, "state": "active", "role": "organizer",
        "changed_at": now, "created_at": now, "updated_at": now,
    })  # fmt: skip


@pytest.mark.parametrize(
    ("over", "verified"),
    [
        ({}, True),
        ({"status": "cancelled"}, False),
        ({"ends_on": clock.now().date()}, False),
        ({"itinerary_id": None}, False),
    ],
)
async def test_who_was_in_a_finished_group_of_it_is_verified(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, raw: asyncpg.Connection, over: dict[str, object],
    verified: bool,
) -> None:  # fmt: skip
    bob = await cast.bob()
    await group(raw, trail, bob.id, **over)
    answer = await http.post(RATINGS, json=new(trail, verified_experience=True), headers=bob.headers)
    assert answer.json()["verified_experience"] is verified


@pytest.mark.parametrize(
    ("area", "status", "verified"),
    [
        ("Nepal", "completed", True),
        ("Lakeside, Pokhara, Nepal", "completed", True),
        ("Kathmandu", "completed", False),
        ("Nepal", "confirmed", False),
    ],
)
async def test_who_was_guided_there_is_verified(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, raw: asyncpg.Connection, area: str, status: str,
    verified: bool,
) -> None:  # fmt: skip
    bob, now, guide_id = await cast.bob(), clock.now(), new_id()
    await insert(raw, "travel.guides", {
        "id": guide_id, "user_id": new_id(), "display_name": "Maya", "languages": ["en"], "specializations": [],
        "service_areas": ["Tibet", area], "service_words": [], "rate_amount": 10, "rate_currency": "EUR",
        "rate_unit": "hour", "time_zone": "UTC", "max_group_size": 5, "availability": "available",
        "cancellation_policy": "flexible", "eligibility": "open", "verification": "none", "status": "active",
        "created_at": now, "updated_at": now,
    })  # fmt: skip
    seq = await raw.fetchval("SELECT seq FROM travel.guides")
    ended = now - timedelta(days=1)
    await insert(raw, "travel.bookings", {
        "id": new_id(), "guide_id": guide_id, "guide_seq": seq, "booker_id": bob.id,
        "booking_date": ended.date(), "starts_at": ended - timedelta(hours=2), "ends_at": ended,
        "group_size": 1, "status": status, "amount": 20,
        "currency": "EUR", "cancellation_hours": 24, "late_cancellation": False, "respond_by": now,
        "created_at": now, "updated_at": now,
    })  # fmt: skip
    answer = await http.post(RATINGS, json=new(trail), headers=bob.headers)
    assert answer.json()["verified_experience"] is verified
