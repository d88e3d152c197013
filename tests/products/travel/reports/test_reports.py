"""Reports: what anybody tells moderators, and what three of them do until a moderator has decided."""

from __future__ import annotations

import asyncio
from uuid import UUID

import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.products.travel.reports.rules import enough
from tests.builders import travel
from tests.problems import refused

REPORTS = "/api/v1/reports"


def body(target_id, target_type="itinerary", **over):
    return {"target_type": target_type, "target_id": str(target_id), "reason": "unsafe", **over}


async def told(http, person, target_id, target_type="itinerary", **over):
    answer = await http.post(REPORTS, json=body(target_id, target_type, **over), headers=person.headers)
    assert answer.status_code == 201, answer.text
    return answer.json()


async def old(raw, cast, *names):
    """People whose accounts count."""
    people = [await cast.person(name) for name in names]
    for person in people:
        await travel.older_account(raw, person.id)
    return people


async def moderator(cast):
    return await cast.person("mo", "user", "moderator")


async def resolved(http, cast, report, status="dismissed", **more):
    answer = await http.post(
        f"{REPORTS}/{report['id']}/resolve", json={"status": status, **more},
        headers=(await moderator(cast)).headers,
    )  # fmt: skip
    assert answer.status_code == 200, answer.text
    return answer.json()


async def rating(raw, itinerary_id, user_id):
    now, rating_id = clock.now(), new_id()
    await travel.insert(raw, "travel.safety_ratings", {
        "id": rating_id, "itinerary_id": itinerary_id, "user_id": user_id, "overall_safety_score": 5,
        "rating_type": "overall", "basis": "visited", "anonymous": False, "verified_experience": False,
        "status": "visible", "created_at": now, "updated_at": now,
    })  # fmt: skip
    return rating_id


async def intel(raw, itinerary_id, user_id):
    now, intel_id = clock.now(), new_id()
    await travel.insert(raw, "travel.travel_intel", {
        "id": intel_id, "itinerary_id": itinerary_id, "user_id": user_id, "intel_type": "tip", "content": "Go early.",
        "safety_related": False, "status": "open", "moderation": "visible", "created_at": now, "updated_at": now,
    })  # fmt: skip
    await raw.execute(
        "UPDATE travel.itinerary_stats SET intel_count = 1 WHERE itinerary_id = $1", itinerary_id
    )
    return intel_id


async def response(raw, intel_id, user_id):
    now, response_id = clock.now(), new_id()
    await travel.insert(raw, "travel.intel_responses", {
        "id": response_id, "intel_id": intel_id, "user_id": user_id, "content": "Thanks.", "created_at": now,
        "updated_at": now,
    })  # fmt: skip
    return response_id


async def test_reported_and_read(http, cast, raw, facts):
    alice, bob = await cast.alice(), await cast.bob()
    itinerary_id = await travel.itinerary(raw, alice.id)
    made = await told(http, bob, itinerary_id, details="No water\nanywhere.")
    assert (made["status"], made["reason"], made["details"]) == ("open", "unsafe", "No water\nanywhere.")
    assert (made["reporter"]["username"], made["resolved_by"], made["note"]) == ("bob", None, None)
    one = f"{REPORTS}/{made['id']}"
    assert (await http.get(one, headers=bob.headers)).json() == made
    assert (await http.get(one, headers=(await moderator(cast)).headers)).json() == made
    refused(await http.get(one, headers=alice.headers), 404, "report_not_found")
    refused(await http.get(one), 401, "unauthenticated")
    assert await facts.events() == ["travel.report.created"]


async def test_repeating_it_gives_the_open_one(http, cast, raw, facts):
    alice, bob = await cast.alice(), await cast.bob()
    itinerary_id = await travel.itinerary(raw, alice.id)
    made = await told(http, bob, itinerary_id)
    assert await told(http, bob, itinerary_id, reason="spam", details="again") == made
    answers = await asyncio.gather(*(told(http, alice, bob.id, "user") for _ in range(10)))
    assert len({answer["id"] for answer in answers}) == 1
    await resolved(http, cast, made)
    assert (await told(http, bob, itinerary_id))["id"] != made["id"]
    assert await facts.count("travel.reports") == 3


