"""Documents, passages, anchors, and users' own copies of the texts."""
