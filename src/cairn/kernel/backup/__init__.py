"""Backups: sealed streams under keys of ours, a manifest that is written last, and the stores that both lie in.

What is not named by an authenticated manifest is no backup. This room knows no product: it saves databases, the
contents of files, and settings.
"""
