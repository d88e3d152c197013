"""One-time tokens: links and codes that mails carry, and what a sign-in waits for."""
