"""Bookings that are there: seen, confirmed, declined, cancelled, ended."""

from __future__ import annotations

import asyncio
import json
from datetime import timedelta
from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.base import clock
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.travel.bookings.jobs import SETTLE
from tests.builders.guides import BOOKINGS, booking, guide
from tests.builders.travel import block
from tests.cast import Cast, Person
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
NOWHERE = "01930000-0000-7000-8000-000000000000"
VERBS = ("confirm", "decline", "cancel", "complete", "no-show")


class Scene:
    """Alice guides, Bob has booked."""

    def __init__(self, http: httpx.AsyncClient, raw: asyncpg.Connection, alice: Person, bob: Person) -> None:
        self.http, self.raw, self.alice, self.bob = http, raw, alice, bob
        self.guide_id = UUID(int=0)

    async def booking(self, *, starts: timedelta = timedelta(days=10), **over: object) -> str:
        made = await booking(self.raw, self.guide_id, self.bob.id, starts=clock.now() + starts, **over)
        return f"{BOOKINGS}/{made}"

    async def does(self, person: Person, at: str, verb: str) -> httpx.Response:
        return await self.http.post(f"{at}/{verb}", headers=person.headers)

    async def sees(self, person: Person, at: str) -> dict[str, object]:
        answer = await self.http.get(at, headers=person.headers)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def told(self) -> list[tuple[str, list[str]]]:
        """Kinds of the notifications, each with its people; for each there is a letter to the same."""
        rows = await self.raw.fetch("SELECT job, payload FROM kernel.outbox ORDER BY created_at, id")
        made = [(row["job"], json.loads(row["payload"])) for row in rows]
        letters = [
            (f"travel.{said['kind'].replace('_', '.')}", [said["user_id"]])
            for job, said in made
            if job == "travel.mail"
        ]
        told = [(said["kind"], said["owner_ids"]) for job, said in made if job == "kernel.notify"]
        assert letters == told
        return told


@pytest.fixture
async def scene(http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection) -> Scene:
    made = Scene(http, raw, await cast.alice(), await cast.bob())
    made.guide_id = await guide(raw, made.alice.id)
    return made


async def test_both_sides_and_an_admin_see_it_and_nobody_else(scene: Scene, cast: Cast) -> None:
    at, charlie, ada = await scene.booking(), await cast.charlie(), await cast.ada()
    moderator = await cast.person("moderator", "user", "moderator")
    of_bob, of_alice = await scene.sees(scene.bob, at), await scene.sees(scene.alice, at)
    assert of_bob == of_alice == await scene.sees(ada, at)
    refused(await scene.http.get(at), 401, "unauthenticated")
    for person in (charlie, moderator):
        hidden = refused(await scene.http.get(at, headers=person.headers), 404, "booking_not_found")
        missing = refused(
            await scene.http.get(f"{BOOKINGS}/{NOWHERE}", headers=person.headers), 404, "booking_not_found"
        )
        assert hidden["detail"] == missing["detail"]
        for verb in VERBS:
            refused(await scene.does(person, at, verb), 404, "booking_not_found")
    for verb in VERBS:
        refused(await scene.does(ada, at, verb), 403, "forbidden")
        refused(await scene.http.post(f"{at}/{verb}"), 401, "unauthenticated")
        refused(await scene.does(scene.bob, f"{BOOKINGS}/none", verb), 404, "booking_not_found")


