"""Each row of reliability, the tests that prove it, and the broken variants that they must catch.

`python -m tools.prove` runs them and writes docs/proofs.md; `tests/promises/test_proofs.py` holds that all are there.
"""

from __future__ import annotations

from dataclasses import dataclass

CHAOS, ACCOUNTS = "tests/chaos/", "tests/products/accounts/"


@dataclass(frozen=True, slots=True)
class Proof:
    """`tests` and `mutants`: node ids, `file::test`; a file alone is all of its tests that are no mutant of this row.
    `lacks`: what is not shown."""

    promise: str
    tests: tuple[str, ...]
    mutants: tuple[str, ...] = ()
    lacks: str = ""


PROOFS: dict[int, Proof] = {
    1: Proof(
        "An acknowledged write survives `kill -9` of a worker.",
        (CHAOS + "test_killed_api.py::test_no_acknowledged_write_is_lost_and_none_doubled_when_a_worker_is_killed",),
        (CHAOS + "test_killed_api.py::test_a_program_that_answers_before_it_commits_is_caught",),
    ),
    2: Proof(
        "An acknowledged write survives a crash of PostgreSQL.",
        (CHAOS + "test_database_restarts.py::test_nothing_is_lost_and_nobody_notices[immediate]",),
        (CHAOS + "test_database_restarts.py::test_a_commit_that_is_not_on_disk_is_caught",),
    ),
    3: Proof(
        "A planned restart of PostgreSQL is not noticed.",
        (
            CHAOS + "test_database_restarts.py::test_nothing_is_lost_and_nobody_notices[fast]",
            "tests/kernel/db/test_database_gone.py::test_a_restart_is_not_noticed_by_reads_and_keyed_writes",
        ),
        (CHAOS + "test_database_restarts.py::test_a_program_that_does_not_try_again_is_caught",),
    ),
    4: Proof(
        "PostgreSQL down or hung: every request is answered in time, and all is well after its return.",
        ("tests/kernel/db/test_database_gone.py",),
        (
            "tests/kernel/db/test_database_gone.py::test_a_program_with_more_time_than_that_is_caught",
            "tests/kernel/db/test_database_gone.py::test_a_program_that_waits_for_locks_until_its_deadline_is_caught",
        ),
    ),
    5: Proof(
        "Redis down or hung: nothing fails, limits hold, lockouts do not care, no job is lost.",
        (CHAOS + "test_limits.py", CHAOS + "test_cache_without_redis.py", CHAOS + "test_jobs_broker.py"),
        (
            CHAOS + "test_limits.py::test_where_processes_count_alone_the_check_sees_it",
            CHAOS + "test_limits.py::test_without_a_count_of_its_own_the_check_sees_it",
            CHAOS + "test_cache_without_redis.py::test_one_that_had_announced_nothing_would",
            CHAOS + "test_jobs_broker.py::test_the_ledger_sees_a_relay_that_forgets_what_it_sent",
        ),
    ),
    6: Proof(
        "SIGTERM under load: what is under way is finished, exit within 15 s.",
        (
            CHAOS + "test_terminated_api.py::test_what_is_under_way_is_finished",
            CHAOS + "test_terminated_api.py::test_a_cut_connection_gives_back_what_it_held",
        ),
        (CHAOS + "test_terminated_api.py::test_a_program_that_just_ends_is_caught",),
        lacks="WebSockets, which there are none of yet",
    ),
    7: Proof(
        "Deploys and rollbacks under load lose and double nothing.",
        (CHAOS + "test_rollouts.py::test_rollouts_and_rollbacks_lose_and_double_nothing",),
        (CHAOS + "test_rollouts.py::test_a_process_that_just_stops_is_caught",),
    ),
    8: Proof(
        "The release that is there serves through migrations; dangerous ones are refused.",
        (CHAOS + "test_migrations_under_load.py", "tests/promises/test_migration_lint.py::test_ours_hold_nobody_up"),
        (
            CHAOS + "test_migrations_under_load.py::test_a_migration_that_waits_without_end_is_caught",
            "tests/promises/test_migration_lint.py::test_a_bad_one_is_found",
            "tests/promises/test_migration_lint.py::test_without_a_lock_timeout_all_that_locks_is_refused",
        ),
    ),
    9: Proof(
        "A bad release does not take over.",
        (
            CHAOS + "test_rollouts.py::test_a_release_that_does_not_become_ready_changes_nothing",
            CHAOS + "test_rollouts.py::test_a_release_that_fails_too_often_changes_nothing",
        ),
        lacks="a mutant: a rollout that does not look is row 7's with a bad release",
    ),
    10: Proof(
        "A retried POST has one effect.",
        (
            "tests/kernel/web/test_idempotency.py::test_100_sends_of_one_key_have_one_effect",
            "tests/kernel/web/test_idempotency.py::test_100_sends_of_one_key_through_locks_have_one_effect",
            "tests/kernel/web/test_idempotency.py::test_the_same_key_replays_the_first_answer",
            CHAOS + "test_killed_api.py::test_no_acknowledged_write_is_lost_and_none_doubled_when_a_worker_is_killed",
        ),
        (
            "tests/kernel/web/test_idempotency.py::test_a_program_that_forgets_keys_is_caught",
            "tests/kernel/web/test_idempotency.py::test_a_program_that_only_looks_for_the_key_first_is_caught",
            CHAOS + "test_killed_api.py::test_a_program_that_answers_before_it_commits_is_caught",
        ),
    ),
    11: Proof(
        "No update is lost.",
        (
            "tests/kernel/db/test_unit_of_work.py::test_50_clients_with_20_increments_each_lose_none",
            "tests/products/catalogue/items/test_update.py::test_no_update_is_lost",
        ),
        (
            "tests/kernel/db/test_unit_of_work.py::test_a_program_that_loses_increments_is_caught",
            "tests/products/catalogue/items/test_update.py::test_a_program_that_ignores_if_match_is_caught",
        ),
    ),
    12: Proof(
        "Serialisation failures and deadlocks are tried again.",
        (
            "tests/kernel/db/test_unit_of_work.py::test_10_000_transfers_of_50_workers_conserve_the_total",
            "tests/kernel/db/test_unit_of_work.py::test_serialisation_failures_are_tried_again",
            "tests/kernel/db/test_unit_of_work.py::test_deadlocks_are_tried_again",
        ),
        (
            "tests/kernel/db/test_unit_of_work.py::test_a_program_that_does_not_try_again_is_caught",
            "tests/kernel/db/test_unit_of_work.py::test_transfers_that_lock_nothing_are_caught",
        ),
    ),
    13: Proof(
        "A job is queued if and only if its cause committed, and done once.",
        (CHAOS + "test_jobs_killed.py", CHAOS + "test_jobs_postgres.py"),
        (CHAOS + "test_jobs_killed.py::test_the_ledger_sees_a_mark_that_is_committed_apart",),
    ),
    14: Proof(
        "A hot key that expires is made anew once.",
        (
            "tests/kernel/cache/test_cached_reads.py::test_many_who_ask_at_once_cost_one_query",
            "tests/kernel/cache/test_cached_reads.py::test_a_hot_key_that_expires_is_rebuilt_once",
        ),
        ("tests/kernel/cache/test_cached_reads.py::test_without_single_flight_it_would_not_be",),
    ),
    15: Proof(
        "A cache never serves another caller's data, nor old data to the writer.",
        (CHAOS + "test_cache_is_never_stale.py", "tests/promises/test_warm_cache.py"),
        (CHAOS + "test_cache_is_never_stale.py::test_the_ledger_would_notice",),
    ),
    16: Proof(
        "Overload: goodput stays, the rest is refused at once.",
        (CHAOS + "test_overload.py::test_what_cannot_be_done_is_refused_at_once_and_the_rest_is_done",),
        (CHAOS + "test_overload.py::test_a_process_without_bounds_would_be_seen",),
        lacks="the full figures and 60 s: `python -m benchmarks.overload`, in docs/performance.md",
    ),
    17: Proof(
        "A login flood does not slow the rest.",
        (
            ACCOUNTS + "sessions/test_login_flood.py",
            "tests/kernel/identity/test_passwords.py::test_a_full_queue_is_refused_and_empties_again",
            "tests/kernel/identity/test_passwords.py::test_the_event_loop_goes_on_meanwhile",
        ),
        (
            ACCOUNTS + "sessions/test_login_flood.py::test_a_program_that_lets_all_of_them_in_is_caught",
            "tests/kernel/identity/test_passwords.py::test_a_queue_without_an_end_is_caught",
            "tests/kernel/identity/test_passwords.py::test_hashing_on_the_event_loop_is_caught",
        ),
        lacks="its figures: `python -m benchmarks.flood` measures them, in docs/performance.md",
    ),
    18: Proof(
        "The contract holds under fuzzing.",
        ("tests/promises/test_fuzz.py::test_every_operation_keeps_the_contract",),
        ("tests/promises/test_fuzz.py::test_operations_that_break_their_document_are_caught",),
    ),
    19: Proof(
        "Authorisation equals a committed table.",
        ("tests/promises/test_authorisation.py",),
        ("tests/promises/test_permissions.py::test_a_route_without_a_permission_stops_the_start",),
    ),
    20: Proof(
        "One-time codes and refresh tokens hold under race.",
        (
            ACCOUNTS + "codes/test_sign_in.py::test_of_200_wrong_codes_at_once_five_are_looked_at",
            ACCOUNTS + "factors/test_sign_in.py::test_two_hundred_wrong_codes_at_once_are_five_tries",
            ACCOUNTS + "sessions/test_refresh.py::test_fifty_at_once_get_one_successor",
            ACCOUNTS + "sessions/test_refresh.py::test_a_token_spent_long_ago_ends_the_session_of_both",
        ),
        (
            ACCOUNTS + "codes/test_sign_in.py::test_counts_that_are_made_in_python_are_caught",
            ACCOUNTS + "factors/test_sign_in.py::test_tries_that_lock_nothing_are_caught",
            ACCOUNTS + "sessions/test_refresh.py::test_a_program_that_gives_two_successors_is_caught",
        ),
    ),
    21: Proof(
        "Nobody finds out who has an account.",
        (ACCOUNTS + "test_equal_answers.py",),
        (ACCOUNTS + "test_equal_answers.py::test_a_sign_in_that_tells_is_caught",),
        lacks="times: `python -m benchmarks.equal_times` measures them, in docs/performance.md",
    ),
    22: Proof(
        "A lockout cannot be used against the owner.",
        (CHAOS + "test_lockout_flood.py::test_the_owner_gets_in_every_time",),
        (CHAOS + "test_lockout_flood.py::test_where_no_device_is_known_the_owner_is_locked_out",),
    ),
    23: Proof(
        "A backup is restorable.",
        (
            CHAOS + "test_point_in_time.py::test_any_second_has_what_was_acknowledged_until_then",
            CHAOS + "test_point_in_time.py::test_a_drill_finds_all_well",
            CHAOS + "test_point_in_time.py::test_one_flipped_bit_is_found",
            "tests/kernel/backup/test_swapping.py",
            "tests/shell/test_backup.py",
        ),
        (CHAOS + "test_point_in_time.py::test_a_drill_that_skips_verification_is_caught",),
    ),
    24: Proof(
        "Files and database restore to one point.",
        (CHAOS + "test_point_in_time.py::test_any_second_has_what_was_acknowledged_until_then",),
        (CHAOS + "test_point_in_time.py::test_one_flipped_bit_is_found",),
    ),
    25: Proof(
        "Disk full, read-only, clock moved by an hour: clear answers, nothing corrupt, recovery without restart.",
        (CHAOS + "test_disk_full.py", CHAOS + "test_clock_moved.py"),
        (
            CHAOS + "test_disk_full.py::test_a_program_that_does_not_know_these_errors_is_caught",
            CHAOS + "test_clock_moved.py::test_a_program_that_believes_no_token_of_the_future_is_caught",
        ),
        lacks="a disk without room for the log of PostgreSQL, which ends PostgreSQL itself (row 4)",
    ),
    26: Proof(
        "Hostile HTTP is bounded, and refused.",
        (CHAOS + "test_hostile_http.py",),
        (CHAOS + "test_hostile_http.py::test_a_server_that_believes_both_lengths_is_caught",),
    ),
    27: Proof(
        "Half an hour at half load with a fault a minute leaves the service as it was.",
        (),
        lacks="a place among tests: `make soak` takes its half hour and fails by its exit code; in docs/performance.md",
    ),
}  # fmt: skip
