"""Running the server on this machine: the port is taken first, then the browser opened, then questions answered."""

from __future__ import annotations

import socket
import webbrowser
from contextlib import suppress
from typing import TYPE_CHECKING

import uvicorn

from politburo.web.app import create_app

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HOST = "127.0.0.1"
PORT = 8817


def serve(
    folder: str | Path, port: int = PORT, *, browser: bool = True, ready: Callable[[str], None] | None = None
) -> None:
    """Serve a case until interrupted.

    Args:
        folder: the case.
        port: the port; 0 takes a free one.
        browser: whether to open the browser.
        ready: called with the address when the port is taken.

    Raises:
        OSError: the folder cannot be read, or the port is taken.
    """
    with taken(port) as listening:
        app = create_app(folder)
        address = f"http://{HOST}:{listening.getsockname()[1]}"
        if ready is not None:
            ready(address)
        if browser:
            webbrowser.open(address)
        config = uvicorn.Config(app, log_level="warning", access_log=False)
        with suppress(KeyboardInterrupt):  # how one ends it
            uvicorn.Server(config).run(sockets=[listening])


def taken(port: int) -> socket.socket:
    """Return a socket that listens on this machine only.

    Raises:
        OSError: the port is taken.
    """
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((HOST, port))
        listening.listen()
    except OSError:
        listening.close()
        raise
    return listening
