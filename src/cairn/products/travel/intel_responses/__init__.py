"""Responses to travel intel."""
