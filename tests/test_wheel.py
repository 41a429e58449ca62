"""The wheel carries what git has, and works far from any checkout."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from a copy of the checkout, so that nothing is left behind in it."""
    folder = tmp_path_factory.mktemp("wheel")
    copy = folder / "checkout"
    ignored = shutil.ignore_patterns(".venv", ".git", "build", "*.egg-info", "__pycache__", ".*_cache", ".hypothesis")
    shutil.copytree(ROOT, copy, ignore=ignored)
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "-w",
        str(folder),
        str(copy),
    ]
    subprocess.run(command, check=True)
    (made,) = folder.glob("*.whl")
    return made


def _in_git() -> set[str]:
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("git is not installed, or this is no clone")
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split(
        "\n"
    )
    return {
        name
        for name in listed
        if name.startswith(("govtool/", "report_templates/", "samples/")) and (ROOT / name).exists()
    }


def test_the_wheel_holds_every_file_that_git_has(wheel: Path) -> None:
    packed = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    expected = {name if name.startswith("govtool/") else f"govtool/{name}" for name in _in_git()}
    assert packed == expected


def test_it_works_far_from_the_checkout(wheel: Path, tmp_path: Path) -> None:
    site, office = tmp_path / "site", tmp_path / "office"
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(site), str(wheel)]
    subprocess.run(install, check=True)
    registers = office / "registers" / "winter"
    (registers / "papers").mkdir(parents=True)
    (registers / "programme.yaml").write_text("programme: {id: winter, title: An invented programme}\n")
    (registers / "papers" / "plan.yaml").write_text("paper: {id: WI-P1, title: Winter plan, report: cabinet}\n")
    program = f"import sys; sys.path.insert(0, {str(site)!r}); import govtool.__main__"
    done = subprocess.run(
        [sys.executable, "-I", "-c", program, "report", "cabinet", "--format", "html", "--as-of", "2026-11-22"],
        cwd=office,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    page = (office / "WI-P1-2026-11-22.html").read_text(encoding="utf-8")
    assert "Winter plan" in page
