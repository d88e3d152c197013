"""Who sees whom: the one answer to it, in SQL, for each request anew."""
