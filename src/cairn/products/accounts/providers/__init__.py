"""Providers: people who prove at GitHub or Google who they are, and the accounts there that belong to theirs here."""
