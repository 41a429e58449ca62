"""`govtool explain CODE`."""

from __future__ import annotations

import textwrap

import click

from govtool.cli.common import stop_unknown
from govtool.exchange.log.fault import Fault
from govtool.exchange.log.faults import FAULTS
from govtool.lint.rule import Rule
from govtool.lint.rules import RULES

WIDTH = 88


@click.command()
@click.argument("code")
def explain(code: str) -> None:
    """Explain a rule: why it matters, what to do, and an example of each."""
    code = code.upper()
    if code in FAULTS:
        click.echo(page_of_fault(code, FAULTS[code]), nl=False)
        return
    if code not in RULES:
        stop_unknown("rule", code, sorted([*RULES, *FAULTS]))
    click.echo(page(RULES[code]), nl=False)


def page(rule: Rule) -> str:
    """The rule's page."""
    parts = [f"{rule.code} {rule.name} ({rule.level})", _wrapped(rule.summary), _wrapped(rule.why)]
    parts.append(_wrapped(f"What to do: {rule.mend}"))
    parts.append(_wrapped(f"Source: {rule.source}"))
    if rule.bad:
        parts += ["Found in:\n\n" + textwrap.indent(rule.bad.rstrip("\n"), "    ")]
        parts += ["Not found in:\n\n" + textwrap.indent(rule.good.rstrip("\n"), "    ")]
    return "\n\n".join(parts) + "\n"


def page_of_fault(code: str, fault: Fault) -> str:
    """The page of what import says about cells."""
    parts = (fault.summary, fault.why, f"What to do: {fault.mend}")
    return "\n\n".join([f"{code} {fault.name} ({fault.level})", *map(_wrapped, parts)]) + "\n"


def _wrapped(text: str) -> str:
    return textwrap.fill(text, WIDTH)
