"""What the catalogue refuses."""

from cairn.base.refusals import Conflict, Forbidden, Invalid, NotFound


class ItemNotFound(NotFound):
    says = "There is no such item."


class SkuTaken(Conflict):
    says = "You have an item with this SKU already."


class FileNotFound(NotFound):
    says = "There is no such file."


class LinkInvalid(Forbidden):
    says = "This link is not one of ours, or its time is over."


class ImportRefused(Invalid):
    says = "Some rows cannot be imported; nothing was stored."