async def test_the_list_has_both_sides_of_the_caller(scene: Scene, cast: Cast, queries: list[str]) -> None:
    charlie, ada = await cast.charlie(), await cast.ada()
    as_booker = await scene.booking(status="confirmed")
    other = await guide(scene.raw, scene.bob.id)
    as_guide = await booking(
        scene.raw, other, charlie.id, starts=clock.now() + timedelta(days=2), respond_by=clock.now()
    )

    async def listed(person: Person, query: str = "") -> list[str]:
        queries.clear()
        answer = await scene.http.get(f"{BOOKINGS}{query}", headers=person.headers)
        assert answer.status_code == 200, answer.text
        assert answer.headers["cache-control"] == "no-store"
        assert len([sql for sql in queries if "travel." in sql]) == 1
        assert all(item["guide_contact"] is None for item in answer.json()["items"])
        return [f"{BOOKINGS}/{item['id']}" for item in answer.json()["items"]]

    mine, theirs = as_booker, f"{BOOKINGS}/{as_guide}"
    await scene.http.get(BOOKINGS, headers=scene.bob.headers)
    assert await listed(scene.bob) == [theirs, mine]
    assert await listed(scene.bob, "?role=booker") == [mine]
    assert await listed(scene.bob, "?role=guide") == [theirs]
    assert await listed(scene.bob, "?status=confirmed") == [mine]
    assert await listed(scene.bob, "?status=pending") == []
    assert await listed(scene.bob, "?status=expired") == [theirs]
    assert await listed(scene.bob, "?sort=-starts_at") == [mine, theirs]
    assert await listed(charlie) == [theirs]
    assert await listed(ada) == [theirs, mine]
    assert await listed(ada, "?role=booker") == []
    refused(await scene.http.get(BOOKINGS), 401, "unauthenticated")
    for query in ("role=owner", "status=lost", "guide=1", "sort=amount"):
        refused(await scene.http.get(f"{BOOKINGS}?{query}", headers=scene.bob.headers), 422, "invalid")


async def test_the_guide_confirms(scene: Scene, facts: Facts) -> None:
    at = await scene.booking()
    refused(await scene.does(scene.bob, at, "confirm"), 403, "forbidden")
    for _ in range(3):
        answer = await scene.does(scene.alice, at, "confirm")
        assert answer.status_code == 200, answer.text
        assert answer.json()["status"] == "confirmed"
    assert await scene.sees(scene.alice, at) == answer.json()
    assert await facts.events() == ["travel.booking.changed"]
    assert await scene.told() == [("travel.booking.confirmed", [str(scene.bob.id)])]
    refused(await scene.does(scene.alice, at, "decline"), 409, "booking_closed")
    counted = await scene.raw.fetchrow("SELECT asked, answered FROM travel.guides")
    assert tuple(counted) == (1, 1)


async def test_the_guide_declines(scene: Scene, facts: Facts) -> None:
    at = await scene.booking()
    refused(await scene.does(scene.bob, at, "decline"), 403, "forbidden")
    for _ in range(3):
        answer = await scene.does(scene.alice, at, "decline")
        assert (answer.status_code, answer.json()["status"]) == (200, "declined")
    assert await facts.events() == ["travel.booking.changed"]
    assert await scene.told() == [("travel.booking.declined", [str(scene.bob.id)])]
    for verb in ("confirm", "cancel", "complete", "no-show"):
        refused(await scene.does(scene.alice, at, verb), 409, "booking_closed")


async def test_case_28_the_booker_reaches_the_guide_once_it_is_confirmed(scene: Scene, cast: Cast) -> None:
    at, ada = await scene.booking(), await cast.ada()
    assert (await scene.sees(scene.bob, at))["guide_contact"] is None
    assert (await scene.does(scene.alice, at, "confirm")).json()["guide_contact"] is None
    assert (await scene.sees(scene.bob, at))["guide_contact"] == scene.alice.email
    assert (await scene.sees(scene.alice, at))["guide_contact"] is None
    assert (await scene.sees(ada, at))["guide_contact"] is None
    text = str(await scene.sees(scene.alice, at))
    assert scene.bob.email not in text
    past = "UPDATE travel.bookings SET status = 'completed', starts_at = $1, ends_at = $2"
    end = clock.now() - timedelta(days=29)
    await scene.raw.execute(past, end - timedelta(hours=1), end)
    assert (await scene.sees(scene.bob, at))["guide_contact"] == scene.alice.email
    end = clock.now() - timedelta(days=30)
    await scene.raw.execute(past, end - timedelta(hours=1), end)
    assert (await scene.sees(scene.bob, at))["guide_contact"] is None


