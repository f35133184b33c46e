"""Registries from files, their indices kept by content."""
