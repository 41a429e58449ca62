"""`govtool rules`."""

from __future__ import annotations

import json

import click

from govtool.lint.rule import Rule
from govtool.lint.rules import RULES


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
