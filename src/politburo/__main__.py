"""`python -m politburo`."""

from politburo.cli import main

main()
