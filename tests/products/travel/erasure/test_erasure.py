"""Erasure: what a person leaves in travel loses its author, and all that was computed from them is as if they had never
been there."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.accounts.erasure.actions import erase
from cairn.products.travel.activity.rules import trend_of
from tests.builders import groups, guides, intel, ratings, resources, travel
from tests.problems import refused

COUNTERS = {
    "saves": "SELECT itinerary_id FROM travel.itinerary_stats s WHERE save_count <>"
    " (SELECT count(*) FROM travel.saves v WHERE v.itinerary_id = s.itinerary_id)",
    "ratings": "SELECT itinerary_id FROM travel.itinerary_stats s WHERE (rating_count, rating_sum) <>"
    " (SELECT count(*), coalesce(sum(overall_safety_score), 0) FROM travel.safety_ratings r"
    "  WHERE r.itinerary_id = s.itinerary_id AND status = 'visible' AND deleted_at IS NULL)",
    "intel": "SELECT itinerary_id FROM travel.itinerary_stats s WHERE intel_count <>"
    " (SELECT count(*) FROM travel.travel_intel i WHERE i.itinerary_id = s.itinerary_id"
    "  AND moderation = 'visible' AND deleted_at IS NULL)",
    "points": "SELECT itinerary_id FROM travel.itinerary_stats s WHERE points <>"
    " (SELECT coalesce(sum(weight), 0) FROM travel.activity_events e WHERE e.itinerary_id = s.itinerary_id)",
    "days": "SELECT itinerary_id FROM travel.itinerary_stats s WHERE (points, helpful_count, unhelpful_count) <>"
    " (SELECT coalesce(sum(points), 0), coalesce(sum(helpful), 0), coalesce(sum(unhelpful), 0)"
    "  FROM travel.activity_days d WHERE d.itinerary_id = s.itinerary_id)",
    "helpful": "SELECT itinerary_id FROM travel.itinerary_stats s WHERE (helpful_count, unhelpful_count) <>"
    " (SELECT count(*) FILTER (WHERE value = 1), count(*) FILTER (WHERE value = -1) FROM travel.votes v"
    "  WHERE user_id <> (SELECT owner_id FROM travel.itineraries WHERE id = s.itinerary_id)"
    "  AND target_id IN (SELECT id FROM travel.safety_ratings WHERE itinerary_id = s.itinerary_id"
    "   UNION ALL SELECT id FROM travel.travel_intel WHERE itinerary_id = s.itinerary_id))",
    **{
        table: f"SELECT id FROM travel.{table} t WHERE (helpful_count, unhelpful_count) <>"  # noqa: S608
        " (SELECT count(*) FILTER (WHERE value = 1), count(*) FILTER (WHERE value = -1) FROM travel.votes v"
        f"  WHERE v.target_id = t.id AND v.target_type = '{kind}')"
        for table, kind in (
            ("safety_ratings", "safety_rating"), ("travel_intel", "travel_intel"), ("safety_resources", "resource"),
        )
    },
    "responses": "SELECT id FROM travel.travel_intel i WHERE response_count <>"
    " (SELECT count(*) FROM travel.intel_responses r WHERE r.intel_id = i.id)",
    "members": "SELECT id FROM travel.travel_groups g WHERE member_count <>"
    " (SELECT count(*) FROM travel.group_members m WHERE m.group_id = g.id AND state = 'active')",
    "reviews": "SELECT id FROM travel.guides g WHERE (rating_sum, review_count) <>"
    " (SELECT coalesce(sum(rating), 0), count(*) FROM travel.guide_reviews r WHERE r.guide_id = g.id"
    "  AND direction = 'of_guide' AND published_at IS NOT NULL)",
    "orphans": "SELECT id FROM travel.votes v WHERE NOT EXISTS (SELECT FROM (SELECT id FROM travel.safety_ratings"
    " UNION ALL SELECT id FROM travel.travel_intel UNION ALL SELECT id FROM travel.safety_resources) t"
    " WHERE t.id = v.target_id)",
}  # fmt: skip
"""Statements that find a counter which is not the number of its rows."""


async def wrong(raw):
    return {name: len(found) for name, sql in COUNTERS.items() if (found := await raw.fetch(sql))}


async def named(raw, *needles):
    """Tables of travel whose rows hold one of these."""
    tables = await raw.fetch(
        "SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables"
        " WHERE table_type = 'BASE TABLE' AND table_schema = 'travel'"
    )
    return [
        name for (name,) in tables
        if await raw.fetchval(f"SELECT count(*) FROM {name} r WHERE r::text LIKE ANY($1)", [f"%{n}%" for n in needles])  # noqa: S608
    ]  # fmt: skip


async def erased(http, cast, cairn, person):
    answer = await http.delete(f"/api/v1/users/{person.id}", headers=(await cast.ada()).headers)
    assert answer.status_code == 204, answer.text
    await cairn.relay.run_due()


async def said(http, method, path, person, **body):
    answer = await http.request(method, f"/api/v1{path}", json=body or None, headers=person.headers)
    assert answer.is_success, f"{method} {path}: {answer.text}"
    return answer.json() if answer.content else {}


async def lived(http, cast, raw):
    """Alice has done all that one can do; Bob and Charlie too, to some of the same. Answers Bob's itinerary."""
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    for person in (alice, bob, charlie):
        await travel.older_account(raw, person.id)
    hers = await travel.itinerary(raw, alice.id)
    his = await travel.itinerary(raw, bob.id)
    for itinerary_id, rater in ((his, alice), (his, charlie), (hers, bob)):
        rated = await said(
            http, "POST", f"/itineraries/{itinerary_id}/rating", rater, rating=4, women_safety_score=5
        )
        for voter in (alice, bob, charlie):
            if voter is not rater:
                await said(http, "POST", f"/safety-ratings/{rated['id']}/helpful", voter)
    for itinerary_id, author in ((his, alice), (his, charlie), (hers, charlie)):
        made = await intel.made(http, author, itinerary_id, intel.WARNING)
        for voter in (alice, bob, charlie):
            await intel.answered(http, voter, made)
            if voter is not author:
                await said(http, "POST", f"/travel-intel/{made['id']}/unhelpful", voter)
    for person in (alice, charlie):
        await said(http, "POST", f"/itineraries/{his}/save", person)
        await said(http, "POST", f"/itineraries/{his}/view", person)
    resource = await resources.published(http, await cast.ada())
    for person in (alice, bob):
        await said(http, "POST", f"/women-safety/resources/{resource['id']}/helpful", person)
    return his, hers


