"""What `cairn doctor` looks at in accounts."""

from __future__ import annotations

from typing import Final

from cairn.kernel.product.checks import Check, Finding, Patient, ok, skipped, warning

_TABLE: Final = "SELECT to_regclass('accounts.users') IS NOT NULL"
_ADMINS: Final = "SELECT count(*) FROM accounts.users WHERE 'admin' = ANY (roles) AND state = 'active'"
_BARE: Final = f"""
{_ADMINS} AND NOT EXISTS (
  SELECT FROM accounts.factors f WHERE f.user_id = users.id AND f.confirmed_at IS NOT NULL)
"""


async def _first_admin(patient: Patient) -> Finding:
    if not await patient.value(_TABLE):
        return skipped("Not looked at: the database was never migrated.")
    if not await patient.value(_ADMINS):
        return patient.fault("There is no administrator.", "Run `cairn user create --admin --email EMAIL`.")
    return ok("There is an administrator.")


async def _second_factors(patient: Patient) -> Finding:
    if not await patient.value(_TABLE):
        return skipped("Not looked at: the database was never migrated.")
    bare = await patient.value(_BARE)
    if bare and patient.live:
        return warning(f"{bare} administrator(s) sign in without a second factor.", "Have them turn it on.")
    return ok("As strangers' data needs it." if patient.live else "Not asked for in development.")


CHECKS: Final = (
    Check("accounts", "first_admin", _first_admin),
    Check("accounts", "second_factors", _second_factors),
)
