"""How long papers take, as ratios of CPU time to plain WeasyPrint and to a browser's print, in one run.

    python -m tests.benchmarks.reports [ROWS ...]

For each number of rows an invented risk appendix is laid out, as whole processes and in turn: by govtool's renderer, from
the finished web page; by plain WeasyPrint from the same page, with the same font, PDF variant and tags, Python's garbage
collection held back in the same way, and neither govtool's finishing of the tags nor its checks; and by headless
Chromium, which writes a PDF that is neither archival nor accessible. Both Python programs leave as govtool does, without
taking their objects apart. The risks are invented, and stand in the columns of the real risk log. The filling-in of the
page is in none of them: what the view model and the web page of each paper of the registers take is measured apart, in
a process of its own, with loading and linting left out. The least of several rounds is taken, since everything else only
adds. Memory is the peak of each process; of Chromium, that of its largest.
"""

from __future__ import annotations

import dataclasses
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from govtool.reports.build import build
from govtool.reports.web_page import render_html
from govtool.resources import shipped
from tests.reports.support import SCORED
from tests.reports.support import basis
from tests.support import workspace

ROUNDS = 3
TEMPLATES = shipped("report_templates")
ROOT = Path(__file__).parents[2]

OURS = """
import datetime, os, sys
from pathlib import Path
from govtool.reports.pdf import write_pdf
html = Path(sys.argv[1]).read_text(encoding="utf-8")
pdf = write_pdf(html, folders=[Path(sys.argv[2])], created=datetime.date(2017, 12, 31))
Path(sys.argv[3]).write_bytes(pdf.content)
os._exit(0)
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
os._exit(0)
"""
VIEW = """
import datetime, os, sys, time
from pathlib import Path
from govtool.folder import load_workspace
from govtool.records.paper import Paper
from govtool.reports.build import build
from govtool.reports.web_page import render_html
from govtool.reports.withheld import open_basis
from govtool.resources import shipped
from govtool.workspace import AsOf
workspace = load_workspace(Path(sys.argv[1]))
(paper,) = [each for each in workspace.every(Paper) if each.id == sys.argv[2]]
start = time.process_time()
basis = open_basis(workspace, paper, AsOf(datetime.date(2026, 11, 25)), {})
view = build(basis, [])
laid = time.process_time()
render_html(f"{paper.report}.html", view, [shipped("report_templates")])
print(laid - start, time.process_time() - laid)
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


RISK = """\
  - id: EX-{number}
    title: The invented provider of street {number} cannot take on enough people this winter
    cause: Two of the seven providers on the framework have few carers free in the evenings
    event: New packages of care cannot start within two days of a person being ready to leave hospital
    effect: People lose strength in hospital beds, and families fill the gap without help
    owner: Head of Commissioning
    response: treat
    controls: [Capacity call with every provider each Monday, Bridging contract for thirty packages a week]
    inherent: {{likelihood: 5, impact: 4}}
    target: {{likelihood: 2, impact: 4}}
    assessments:
      - {{on: 1 Sep 2026, residual: {{likelihood: 4, impact: 4}}, because: Two providers took no more calls}}
      - {{on: 17 Nov 2026, residual: {{likelihood: {likelihood}, impact: 4}}, because: The bridging contract is in use}}
"""
PAPER = """\
paper:
  id: EX-P1
  title: An invented risk log
  report: member
  council: Invented Council
  appendices: [{heading: Risk log, passages: [{table: {of: risks}}]}]
risks:
"""


def page_of(rows: int) -> str:
    """The web page of an invented paper with a risk log of so many rows."""
    risks = "".join(RISK.format(number=number, likelihood=1 + number % 5) for number in range(rows))
    view = build(basis(workspace(SCORED + PAPER + risks)), [])
    return render_html("member.html", dataclasses.replace(view, sections=()), [TEMPLATES])


def measure(rows: int) -> None:
    """Print what a risk appendix of so many rows costs."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        page = folder / "page.html"
        page.write_text(page_of(rows), encoding="utf-8")
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


def views() -> None:
    """Print what the view model and the web page of each paper of the registers cost, without loading and linting."""
    from govtool.folder import load_workspace
    from govtool.records.paper import Paper

    print("view model and web page, without loading and linting")
    for paper in load_workspace(ROOT).every(Paper):
        command = [sys.executable, "-c", VIEW, str(ROOT), paper.id]
        runs = [subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT) for _ in range(ROUNDS)]
        model, filled = min((tuple(map(float, run.stdout.split())) for run in runs), key=sum)
        print(f"  {paper.id:17} {model:6.2f} s + {filled:4.2f} s")


if __name__ == "__main__":
    views()
    registers()
    for number in sys.argv[1:] or ["20", "200", "1000"]:
        measure(int(number))