async def private(http, cast, raw):
    """What is Alice's alone."""
    alice = await cast.alice()
    await said(http, "PUT", "/women-safety/settings", alice, medical_notes="asthma", invites_from="nobody")
    await said(http, "POST", "/women-safety/contacts", alice, phone="+4915112345678", name="Mum")
    await said(http, "PUT", "/travel-groups/preferences", alice, destination="Nepal")
    await travel.attest(raw, alice.id, "identity", "gender_self")
    await travel.block(raw, alice.id, (await cast.mallory()).id)
    await travel.block(raw, (await cast.mallory()).id, alice.id)
    await said(
        http,
        "POST",
        "/reports",
        alice,
        target_type="user",
        target_id=str((await cast.bob()).id),
        reason="spam",
    )


async def test_case_27_erasure_leaves_no_author_no_contact_and_true_counters(http, cast, cairn, raw):
    alice, bob = await cast.alice(), await cast.bob()
    his, hers = await lived(http, cast, raw)
    await private(http, cast, raw)
    assert await wrong(raw) == {}
    await erased(http, cast, cairn, alice)
    assert await named(raw, alice.id, "alice", "4915112345678") == []
    assert await wrong(raw) == {}
    for table in ("safety_settings", "safety_contacts", "group_preferences", "attestations", "blocks"):
        assert await raw.fetchval(f"SELECT count(*) FROM travel.{table}") == 0, table  # noqa: S608
    refused(await http.get(f"/api/v1/itineraries/{hers}"), 404, "itinerary_not_found")
    thread = (await http.get(f"/api/v1/travel-intel?itinerary_id={his}", headers=bob.headers)).json()["items"]
    assert [entry["author"] and entry["author"]["username"] for entry in thread] == ["charlie", None]
    page = (await http.get(f"/api/v1/itineraries/{his}/safety-ratings", headers=bob.headers)).json()["items"]
    assert sorted(rating["author"] is None for rating in page) == [False, True]
    answers = (await http.get(f"/api/v1/travel-intel/{thread[0]['id']}/responses")).json()["items"]
    assert [one["author"] and one["author"]["username"] for one in answers] == [None, "bob", "charlie"]
    seen = (await http.get(f"/api/v1/itineraries/{his}", headers=bob.headers)).json()
    assert (seen["rating_count"], seen["save_count"], seen["intel_count"]) == (2, 1, 2)


