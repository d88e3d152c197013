"""Guides: women who show travellers around, and their terms."""
