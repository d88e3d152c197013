"""`cairn doctor`: everything about a deployment that a program can check, a line each, with the remedy."""
