"""`cairn user`: each verb, by id, address and name; what it records; and what it says when it cannot."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys

import pytest

from cairn.base.ids import new_id
from tests.builders.keys import bearing, make_key
from tests.cast import PASSWORD
from tests.conftest import ORIGIN
from tests.products.accounts.conftest import bearer

LOGIN = "/api/v1/auth/login"
ME = "/api/v1/auth/me"


async def entries(raw):
    return await raw.fetch("SELECT * FROM kernel.audit_log ORDER BY at, id")


async def signs_in(http, name: str, password: str = PASSWORD) -> int:
    answer = await http.post(LOGIN, json={"username": name, "password": password})
    http.cookies.clear()
    return answer.status_code


async def test_create_makes_a_password_and_tells_it_once(http, told, raw):
    made = await told("user", "create", "--email", "eve@example.com", "--username", "eve", "--admin")
    assert await signs_in(http, "eve", made["password"]) == 200
    row = await raw.fetchrow("SELECT * FROM accounts.users")
    assert (str(row["id"]), row["roles"], row["email_verified_at"] is not None) == (
        made["id"],
        ["admin", "user"],
        True,
    )
    (entry, *_) = await entries(raw)
    assert (entry["event"], entry["actor_id"], entry["session_id"]) == ("accounts.user.created", None, None)
    assert entry["correlation_id"].startswith("cli-")


async def test_create_takes_a_password_from_stdin_and_does_not_repeat_it(http, run):
    result = await run("user", "create", "--email", "eve@example.com", says="Larch+Birch-41\n")
    assert result.exit_code == 0
    assert "Larch" not in result.output
    assert await signs_in(http, "eve@example.com", "Larch+Birch-41") == 200


@pytest.mark.parametrize(
    ("words", "says", "line"),
    [
        (
            ["--email", "alice@example.com"],
            "Larch+Birch-41\n",
            "There is an account with this e-mail address",
        ),
        (["--email", "nobody"], "Larch+Birch-41\n", "This is not an e-mail address."),
        (["--email", "eve@example.com"], "short\n", "/password: "),
        (["--email", "eve@example.com", "--role", "king"], "Larch+Birch-41\n", "/roles/0: "),
    ],
)
async def test_create_says_what_is_wrong(run, cast, facts, words, says, line):
    await cast.alice()
    result = await run("user", "create", *words, says=says)
    assert result.exit_code == 1
    assert line in result.stderr
    assert result.stdout == ""
    assert await facts.events() == []


async def test_list_filters_and_pages(told, run, cast):
    alice, ada, bob = await cast.alice(), await cast.ada(), await cast.bob()
    assert [user["email"] for user in await told("user", "list")] == [bob.email, ada.email, alice.email]
    assert [user["email"] for user in await told("user", "list", "--role", "admin")] == [ada.email]
    assert [user["email"] for user in await told("user", "list", "--search", "ali")] == [alice.email]
    assert await told("user", "list", "--state", "locked") == []
    assert not [name for user in await told("user", "list") for name in user if name.startswith("_")]
    assert [user["email"] for user in await told("user", "list", "--per-page", "1", "--page", "2")] == [
        ada.email
    ]
    shown = await run("user", "list")
    assert all(text in shown.output for text in (alice.email, "active", "3 of 3"))
    assert (await run("user", "list", "--state", "king")).exit_code == 1


async def test_show_by_id_address_and_name(told, run, http, cast):
    alice = await cast.alice()
    await make_key(http, alice)
    for who in (str(alice.id), "ALICE@example.com", "Alice"):
        found = await told("user", "show", who)
        assert (found["id"], found["sessions"], found["api_keys"]) == (str(alice.id), 1, 1)
        assert not {"password_hash", "email_key"} & found.keys()
    assert "alice@example.com" in (await run("user", "show", "alice")).output


async def test_roles(told, run, cast, facts, raw):
    bob = await cast.bob()
    assert (await told("user", "roles", "bob", "user", "admin"))["roles"] == ["admin", "user"]
    refused = await run("user", "roles", "bob", "user")
    assert (refused.exit_code, "last administrator" in refused.stderr) == (1, True)
    assert (await run("user", "roles", "bob", "king")).exit_code == 1
    (entry,) = await entries(raw)
    assert (entry["event"], entry["row_id"], entry["actor_id"]) == (
        "accounts.user.roles_changed",
        bob.id,
        None,
    )


async def test_lock_and_unlock(told, run, http, cast, facts):
    alice = await cast.alice()
    assert (await told("user", "lock", "alice"))["state"] == "locked"
    assert await signs_in(http, "alice") == 403
    assert (await told("user", "unlock", alice.email))["state"] == "active"
    assert await signs_in(http, "alice") == 200
    assert await facts.events() == [
        "accounts.user.locked",
        "accounts.user.unlocked",
        "accounts.user.signed_in",
    ]
    ada = await cast.ada()
    assert (await run("user", "lock", str(ada.id))).exit_code == 1


async def test_delete_asks(run, cast, facts):
    alice = await cast.alice()
    for says in ("n\n", "\n", ""):
        asked = await run("user", "delete", "alice", says=says)
        assert (asked.exit_code, "alice@example.com" in asked.output) == (1, True)
    assert await facts.count("accounts.users") == 1
    assert (await run("user", "delete", "alice", says="y\n")).exit_code == 0
    assert await facts.count("accounts.users") == 0
    bob = await cast.bob()
    assert (await run("user", "delete", str(bob.id), "-y")).exit_code == 0
    assert (await facts.events()).count("accounts.user.deleted") == 2
    assert await facts.count("accounts.users", "id = ANY($1)", [alice.id, bob.id]) == 0


async def test_reset_password_mails_a_link(told, cast, facts, raw):
    alice = await cast.alice()
    assert await told("user", "reset-password", "alice") == {"id": str(alice.id), "mailed": True}
    assert await facts.jobs() == ["accounts.mail"]
    payload = await raw.fetchval("SELECT payload FROM kernel.outbox")
    assert '"kind": "admin_reset"' in payload
    assert await facts.events() == ["accounts.user.password_reset_asked"]


async def test_reset_password_shows_a_link_once(cairn, told, cast, facts, raw):
    alice = await cast.alice()
    link = (await told("user", "reset-password", "alice", "--print"))["link"]
    token = link.partition("#token=")[2]
    row_id = cairn.accounts.desk.derived.row_of("reset_password", token)
    row = await raw.fetchrow("SELECT * FROM accounts.one_time_tokens")
    assert (row["id"], row["user_id"], row["purpose"]) == (row_id, alice.id, "reset_password")
    assert await facts.jobs() == []
    for entry in await entries(raw):
        assert token not in str(dict(entry))


async def test_sessions(told, cast, sign_in):
    alice = await cast.alice()
    await sign_in(alice.email)
    assert len(await told("user", "sessions", "alice")) == 2
    assert await told("user", "sessions", str((await cast.bob()).id)) != []


async def test_sign_out_ends_sessions_and_keys_if_asked(told, run, http, cast, facts, sign_in, cairn):
    alice = await cast.alice()
    tokens, key = await sign_in(alice.email), await make_key(http, alice)
    await told("user", "sign-out", "alice")
    cairn.accounts.forget_callers()
    assert (await http.get(ME, headers=bearer(tokens))).status_code == 401
    assert (await http.get(ME, headers=bearing(key))).status_code == 200
    assert await signs_in(http, "alice") == 200
    assert (await told("user", "sign-out", "alice", "--keys"))["api_keys"] is True
    cairn.accounts.forget_callers()
    assert (await http.get(ME, headers=bearing(key))).status_code == 401
    assert (await facts.events()).count("accounts.user.sessions_ended") == 2


async def test_verify_email_counts_once(told, cast, raw, facts):
    alice = await cast.alice()
    await raw.execute("UPDATE accounts.users SET email_verified_at = NULL")
    first = await told("user", "verify-email", "alice")
    again = await told("user", "verify-email", str(alice.id))
    assert first["email_verified_at"] == again["email_verified_at"] is not None
    assert await facts.events() == ["accounts.user.email_verified"]


async def test_reset_factors_asks_and_says_whether_there_was_one(run, cast, facts):
    await cast.alice()
    assert (await run("user", "reset-factors", "alice", says="n\n")).exit_code == 1
    result = await run("user", "reset-factors", "alice", "-y")
    assert (result.exit_code, "had no second factor" in result.output) == (0, True)
    assert await facts.events() == []


@pytest.mark.parametrize(
    "words",
    [
        ["show"], ["lock"], ["unlock"], ["delete", "-y"], ["reset-password"], ["reset-password", "--print"],
        ["sessions"], ["sign-out"], ["verify-email"], ["reset-factors", "-y"],
    ],
)  # fmt: skip
async def test_somebody_who_is_not_there(run, cast, facts, words):
    await cast.alice()
    for who in ("nobody", "nobody@example.com", str(new_id())):
        result = await run("user", words[0], who, *words[1:])
        assert (result.exit_code, result.stderr.strip()) == (1, "There is no such user.")
    assert await facts.events() == []
    assert await facts.jobs() == []


async def test_json_stands_anywhere(run, cast):
    await cast.alice()
    first = await run("--json", "user", "lock", "alice")
    last = await run("user", "unlock", "alice", "--json")
    for result in (first, last):
        assert result.exit_code == 0
        assert result.stdout.startswith("{")
        assert len(result.stdout.splitlines()) == 1


async def test_as_a_process_it_tells_its_answer_and_nothing_else(cast, environ):
    await cast.alice()
    given = {name: value for name, value in environ.items() if value} | {"PATH": os.environ["PATH"]}
    for words, code in ((["lock", "alice"], 0), (["lock", "nobody"], 1)):
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "cairn.cli", "user", *words, "--json", env=given, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        stdout, stderr = await process.communicate()
        assert process.returncode == code, stderr
        assert stderr == b""
        assert ("code" in json.loads(stdout)) is bool(code)


async def test_failures_are_a_line_and_an_exit_code(run):
    assert (await run("user", "list", LOG_LEVEL="loud")).exit_code == 2
    assert (await run("user", "fly")).exit_code == 2
    gone = await run("user", "list", DATABASE_URL="postgresql://u:hunter2@127.0.0.1:1/x")
    assert gone.exit_code == 1
    assert "hunter2" not in gone.output
    assert "Traceback" not in gone.output
    assert len(gone.stderr.splitlines()) == 1


async def test_what_a_running_program_knows_is_outdated_within_two_seconds(run, http, cast):
    alice = await cast.alice()
    assert (await http.get(ME, headers=alice.headers)).status_code == 200
    assert (await run("user", "lock", "alice")).exit_code == 0
    for _ in range(40):
        if (await http.get(ME, headers=alice.headers)).status_code == 401:
            break
        await asyncio.sleep(0.05)
    else:
        pytest.fail(f"{ORIGIN} still answers")