@pytest.mark.parametrize(
    ("said", "pointer"),
    [
        ({"target_type": "weather"}, "/target_type"),
        ({"target_id": "nonsense"}, "/target_id"),
        ({"reason": "dislike"}, "/reason"),
        ({"reason": None}, "/reason"),
        ({"details": "x" * 2001}, "/details"),
        ({"details": "a\x00b"}, "/details"),
        ({"colour": "red"}, "/colour"),
    ],
)
async def test_malformed(http, cast, said, pointer):
    answer = await http.post(REPORTS, json={**body(new_id()), **said}, headers=(await cast.bob()).headers)
    refused(answer, 422, "invalid", pointer)


async def test_nobody(http, cairn):
    refused(await http.post(REPORTS, json=body(new_id())), 401, "unauthenticated")
    refused(await http.get(REPORTS), 401, "unauthenticated")
    refused(
        await http.post(f"{REPORTS}/{new_id()}/resolve", json={"status": "dismissed"}), 401, "unauthenticated"
    )


KINDS = ("itinerary", "safety_rating", "travel_intel", "response", "group", "guide", "review", "user")


async def everything(http, raw, alice, bob):
    """One of each kind, made by Alice (and Bob), by its name."""
    now = clock.now()
    itinerary_id = await travel.itinerary(raw, alice.id)
    intel_id = await intel(raw, itinerary_id, alice.id)
    group = await http.post(
        "/api/v1/travel-groups", json={"name": "Annapurna", "destination": "Pokhara"}, headers=alice.headers
    )
    guide_id, booking_id, review_id = new_id(), new_id(), new_id()
    await travel.insert(raw, "travel.guides", {
        "id": guide_id, "user_id": alice.id, "display_name": "Alice", "languages": [], "specializations": [],
        "service_areas": ["Pokhara"], "service_words": ["pokhara"], "rate_amount": 10, "rate_currency": "EUR",
        "rate_unit": "hour", "time_zone": "Asia/Kathmandu", "max_group_size": 4, "availability": "available",
        "cancellation_policy": "moderate", "eligibility": "open", "verification": "none", "status": "active",
        "created_at": now, "updated_at": now,
    })  # fmt: skip
    await raw.execute(
        "INSERT INTO travel.bookings (id, guide_id, guide_seq, booker_id, booking_date, starts_at, ends_at,"
        " group_size, status, amount, currency, cancellation_hours, late_cancellation, respond_by, created_at,"
        " updated_at) SELECT $1, $2, seq, $3, '2026-01-01', '2026-01-01', '2026-01-02', 1, 'completed', 10, 'EUR',"
        " 24, false, '2026-01-01', $4, $4 FROM travel.guides WHERE id = $2", booking_id, guide_id, bob.id, now,
    )  # fmt: skip
    await travel.insert(raw, "travel.guide_reviews", {
        "id": review_id, "booking_id": booking_id, "guide_id": guide_id, "author_id": bob.id,
        "direction": "of_guide", "rating": 5, "due_at": now, "published_at": now, "created_at": now,
        "updated_at": now,
    })  # fmt: skip
    return {
        "itinerary": itinerary_id, "safety_rating": await rating(raw, itinerary_id, bob.id),
        "travel_intel": intel_id, "response": await response(raw, intel_id, alice.id),
        "group": UUID(group.json()["id"]), "guide": guide_id, "review": review_id, "user": alice.id,
    }  # fmt: skip


async def test_each_kind_can_be_reported_by_who_sees_it(http, cast, raw):
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    there = await everything(http, raw, alice, bob)
    assert tuple(there) == KINDS
    for kind, target_id in there.items():
        made = await told(http, charlie, target_id, kind)
        assert (made["target_type"], made["target_id"]) == (kind, str(target_id))
        refused(
            await http.post(REPORTS, json=body(new_id(), kind), headers=charlie.headers),
            422, "invalid", "/target_id",
        )  # fmt: skip


async def test_what_one_may_not_see_is_unknown(http, cast, raw):
    """A block hides all that the other has made, and a hidden itinerary all that belongs to it."""
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    there = await everything(http, raw, alice, bob)
    await travel.block(raw, alice.id, charlie.id)
    for kind, target_id in there.items():
        answer = await http.post(REPORTS, json=body(target_id, kind), headers=charlie.headers)
        problem = refused(answer, 422, "invalid", "/target_id")
        assert problem["errors"][0]["code"] == f"unknown_{kind}"
    await raw.execute("UPDATE travel.itineraries SET moderation = 'hidden'")
    for kind in ("itinerary", "safety_rating", "travel_intel", "response"):
        answer = await http.post(REPORTS, json=body(there[kind], kind), headers=bob.headers)
        if kind != "safety_rating":  # his own
            refused(answer, 422, "invalid", "/target_id")


