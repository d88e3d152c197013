"""Registration: strangers become users."""
