"""How long papers take, as ratios of CPU time to plain WeasyPrint and to a browser's print, in one run.

    python -m tests.benchmarks.reports [ROWS ...]

For each number of rows an invented risk appendix is laid out, as whole processes and in turn: by govtool's renderer, from
the finished web page; by plain WeasyPrint from the same page, with the same font, PDF variant and tags, Python's garbage
collection held back in the same way, and neither govtool's finishing of the tags nor its checks; and by headless
Chromium, which writes a PDF that is neither archival nor accessible. Only the filling-in of the page is in none of
them: it is measured on the real registers, with everything before it, as `report --format html`. The least of several
rounds is taken, since everything else only adds. Memory is the peak of each process; of Chromium, that of its largest.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from govtool.reports.render import render_html
from govtool.resources import shipped
from tests.reports.sample import cabinet_report

ROUNDS = 3
TEMPLATES = shipped("report_templates")
ROOT = Path(__file__).parents[2]

OURS = """
import datetime, sys
from pathlib import Path
from govtool.reports.render import write_pdf
html = Path(sys.argv[1]).read_text(encoding="utf-8")
pdf = write_pdf(html, folders=[Path(sys.argv[2])], created=datetime.date(2017, 12, 31))
Path(sys.argv[3]).write_bytes(pdf.content)
"""
PLAIN = """
import gc, os, sys, tempfile
from pathlib import Path
from govtool.fonts import private_configuration
with tempfile.TemporaryDirectory() as folder:
    os.environ["FONTCONFIG_FILE"] = str(private_configuration(Path(folder)))
    import weasyprint
    gc.freeze()
    gc.set_threshold(200_000, 50, 100)
    html = Path(sys.argv[1]).read_text(encoding="utf-8")
    content = weasyprint.HTML(string=html).write_pdf(pdf_variant="pdf/a-3a")
    Path(sys.argv[3]).write_bytes(content)
"""
BROWSER = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync")


@dataclass(frozen=True)
class Cost:
    """What a process took."""

    seconds: float
    """Of CPU, those it started included."""
    megabytes: float


def cost(command: list[str]) -> Cost:
    """What a command takes. It is run by a process of its own, which sees the peak of this command alone."""
    program = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=-3, stderr=-3); "
        "u = resource.getrusage(resource.RUSAGE_CHILDREN); print(u.ru_utime + u.ru_stime, u.ru_maxrss)"
    )
    settings = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", program, *command], capture_output=True, text=True, check=True, env=settings
    )
    seconds, peak = done.stdout.split()
    return Cost(float(seconds), int(peak) / (1024 if sys.platform == "linux" else 1024 * 1024))


def least(commands: dict[str, list[str]]) -> dict[str, Cost]:
    """The least time of each command, and its memory then; in turn, so that they meet the same computer."""
    found: dict[str, Cost] = {}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            now = cost(command)
            found[name] = min(found.get(name, now), now, key=lambda each: each.seconds)
    return found


def measure(rows: int) -> None:
    """Print what a risk appendix of so many rows costs."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        page = folder / "page.html"
        page.write_text(render_html("cabinet.html", cabinet_report(rows=rows), [TEMPLATES]), encoding="utf-8")
        given = [str(page), str(TEMPLATES), str(folder / "paper.pdf")]
        commands = {
            "plain WeasyPrint": [sys.executable, "-c", PLAIN, *given],
            "govtool": [sys.executable, "-c", OURS, *given],
        }
        browser = shutil.which("chromium")
        if browser:
            profile = f"--user-data-dir={folder / 'profile'}"
            commands["Chromium"] = [browser, *BROWSER, profile, f"--print-to-pdf={folder / 'b.pdf'}", page.as_uri()]
        found = least(commands)
    print(f"a risk appendix of {rows:,} rows, {page.name} to PDF")
    for title, each in found.items():
        ratio = each.seconds / found["plain WeasyPrint"].seconds
        print(f"  {title:17} {each.seconds:6.2f} s   {ratio:5.2f} x plain WeasyPrint   {each.megabytes:5.0f} MB")


def registers() -> None:
    """Print what the papers of the registers cost, from the command to the file."""
    from govtool.folder import load_workspace
    from govtool.records.paper import Paper

    with tempfile.TemporaryDirectory() as folder:
        govtool = [sys.executable, "-m", "govtool", "-C", str(ROOT)]
        commands = {"lint alone": [*govtool, "lint", "--exit-zero"]}
        for paper in load_workspace(ROOT).every(Paper):
            for form in ("html", "pdf"):
                output = ["--format", form, "-o", f"{folder}/{paper.id}.{form}"]
                commands[f"{paper.id}, {form}"] = [*govtool, "report", paper.report, "--paper", paper.id, *output]
        found = least(commands)
    print("the papers of the registers, from the command to the file")
    for title, each in found.items():
        print(f"  {title:17} {each.seconds:6.2f} s   {each.megabytes:5.0f} MB")


if __name__ == "__main__":
    registers()
    for number in sys.argv[1:] or ["20", "200", "1000"]:
        measure(int(number))
