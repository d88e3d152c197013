"""Whether the chains of access events are as they were written, and as their anchors say."""
