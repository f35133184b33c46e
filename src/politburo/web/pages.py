"""The built pages: files as they are, and the first page for every address that is a page's state."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from starlette.responses import FileResponse, HTMLResponse, Response

if TYPE_CHECKING:
    from starlette.requests import Request

FOLDER = Path(__file__).parent / "pages"
FOREVER = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"
POLICY = (
    "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
UNBUILT = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Politburo</title>
<p>The pages are not built. Run <code>make pages</code> in the checkout, or install the package from a wheel;
the questions themselves are answered under <a href="/api/case">/api</a> and at the command line.</p></html>"""


class Pages:
    """Serves a folder of built pages.

    Files under `assets/` carry a hash in their names and are kept by the browser for good; everything else is asked
    for again. An address that is no file is the state of a page, and gets `index.html`.
    """

    def __init__(self, folder: Path = FOLDER) -> None:
        self.folder = folder.resolve()

    def answer(self, request: Request) -> Response:
        """Return a file, the first page, or 404 for an asset that is not there."""
        path = request.path_params.get("path", "")
        asked = (self.folder / path).resolve()
        inside = asked.is_relative_to(self.folder)
        if inside and path and asked.is_file():
            kept = FOREVER if path.startswith("assets/") else ASK_AGAIN
            return FileResponse(asked, headers={"Cache-Control": kept})
        if not inside or path.startswith("assets/"):
            return Response("There is no such file.", status_code=404, media_type="text/plain")
        index = self.folder / "index.html"
        headers = {"Cache-Control": ASK_AGAIN, "Content-Security-Policy": POLICY}
        if not index.is_file():
            return HTMLResponse(UNBUILT, status_code=503, headers=headers)
        return FileResponse(index, headers=headers)