async def test_a_review_that_is_not_published_is_unknown(http, cast, raw):
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    there = await everything(http, raw, alice, bob)
    await raw.execute("UPDATE travel.guide_reviews SET direction = 'of_traveller', author_id = $1", alice.id)
    answer = await http.post(REPORTS, json=body(there["review"], "review"), headers=charlie.headers)
    refused(answer, 422, "invalid", "/target_id")
    await told(http, alice, there["review"], "review")
    await raw.execute(
        "UPDATE travel.guide_reviews SET direction = 'of_guide', published_at = NULL,"
        " due_at = now() + interval '1 day'"
    )
    answer = await http.post(REPORTS, json=body(there["review"], "review"), headers=charlie.headers)
    refused(answer, 422, "invalid", "/target_id")


async def test_moderators_list_and_filter(http, cast, raw, queries):
    alice, bob = await cast.alice(), await cast.bob()
    itinerary_id = await travel.itinerary(raw, alice.id)
    one, other = await told(http, bob, itinerary_id), await told(http, bob, alice.id, "user")
    await resolved(http, cast, other, "actioned", note="Warned.")
    mod = await moderator(cast)
    queries.clear()
    listed = (await http.get(REPORTS, headers=mod.headers)).json()
    assert [item["id"] for item in listed["items"]] == [other["id"], one["id"]]
    assert len([query for query in queries if "travel.reports" in query]) == 1

    async def ids(query):
        return [
            item["id"] for item in (await http.get(f"{REPORTS}?{query}", headers=mod.headers)).json()["items"]
        ]

    assert await ids("status=open") == [one["id"]]
    assert await ids("status=actioned&target_type=user") == [other["id"]]
    assert await ids(f"target_id={itinerary_id}&sort=created_at") == [one["id"]]
    for query, pointer in (
        ("status=done", "?status"),
        ("target_type=x", "?target_type"),
        ("who=bob", "?who"),
    ):
        refused(await http.get(f"{REPORTS}?{query}", headers=mod.headers), 422, "invalid", pointer)
    refused(await http.get(REPORTS, headers=bob.headers), 403, "forbidden")


async def test_resolved_once_and_the_note_is_for_moderators(http, cast, raw, facts):
    alice, bob = await cast.alice(), await cast.bob()
    made = await told(http, bob, alice.id, "user")
    done = await resolved(http, cast, made, "actioned", note="Warned.")
    assert (done["status"], done["note"], done["resolved_by"]["username"]) == ("actioned", "Warned.", "mo")
    assert await resolved(http, cast, made, "actioned", note="Other") == done
    mod = await moderator(cast)
    one = f"{REPORTS}/{made['id']}"
    refused(
        await http.post(f"{one}/resolve", json={"status": "dismissed"}, headers=mod.headers),
        409,
        "already_resolved",
    )
    refused(
        await http.post(f"{one}/resolve", json={"status": "open"}, headers=mod.headers),
        422,
        "invalid",
        "/status",
    )
    refused(
        await http.post(f"{one}/resolve", json={"status": "actioned"}, headers=bob.headers), 403, "forbidden"
    )
    missing = await http.post(
        f"{REPORTS}/{new_id()}/resolve", json={"status": "actioned"}, headers=mod.headers
    )
    refused(missing, 404, "report_not_found")
    mine = (await http.get(one, headers=bob.headers)).json()
    assert (mine["status"], mine["note"], mine["resolved_by"]) == ("actioned", None, None)
    assert await facts.events() == ["travel.report.created", "travel.report.resolved"]


async def hideable(raw, alice, bob):
    itinerary_id = await travel.itinerary(raw, alice.id)
    return {
        "itinerary": (itinerary_id, f"/api/v1/itineraries/{itinerary_id}"),
        "safety_rating": ((made := await rating(raw, itinerary_id, bob.id)), f"/api/v1/safety-ratings/{made}"),
        "travel_intel": ((made := await intel(raw, itinerary_id, bob.id)), f"/api/v1/travel-intel/{made}"),
    }  # fmt: skip


