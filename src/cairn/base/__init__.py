"""Clock, ids, money, paging, refusals: standard library only, and no room above is known here."""
