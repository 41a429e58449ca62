"""A page in a real browser, and what axe-core says of it. The browser is started anew for each page and given no network.

There is no driver: the page is copied with a script that writes its findings into the page, and the browser prints that.
"""

from __future__ import annotations

import html as entities
import importlib.util
import json
import re
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import pytest

OPTIONS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--window-size=1400,1000",
)
POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; font-src data:"
"""What a page that needs no other file may do; anything else it tries is written down."""
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
SCRIPT = """
const refused = [];
const torn = () => {
    const found = [], range = document.createRange();
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const text = walk.currentNode;
        if (!text.parentElement.matches("th, td, caption, h1, h2, h3")) continue;
        for (const word of text.data.matchAll(/[^\\s\u2013\u2014/-]+/g)) {
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            const lines = new Set(Array.from(range.getClientRects(), box => Math.round(box.top)));
            if (lines.size > 1) found.push(word[0]);
        }
    }
    return found;
};
const cut = () => Array.from(document.querySelectorAll("caption, figcaption"))
    .filter(each => each.getBoundingClientRect().right > window.innerWidth).map(each => each.textContent);
document.addEventListener("securitypolicyviolation", event => refused.push(event.blockedURI));
window.addEventListener("load", async () => {
    const found = {refused};
    try {
        found.wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
        found.width = window.innerWidth;
        found.torn = torn();
        found.cut = cut();
        const results = await axe.run(document, {runOnly: TAGS, resultTypes: ["violations"]});
        found.violations = results.violations.map(each => each.id + ": " + each.help + " " + each.nodes[0].html);
    } catch (error) {
        found.violations = ["axe did not run: " + error];
    }
    parent.postMessage(found, "*");
});
"""
FRAME = """<!DOCTYPE html><html><body><iframe width="{width}" height="900" style="border: 0" srcdoc="{page}"></iframe><script>
addEventListener("message", event => {{ document.body.textContent = "FOUND" + JSON.stringify(event.data) + "FOUND"; }});
</script></body></html>
"""
"""The page in a frame: a browser's own window cannot be as narrow as a page is at four times its size."""


@cache
def chromium() -> str:
    """The browser; the test is skipped where there is none."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        pytest.skip("chromium is not installed")
    return found


@cache
def axe() -> str:
    """The axe-core library; the test is skipped where it is not installed."""
    spec = importlib.util.find_spec("axe_playwright_python")
    if spec is None or not spec.submodule_search_locations:
        pytest.skip("axe_playwright_python, of .ci/browser.lock, is not installed")
    return (Path(spec.submodule_search_locations[0]) / "axe.min.js").read_text(encoding="utf-8")


def looked_at(html: str, width: int = 1280) -> dict[str, Any]:
    """What a browser with a window of that width finds.

    `violations`, `refused` addresses, how much too `wide` it is, words `torn` in tables and headings, captions `cut` off.
    """
    script = SCRIPT.replace("TAGS", json.dumps(TAGS))
    extra = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}"><script>{axe()}</script><script>{script}</script>'
    framed = re.sub(r"<head>", lambda head: head[0] + extra, html, count=1)
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(FRAME.format(width=width, page=entities.escape(framed)), encoding="utf-8")
        out = _printed(page)
    found = re.search(r"FOUND(.*)FOUND", out, flags=re.DOTALL)
    assert found, out[-500:]
    answer: dict[str, Any] = json.loads(entities.unescape(found[1]))
    return answer


def _printed(page: Path) -> str:
    command = [
        chromium(),
        *OPTIONS,
        f"--user-data-dir={page.parent / 'profile'}",
        "--virtual-time-budget=60000",
        "--dump-dom",
        page.as_uri(),
    ]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=300).stdout
