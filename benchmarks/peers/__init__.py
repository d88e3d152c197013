"""What Cairn is measured beside. Each is one small application, served by the same server with the same flags."""
