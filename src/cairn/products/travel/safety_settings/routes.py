"""Private settings and contacts over HTTP: one's own, kept by no cache, and shown to nobody else."""

from __future__ import annotations

from cairn.base.paging import Page, Row
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.vault import EncryptionNotConfigured
from cairn.kernel.web.bodies import Changes
from cairn.kernel.web.routes import Loaded, Routes, Subject
from cairn.products.travel.errors import ContactNotFound, TooManyContacts
from cairn.products.travel.permissions import SETTINGS_SELF
from cairn.products.travel.ports import TravelOptions
from cairn.products.travel.safety_settings import actions
from cairn.products.travel.safety_settings.queries import (
    contacts,
    find_contact,
    find_settings,
    opened_settings,
)
from cairn.products.travel.safety_settings.schemas import (
    ContactAnswer,
    ContactQuery,
    NewContact,
    NewSafetySettings,
    SafetySettingsAnswer,
)


def _version(row: Row) -> str:
    """The tag of a sealed row: when it was changed last. No answer shows it, as none of them may be kept."""
    return f'"{row["id"]}.{row["updated_at"]}"'


safety_settings = Routes("safety_settings", "/women-safety/settings", tag="Women's safety")
safety_contacts = Routes("safety_contacts", "/women-safety/contacts", tag="Women's safety")
SETTINGS = Subject("", find_settings, SafetySettingsAnswer, owner="user_id", tag=_version)
CONTACT = Subject(
    "contact_id", find_contact, ContactAnswer, owner="user_id", missing=ContactNotFound, tag=_version
)


@safety_settings.get(
    "",
    permission=SETTINGS_SELF,
    answers=SafetySettingsAnswer,
    subject=SETTINGS,
    refusals=(EncryptionNotConfigured,),
    store="never",
)
async def read(options: TravelOptions, found: Loaded) -> Row:
    """Read your private settings.

    Where you have set none: what they are then. They are sealed where they are kept, and no role reads another's.
    """
    return opened_settings(options, found)


@safety_settings.change(
    "",
    permission=SETTINGS_SELF,
    answers=SafetySettingsAnswer,
    subject=SETTINGS,
    refusals=(TooManyContacts, EncryptionNotConfigured),
    store="never",
)
async def update(
    work: UnitOfWork, options: TravelOptions, found: Loaded, changes: Changes[NewSafetySettings]
) -> Row:
    """Change your private settings.

    PUT and PATCH do the same: a field that is absent stays as it is. `emergency_contacts` replaces the set of your
    contacts. `safety_check_in_frequency` is only kept: nobody watches yet whether you check in, and nobody is called.
    """
    return actions.update(work, options, found, changes)


@safety_settings.delete("", permission=SETTINGS_SELF, subject=SETTINGS, store="never")
async def delete(work: UnitOfWork, found: Loaded) -> None:
    """Erase your private settings, and your contacts with them."""
    await actions.forget(work, found)


@safety_contacts.get(
    "",
    permission=SETTINGS_SELF,
    lists=ContactAnswer,
    refusals=(EncryptionNotConfigured,),
    store="never",
)
async def list(caller: Caller, reads: Reads, options: TravelOptions, query: ContactQuery) -> Page:  # noqa: A001  the operation's name
    """List your emergency contacts, oldest first."""
    return await contacts(reads, caller, query.request(), options)


@safety_contacts.post(
    "",
    permission=SETTINGS_SELF,
    answers=ContactAnswer,
    status=201,
    location="/api/v1/women-safety/contacts/{id}",
    refusals=(TooManyContacts, EncryptionNotConfigured),
    store="never",
)
async def create(work: UnitOfWork, options: TravelOptions, new: NewContact) -> Row:
    """Add an emergency contact.

    Five are the most. Nobody is told, and nobody is called: consent is `none` until somebody asks.
    """
    return await actions.add_contact(work, options, new)


@safety_contacts.change(
    "/{contact_id}",
    permission=SETTINGS_SELF,
    answers=ContactAnswer,
    subject=CONTACT,
    refusals=(EncryptionNotConfigured,),
    store="never",
)
async def change(
    work: UnitOfWork, options: TravelOptions, found: Loaded, changes: Changes[NewContact]
) -> Row:
    """Change an emergency contact.

    PUT and PATCH do the same. With another phone the consent is `none` again.
    """
    return actions.update_contact(work, options, found, changes)


@safety_contacts.delete("/{contact_id}", permission=SETTINGS_SELF, subject=CONTACT, store="never")
async def remove(work: UnitOfWork, found: Loaded) -> None:
    """Delete an emergency contact."""
    actions.delete_contact(work, found)