async def test_the_trend_is_replayed_without_what_they_did(http, cast, cairn, raw):
    his, _ = await lived(http, cast, raw)
    before = await ratings.stats(raw, his)
    await erased(http, cast, cairn, await cast.alice())
    left = await raw.fetch(
        "SELECT weight, at, user_id FROM travel.activity_events WHERE itinerary_id = $1", his
    )
    after = await ratings.stats(raw, his)
    assert {row["user_id"] for row in left} == {None, (await cast.charlie()).id}
    assert after["trend"] == pytest.approx(trend_of([(row["weight"], row["at"]) for row in left]))
    assert after["trend"] < before["trend"]


async def test_evidence_for_women_goes_with_the_attestation(http, cast, cairn, raw):
    alice, bob = await cast.alice(), await cast.bob()
    await travel.older_account(raw, alice.id)
    itinerary_id = await travel.itinerary(raw, bob.id)
    await ratings.travellers(raw, itinerary_id, 4)
    await travel.attest(raw, alice.id, "gender_self")
    await ratings.rating(raw, itinerary_id, alice.id, women_safety_score=5)
    assert (await ratings.recomputed(cairn, raw, itinerary_id))["women_state"] == "women_safe"
    await erased(http, cast, cairn, alice)
    stats = await ratings.stats(raw, itinerary_id)
    assert (stats["women_state"], stats["women_n"], stats["rating_count"]) == ("provisional", 4, 5)


async def test_groups_pass_to_the_oldest_moderator_else_member_else_they_are_cancelled(
    http, cast, cairn, raw
):
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    mallory = await cast.mallory()
    moderated = await groups.made(http, alice, name="Moderated")
    await groups.joined(http, moderated, bob, charlie)
    await said(
        http, "PATCH", f"/travel-groups/{moderated['id']}/members/{charlie.id}", alice, role="moderator"
    )
    plain = await groups.made(http, alice, name="Plain")
    await groups.joined(http, plain, bob, charlie)
    alone = await groups.made(http, alice, name="Alone", join_policy="request")
    await said(http, "POST", f"/travel-groups/{alone['id']}/join", mallory)
    invite = await groups.invited(http, alone, alice, bob)
    others = await groups.made(http, bob, name="Bob's")
    await groups.joined(http, others, alice)
    await groups.invited(http, plain, alice, mallory)
    await said(http, "POST", f"/travel-groups/{plain['id']}/leave", charlie)
    await groups.joined(http, plain, charlie)
    await erased(http, cast, cairn, alice)

    found = {row["name"]: row for row in await raw.fetch("SELECT * FROM travel.travel_groups")}
    assert {name: (row["organizer_id"], row["member_count"], row["status"]) for name, row in found.items()} == {
        "Moderated": (charlie.id, 2, "active"), "Plain": (bob.id, 2, "active"), "Alone": (None, 0, "cancelled"),
        "Bob's": (bob.id, 1, "active"),
    }  # fmt: skip
    assert await wrong(raw) == {}
    assert await named(raw, alice.id) == []
    led = await raw.fetch(
        "SELECT user_id FROM travel.group_members WHERE role = 'organizer' AND state = 'active'"
    )
    assert sorted(str(row["user_id"]) for row in led) == sorted(map(str, (charlie.id, bob.id, bob.id)))
    states = await raw.fetch("SELECT state FROM travel.group_members WHERE user_id = $1", mallory.id)
    assert [row["state"] for row in states] == ["declined"]
    invites = await raw.fetch(
        "SELECT id, status, inviter_id, message FROM travel.group_invites ORDER BY status"
    )
    assert [(row["status"], row["inviter_id"]) for row in invites] == [("pending", None), ("revoked", None)]
    refused(await http.post(groups.accept(invite), headers=bob.headers), 409, "invite_closed")
    changed = {"max_members": 5}
    assert (await http.patch(groups.at(plain), json=changed, headers=bob.headers)).status_code == 200
    told = (await http.get("/api/v1/notifications", headers=charlie.headers)).json()["items"]
    assert [note["kind"] for note in told] == ["travel.group.handed_over"]


async def test_nobody_gets_a_group_whose_rule_they_do_not_meet(http, cast, cairn, raw):
    alice, bob = await cast.alice(), await cast.bob()
    await travel.attest(raw, alice.id, "identity")
    await travel.attest(raw, bob.id, "identity")
    group = await groups.made(http, alice, eligibility="verified_only")
    await groups.joined(http, group, bob)
    await raw.execute("UPDATE travel.attestations SET revoked_at = now() WHERE user_id = $1", bob.id)
    await erased(http, cast, cairn, alice)
    assert await raw.fetchval("SELECT status FROM travel.travel_groups") == "cancelled"
    assert await wrong(raw) == {}


