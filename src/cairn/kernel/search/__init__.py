"""Search over what products offer: one statement, ranked, highlighted, only what the caller may see."""

from cairn.kernel.search.offers import Searchable as Searchable
from cairn.kernel.search.search import Search as Search
