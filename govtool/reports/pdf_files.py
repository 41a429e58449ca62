"""What a page may use while it is laid out: files that lie beside its template, and never the network."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname


def fetcher(folders: Sequence[Path], blocked: list[str]) -> Any:
    """Return what WeasyPrint gets every file through; addresses that it refused are added to `blocked`."""
    from weasyprint import urls

    roots = [folder.resolve() for folder in folders]

    class Fetcher(urls.URLFetcher):  # type: ignore[misc]  # the base class has no type information
        def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:
            if url.lower().startswith("data:"):
                return super().fetch(url, headers)
            file = _file_at(url)
            if file is None or not any(file.is_relative_to(root) for root in roots):
                # WeasyPrint goes on without a picture it cannot have, so the refusal is remembered.
                blocked.append(url)
                raise ValueError("not permitted")
            return urls.URLFetcherResponse(url, file.read_bytes())

    return Fetcher(allowed_protocols={"data"}, allow_redirects=False)


def _file_at(url: str) -> Path | None:
    parts = urlsplit(url)
    if parts.scheme != "file" or parts.netloc not in ("", "localhost"):
        return None
    return Path(url2pathname(parts.path)).resolve()
