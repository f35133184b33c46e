"""What is compiled: from parts of a spelling to readings, to segments, to the people whose names they may be.

Everything here works on addresses of flat arrays (`layout.py` says what stands where) and makes no object, so the
code needs nothing of Python and can be kept on disk. It finds what `parse`, `paths`, `lattice` and `registry` find
in plain Python; `tests/names/test_quick.py` holds the two equal. `scan` reads a file of people.
"""