@pytest.mark.parametrize("kind", ["itinerary", "safety_rating", "travel_intel"])
async def test_three_reporters_hide_it_until_it_is_reviewed(http, cast, raw, facts, kind):
    alice, bob = await cast.alice(), await cast.bob()
    target_id, url = (await hideable(raw, alice, bob))[kind]
    people = await old(raw, cast, "r1", "r2", "r3", "r4")
    made = [await told(http, person, target_id, kind) for person in people[:2]]
    assert (await http.get(url)).status_code == 200
    made.append(await told(http, people[2], target_id, kind))
    assert (await http.get(url)).status_code == 404
    assert (await http.get(url, headers=(await moderator(cast)).headers)).status_code == 200
    name = {"safety_rating": "rating", "travel_intel": "intel"}.get(kind, kind)
    assert f"travel.{name}.hidden" in await facts.events()
    refused(await http.post(REPORTS, json=body(target_id, kind), headers=people[3].headers), 422, "invalid")
    await resolved(http, cast, made[1])
    assert (await http.get(url)).status_code == 200
    assert f"travel.{name}.shown" in await facts.events()
    await told(http, people[3], target_id, kind)
    assert (await http.get(url)).status_code == 404, "three are open again"


async def test_new_accounts_and_the_author_do_not_count(http, cast, raw):
    alice, bob = await cast.alice(), await cast.bob()
    await travel.older_account(raw, alice.id)
    itinerary_id = await travel.itinerary(raw, alice.id)
    for person in (*await old(raw, cast, "r1", "r2"), bob, await cast.mallory(), alice):
        await told(http, person, itinerary_id)
    assert (await http.get(f"/api/v1/itineraries/{itinerary_id}")).status_code == 200


async def test_it_stays_hidden_while_three_others_are_open_and_when_actioned(http, cast, raw):
    alice = await cast.alice()
    itinerary_id = await travel.itinerary(raw, alice.id)
    url = f"/api/v1/itineraries/{itinerary_id}"
    people = await old(raw, cast, "r1", "r2", "r3")
    fourth = await told(http, await cast.bob(), itinerary_id)
    made = [await told(http, person, itinerary_id) for person in people]
    await travel.older_account(raw, (await cast.bob()).id)
    await resolved(http, cast, made[2])
    assert (await http.get(url)).status_code == 404, "the three others count by now"
    await resolved(http, cast, fourth, "actioned")
    for report in made[:2]:
        await resolved(http, cast, report)
    assert (await http.get(url)).status_code == 404, "hiding it is the moderator's word now"


async def test_what_a_moderator_shows_again_is_not_hidden_by_the_same_reports(http, cast, raw):
    itinerary_id = await travel.itinerary(raw, (await cast.alice()).id)
    url = f"/api/v1/itineraries/{itinerary_id}"
    people = await old(raw, cast, "r1", "r2", "r3", "r4")
    for person in people[:3]:
        await told(http, person, itinerary_id)
    mod = await moderator(cast)
    assert (await http.post(f"{url}/unhide", headers=mod.headers)).status_code == 200
    await told(http, people[3], itinerary_id)
    assert (await http.get(url)).status_code == 200


async def test_what_a_moderator_has_hidden_is_not_shown_by_dismissing(http, cast, raw):
    itinerary_id = await travel.itinerary(raw, (await cast.alice()).id)
    url = f"/api/v1/itineraries/{itinerary_id}"
    (person,) = await old(raw, cast, "r1")
    made = await told(http, person, itinerary_id)
    await http.post(f"{url}/hide", headers=(await moderator(cast)).headers)
    await resolved(http, cast, made)
    assert (await http.get(url)).status_code == 404


async def test_three_at_once_hide_it(http, cast, raw, facts):
    itinerary_id = await travel.itinerary(raw, (await cast.alice()).id)
    people = await old(raw, cast, "r1", "r2", "r3")
    await asyncio.gather(*(told(http, person, itinerary_id) for person in people))
    assert (await http.get(f"/api/v1/itineraries/{itinerary_id}")).status_code == 404
    assert (await facts.events()).count("travel.itinerary.hidden") == 1


async def test_what_is_gone_meanwhile_is_resolved_all_the_same(http, cast, raw):
    alice, (bob,) = await cast.alice(), await old(raw, cast, "bob")
    itinerary_id = await travel.itinerary(raw, alice.id)
    made = await told(http, bob, itinerary_id)
    await http.delete(f"/api/v1/itineraries/{itinerary_id}", headers=alice.headers)
    assert (await resolved(http, cast, made))["status"] == "dismissed"


@pytest.mark.unit
def test_three_are_enough():
    assert [enough(count) for count in (0, 2, 3, 4)] == [False, False, True, True]
