"""`govtool rules`."""

from __future__ import annotations

import json

import click

import govtool.lint.rules  # noqa: F401  # importing the rule book declares its rules
from govtool.lint.rule import RULES
from govtool.lint.rule import Rule


@click.command()
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print them.")
def rules(form: str) -> None:
    """List every rule: its code, level and what it finds."""
    ordered = [RULES[code] for code in sorted(RULES)]
    if form == "json":
        click.echo(json.dumps([_data(rule) for rule in ordered], indent=2, ensure_ascii=False))
    else:
        for rule in ordered:
            click.echo(f"{rule.code}  {rule.level!s:7}  {rule.summary}")


def _data(rule: Rule) -> dict[str, str]:
    return {
        "code": rule.code,
        "name": rule.name,
        "level": str(rule.level),
        "on": getattr(rule.on, "kind", "record"),
        "summary": rule.summary,
        "why": rule.why,
        "source": rule.source,
    }