async def test_bookings_keep_dates_and_amounts_for_the_other_side(http, cast, cairn, raw):
    alice, bob = await cast.alice(), await cast.bob()
    now = clock.now()
    hers, his = await guides.guide(raw, alice.id, bio="I am Alice"), await guides.guide(raw, bob.id)
    past = await guides.completed(raw, hers, bob.id)
    coming = await guides.booking(raw, hers, bob.id, starts=now + timedelta(hours=9), status="confirmed")
    asked = await guides.booking(
        raw, his, alice.id, starts=now + timedelta(days=9), special_requests="I am Alice"
    )
    old = await guides.completed(raw, his, alice.id)
    for booking_id, guide_id, author, direction in (
        (old, his, alice, "of_guide"),
        (past, hers, bob, "of_guide"),
    ):
        await travel.insert(raw, "travel.guide_reviews", {
            "id": new_id(), "booking_id": booking_id, "guide_id": guide_id, "author_id": author.id,
            "direction": direction, "rating": 5, "due_at": now, "published_at": now, "created_at": now,
            "updated_at": now,
        })  # fmt: skip
    await raw.execute("UPDATE travel.guides SET rating_sum = 5, review_count = 1")
    before = await raw.fetch(
        "SELECT id, booking_date, starts_at, ends_at, amount, currency FROM travel.bookings"
    )
    await erased(http, cast, cairn, alice)
    after = await raw.fetch(
        "SELECT id, booking_date, starts_at, ends_at, amount, currency FROM travel.bookings"
    )
    assert sorted(after) == sorted(before)
    assert await named(raw, alice.id, "Alice") == []
    assert await wrong(raw) == {}
    states = dict(await raw.fetch("SELECT id, status FROM travel.bookings"))
    assert states == {past: "completed", coming: "cancelled", asked: "cancelled", old: "completed"}
    assert await raw.fetchval("SELECT late_cancellation FROM travel.bookings WHERE id = $1", coming)
    for role, expected in (("booker", {past, coming}), ("guide", {asked, old})):
        page = (await http.get(f"/api/v1/women-safety/bookings?role={role}", headers=bob.headers)).json()[
            "items"
        ]
        assert {booking["id"] for booking in page} == {str(one) for one in expected}
    assert {booking["booker"] for booking in page} == {None}
    refused(await http.get(f"/api/v1/women-safety/guides/{hers}"), 404, "guide_not_found")
    reviews = (await http.get(f"/api/v1/women-safety/guides/{his}/reviews")).json()["items"]
    assert [(review["rating"], review["author"]) for review in reviews] == [(5, None)]
    told = (await http.get("/api/v1/notifications", headers=bob.headers)).json()["items"]
    assert [note["kind"] for note in told] == ["travel.booking.cancelled"] * 2


async def test_cached_answers_are_gone_at_once(http, cast, cairn, raw):
    """The tags that an erasure touches: of all that shows the person, or what is counted of them."""
    his, hers = await lived(http, cast, raw)
    guide_id = await guides.guide(raw, (await cast.alice()).id)
    work = UnitOfWork(cairn.database)
    await raw.execute("DELETE FROM accounts.users WHERE id = $1", (await cast.alice()).id)
    erasings = cairn.accounts.erasings
    await erase(work, cairn.accounts.holdings, erasings, (await cast.alice()).id)
    touched = work.tags
    await work.close()
    for itinerary_id in (his, hers):
        assert {f"itinerary:{itinerary_id}", f"ratings:{itinerary_id}", f"intel:{itinerary_id}"} <= touched
    assert {"itineraries", "boards", "guides", f"guide:{guide_id}", "resources"} <= touched


async def test_others_are_as_they_were(http, cast, cairn, raw, facts):
    """Who leaves without having done anything changes nothing."""
    await lived(http, cast, raw)
    dump = "SELECT string_agg(t::text, '|' ORDER BY id) FROM travel.{} t"
    tables = ("itineraries", "safety_ratings", "travel_intel", "intel_responses", "votes", "saves")
    before = [await raw.fetchval(dump.format(table)) for table in tables]
    await erased(http, cast, cairn, await cast.mallory())
    assert [await raw.fetchval(dump.format(table)) for table in tables] == before
    assert await wrong(raw) == {}
