"""Rendering with a council's own templates: in a process of its own, which is stopped when it takes too much."""

from __future__ import annotations

import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import pytest

from govtool.reports import web_page
from govtool.reports.contained import Job
from govtool.reports.contained import Limits
from govtool.reports.contained import contain
from govtool.reports.forms import FORMS
from govtool.reports.forms import Made
from govtool.reports.render_error import RenderError
from govtool.reports.web_page import render_html
from govtool.resources import shipped
from tests.reports.sample import cabinet_report

SHIPPED = shipped("report_templates")
LOOPS = "\n".join("{% for a in appendices[0].blocks[0].table.rows %}" for _ in range(6))
"""Six loops over 80 rows, one inside the other: 262,144,000,000 rounds."""
ENDLESS = LOOPS + "\n{% if draft %}{% endif %}\n" + "{% endfor %}" * 6
HUGE = LOOPS + "\n{{ a[3].text }}{{ a[3].text }}{{ a[3].text }}\n" + "{% endfor %}" * 6
KEPT = (
    "{% macro all() %}"
    + LOOPS
    + "\n{{ a[3].text }}{{ a[3].text }}{{ a[3].text }}\n"
    + "{% endfor %}" * 6
    + "{% endmacro %}{{ all() }}"
)
"""The same, all of it kept in memory before any is printed."""


def job(folder: Path, template: str, form: str = "html") -> Job:
    """The sample report, with a template of the council's own."""
    (folder / "own.html").write_text(template, encoding="utf-8")
    return Job(report=cabinet_report(), template="own.html", form=form, folders=(folder, SHIPPED))


def carry_out(own: Job) -> Made:
    """The same in this process."""
    return FORMS[own.form](own.report, own.template, own.folders)


def refusal(folder: Path, template: str, form: str = "html", **limits: int) -> str:
    """Why there is no paper."""
    with pytest.raises(RenderError) as refused:
        contain(job(folder, template, form), Limits(**limits))
    return str(refused.value)


@pytest.mark.parametrize("form", ["html", "pdf", "docx"])
def test_a_paper_is_the_same_as_one_made_in_this_process(tmp_path: Path, form: str) -> None:
    own = job(tmp_path, "{% extends '_report.html' %}", form)
    assert contain(own) == carry_out(own)


def test_loops_within_loops_are_stopped_and_the_line_is_named(tmp_path: Path) -> None:
    start = time.monotonic()
    said = refusal(tmp_path, ENDLESS, fill_in=1)
    assert time.monotonic() - start < 20
    assert said.startswith(f"{tmp_path / 'own.html'}, line ")
    assert 1 <= int(said.split("line ")[1].split(":")[0]) <= 8
    assert "was still at work after 1 seconds and was stopped; look for a loop inside a loop" in said


def test_loops_within_loops_in_a_file_that_the_template_includes_name_that_file(tmp_path: Path) -> None:
    (tmp_path / "part.html").write_text(ENDLESS, encoding="utf-8")
    assert refusal(tmp_path, "{% include 'part.html' %}", fill_in=1).startswith(f"{tmp_path / 'part.html'}, line ")


@pytest.mark.parametrize(
    "template", ["{% macro m() %}\n{{ m() }}\n{% endmacro %}{{ m() }}", "\n{% include 'own.html' %}"]
)
def test_a_macro_that_calls_itself_is_an_error_with_its_line(tmp_path: Path, template: str) -> None:
    assert refusal(tmp_path, template) == (
        f"{tmp_path / 'own.html'}, line 2: a macro calls itself, or a template includes itself, without an end"
    )


def test_a_page_without_an_end_is_stopped(tmp_path: Path) -> None:
    assert refusal(tmp_path, HUGE) == (
        f"{tmp_path / 'own.html'}: the template prints more than 20,000,000 characters; look for a loop inside a loop."
    )


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps a process to a limit on memory")
def test_a_template_that_eats_memory_is_stopped(tmp_path: Path) -> None:
    assert refusal(tmp_path, KEPT, memory=300) == (
        "own.html needs more than the 300 MB of memory that a paper may take; look in the templates for a loop inside a "
        "loop, and in the registers for a very long text."
    )


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps a process to a limit on memory")
def test_pages_that_eat_memory_are_stopped(tmp_path: Path) -> None:
    body = "{% for row in appendices[0].blocks[0].table.rows %}<p>x</p>{% endfor %}"
    page = f"<html lang='en'><head><title>T</title></head><body><h1>T</h1>{body * 300}</body></html>"
    assert "needs more than the 300 MB of memory" in refusal(tmp_path, page, "pdf", memory=300)


def test_pages_that_take_too_long_are_stopped(tmp_path: Path) -> None:
    long = replace(job(tmp_path, "{% extends '_report.html' %}", "pdf"), report=cabinet_report(rows=2000))
    with pytest.raises(RenderError, match=r"The pages were not laid out after 6 seconds; own\.html may repeat"):
        contain(long, Limits(fill_in=5, whole=6))


def test_a_process_that_does_not_stop_itself_is_stopped(tmp_path: Path) -> None:
    assert refusal(tmp_path, ENDLESS, whole=0, grace=1) == "own.html was stopped after 1 seconds."


def test_the_first_mistake_is_told_as_it_is_without_a_process(tmp_path: Path) -> None:
    own = job(tmp_path, "one\n{{ unknown }}")
    with pytest.raises(RenderError) as here:
        carry_out(own)
    assert refusal(tmp_path, "one\n{{ unknown }}") == str(here.value)


def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    contain(job(tmp_path, "{% extends '_report.html' %}", "pdf"))
    refusal(tmp_path, ENDLESS, fill_in=1)
    assert list(temporary.iterdir()) == []


def test_a_module_in_the_folder_one_stands_in_is_not_taken_for_a_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "jinja2.py").write_text("raise SystemExit('taken')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    page = "<html lang='en'><title>x</title>"
    assert contain(job(tmp_path, page)).content == page.encode()


def test_a_fault_of_govtool_is_not_taken_for_one_of_the_template(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = job(tmp_path, "x")
    object.__setattr__(broken, "report", "no report")
    with pytest.raises(RuntimeError, match="a report is a dataclass"):
        contain(broken)


def test_where_no_template_is_at_work_no_line_is_named() -> None:
    assert web_page.line_running(sys._getframe()) == ""


def test_a_page_at_the_limit_is_let_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "own.html").write_text("123456", encoding="utf-8")
    monkeypatch.setattr(web_page, "LARGEST_PAGE", 6)
    assert render_html("own.html", cabinet_report(), [tmp_path]) == "123456"
    monkeypatch.setattr(web_page, "LARGEST_PAGE", 5)
    with pytest.raises(RenderError, match="more than 5 characters"):
        render_html("own.html", cabinet_report(), [tmp_path])
