"""The compiled kernel: histories of a system, one row after another."""
