"""The heads of the chains of access events, signed, and kept where who changes events does not get."""
