"""Files of items: pictures and documents."""