async def test_case_28_no_contact_after_a_cancellation(scene: Scene) -> None:
    at = await scene.booking(status="confirmed")
    assert (await scene.does(scene.bob, at, "cancel")).json()["guide_contact"] is None
    assert (await scene.sees(scene.bob, at))["guide_contact"] is None


async def test_case_23_of_two_confirms_one_wins(scene: Scene, cast: Cast, facts: Facts) -> None:
    first = await scene.booking()
    charlie = await cast.charlie()
    starts = clock.now() + timedelta(days=10, hours=1)
    second = f"{BOOKINGS}/{await booking(scene.raw, scene.guide_id, charlie.id, starts=starts)}"
    sends = [scene.does(scene.alice, at, "confirm") for at in (first, second)]
    answers = await asyncio.gather(*sends)
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    refused(next(answer for answer in answers if answer.status_code == 409), 409, "slot_taken")
    assert await facts.count("travel.bookings", "status = 'confirmed'") == 1
    assert await facts.events() == ["travel.booking.changed"]


async def test_case_23_the_constraint_catches_who_comes_between(
    scene: Scene, cast: Cast, monkeypatch: pytest.MonkeyPatch, cairn: wiring.Cairn
) -> None:
    """Without the look before, as a race would see it: the database has the last word."""
    at, charlie = await scene.booking(), await cast.charlie()
    starts = clock.now() + timedelta(days=10, hours=1)
    await booking(scene.raw, scene.guide_id, charlie.id, starts=starts, status="confirmed")
    looked = UnitOfWork.row

    async def blind(work: UnitOfWork, statement: object, values: object) -> object:
        found = await looked(work, statement, values)  # type: ignore[arg-type]
        return None if "starts_at <" in statement.sql else found  # type: ignore[attr-defined]

    monkeypatch.setattr(UnitOfWork, "row", blind)
    refused(await scene.does(scene.alice, at, "confirm"), 409, "slot_taken")


@pytest.mark.parametrize(
    ("policy_hours", "ahead", "late"), [(24, 25, False), (24, 23, True), (72, 71, True), (168, 200, False)]
)
async def test_cancelling_inside_the_hours_of_the_policy_is_late(
    scene: Scene, policy_hours: int, ahead: int, late: bool
) -> None:
    at = await scene.booking(
        starts=timedelta(hours=ahead), status="confirmed", cancellation_hours=policy_hours
    )
    answer = await scene.does(scene.bob, at, "cancel")
    assert (answer.json()["status"], answer.json()["late_cancellation"]) == ("cancelled", late)
    assert (await scene.does(scene.alice, at, "cancel")).json() == answer.json()
    assert await scene.told() == [("travel.booking.cancelled", [str(scene.alice.id)])]


async def test_the_guide_cancels_and_a_pending_one_is_never_late(scene: Scene) -> None:
    at = await scene.booking(starts=timedelta(hours=2))
    answer = await scene.does(scene.alice, at, "cancel")
    assert (answer.json()["status"], answer.json()["late_cancellation"]) == ("cancelled", False)
    assert await scene.told() == [("travel.booking.cancelled", [str(scene.bob.id)])]


async def test_case_23_after_the_start_it_is_too_late_to_cancel(scene: Scene, facts: Facts) -> None:
    at = await scene.booking(starts=timedelta(minutes=-1), status="confirmed")
    for person in (scene.bob, scene.alice):
        refused(await scene.does(person, at, "cancel"), 409, "booking_closed")
    assert await facts.events() == []


@pytest.mark.parametrize(("verb", "becomes"), [("complete", "completed"), ("no-show", "no_show")])
async def test_it_ends(scene: Scene, facts: Facts, verb: str, becomes: str) -> None:
    ahead = await scene.booking(status="confirmed")
    refused(await scene.does(scene.bob, ahead, verb), 409, "not_ended")
    pending = await scene.booking(starts=timedelta(days=11))
    refused(await scene.does(scene.bob, pending, verb), 409, "booking_closed")
    over = await scene.booking(starts=timedelta(hours=-4), status="confirmed")
    for person in (scene.alice, scene.bob, scene.alice):
        answer = await scene.does(person, over, verb)
        assert (answer.status_code, answer.json()["status"]) == (200, becomes)
    assert await facts.events() == ["travel.booking.changed"]
    refused(await scene.does(scene.bob, over, "cancel"), 409, "booking_closed")


