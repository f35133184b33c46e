"""What the sources say: statements, vocabularies, loading, checks that need no text, disputes, store."""
