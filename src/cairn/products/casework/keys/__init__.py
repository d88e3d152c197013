"""Keys of beneficiaries and of group sessions, and what is sealed under them."""
