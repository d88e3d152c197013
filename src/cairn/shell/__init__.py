"""The verbs of the shell, a module a group. `cairn.cli` puts them together."""
