"""The app's server, for this machine only: `create_app` makes it, `serve` runs it."""

from politburo.web.app import create_app
from politburo.web.server import PORT, serve

__all__ = ["PORT", "create_app", "serve"]
