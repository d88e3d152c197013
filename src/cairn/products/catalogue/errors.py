"""What the catalogue refuses."""

from cairn.base.refusals import Conflict, Invalid, NotFound


class ItemNotFound(NotFound):
    says = "There is no such item."


class SkuTaken(Conflict):
    says = "You have an item with this SKU already."


class ImportRefused(Invalid):
    says = "Some rows cannot be imported; nothing was stored."
