"""One person, many spellings: who is meant by a name in any scheme, with a reason."""

from politburo.names.context import Context
from politburo.names.people import Name, Person
from politburo.names.registry import Answer, Match, Registry

__all__ = ["Answer", "Context", "Match", "Name", "Person", "Registry"]