async def test_while_it_is_under_way_only_a_no_show_can_be_said(scene: Scene) -> None:
    at = await scene.booking(starts=timedelta(hours=-1), status="confirmed")
    refused(await scene.does(scene.alice, at, "complete"), 409, "not_ended")
    assert (await scene.does(scene.alice, at, "no-show")).json()["status"] == "no_show"


async def test_a_request_that_nobody_answered_is_expired_before_the_job_says_so(scene: Scene) -> None:
    at = await scene.booking(respond_by=clock.now())
    assert (await scene.sees(scene.bob, at))["status"] == "expired"
    for verb in VERBS:
        refused(await scene.does(scene.alice, at, verb), 409, "booking_closed")


async def settled(cairn: wiring.Cairn) -> None:
    work = UnitOfWork(cairn.database)
    try:
        await SETTLE.run(work, {})
        await work.commit()
    finally:
        await work.close()


async def test_the_job_writes_what_time_has_made_of_them(
    scene: Scene, cairn: wiring.Cairn, facts: Facts
) -> None:
    expired = [
        await scene.booking(starts=timedelta(days=9, hours=number), hours=0.5, respond_by=clock.now())
        for number in range(3)
    ]
    over = await scene.booking(starts=timedelta(days=-3, hours=-3, seconds=-1), status="confirmed")
    soon = await scene.booking(starts=timedelta(days=-3), hours=1, status="confirmed")
    waiting = await scene.booking()
    assert (await scene.sees(scene.bob, over))["status"] == "completed"
    for _ in range(2):
        await settled(cairn)
    states = {at: (await scene.sees(scene.bob, at))["status"] for at in (*expired, over, soon, waiting)}
    assert list(states.values()) == ["expired"] * 3 + ["completed", "confirmed", "pending"]
    assert await facts.count("travel.bookings", "status = 'expired'") == 3
    assert await facts.count("travel.bookings", "status = 'completed'") == 1
    assert tuple(await scene.raw.fetchrow("SELECT asked, answered FROM travel.guides")) == (3, 0)
    assert await facts.events() == ["travel.booking.changed"] * 4
    assert (await scene.does(scene.bob, over, "complete")).json()["status"] == "completed"


async def test_case_38_a_block_hides_bookings_from_both_sides(scene: Scene, cast: Cast) -> None:
    at, ada = await scene.booking(status="confirmed"), await cast.ada()
    await block(scene.raw, scene.bob.id, scene.alice.id)
    for person in (scene.alice, scene.bob):
        refused(await scene.http.get(at, headers=person.headers), 404, "booking_not_found")
        assert (await scene.http.get(BOOKINGS, headers=person.headers)).json()["total"] == 0
        for verb in VERBS:
            refused(await scene.does(person, at, verb), 404, "booking_not_found")
    assert (await scene.sees(ada, at))["status"] == "confirmed"


async def test_the_other_side_keeps_what_an_erased_booker_leaves(scene: Scene) -> None:
    at = await scene.booking()
    await scene.raw.execute("UPDATE travel.bookings SET booker_id = NULL")
    seen = await scene.sees(scene.alice, at)
    assert (seen["booker"], seen["amount"]) == (None, "59.97")
    assert (await scene.does(scene.alice, at, "decline")).json()["status"] == "declined"
    assert await scene.told() == []


async def test_one_booking_is_one_statement_and_one_more_for_the_contact(
    scene: Scene, queries: list[str]
) -> None:
    at = await scene.booking(status="confirmed")
    await scene.sees(scene.alice, at)
    queries.clear()
    await scene.sees(scene.alice, at)
    assert len([sql for sql in queries if "travel." in sql]) == 1
    await scene.sees(scene.bob, at)
    queries.clear()
    await scene.sees(scene.bob, at)
    assert len([sql for sql in queries if "accounts.sessions" not in sql]) == 2
