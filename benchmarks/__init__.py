"""Benchmarks: medians of several runs, never assertions."""
