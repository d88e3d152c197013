"""One-time passwords by mail: six digits in place of the password, or as a step up."""
