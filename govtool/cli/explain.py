"""`govtool explain CODE`."""

from __future__ import annotations

import textwrap

import click

from govtool.cli.common import stop_unknown
from govtool.lint.rule import Rule
from govtool.lint.rules import RULES

WIDTH = 88


@click.command()
@click.argument("code")
def explain(code: str) -> None:
    """Explain a rule: why it matters, what to do, and an example of each."""
    rule = RULES.get(code.upper())
    if rule is None:
        stop_unknown("rule", code.upper(), sorted(RULES))
    click.echo(page(rule), nl=False)


def page(rule: Rule) -> str:
    """The rule's page."""
    parts = [f"{rule.code} {rule.name} ({rule.level})", _wrapped(rule.summary), _wrapped(rule.why)]
    parts.append(_wrapped(f"What to do: {rule.mend}"))
    parts.append(_wrapped(f"Source: {rule.source}"))
    if rule.bad:
        parts += ["Found in:\n\n" + textwrap.indent(rule.bad.rstrip("\n"), "    ")]
        parts += ["Not found in:\n\n" + textwrap.indent(rule.good.rstrip("\n"), "    ")]
    return "\n\n".join(parts) + "\n"


def _wrapped(text: str) -> str:
    return textwrap.fill(text, WIDTH)
