"""Work that must happen because of something that has committed: queued in its transaction, run by a relay.

`named` and `relay` are imported from where they stand: the unit of work needs `models`, and they need the unit of work.
"""
