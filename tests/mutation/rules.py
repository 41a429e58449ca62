"""Change each rule in many small ways, and count the changes that no test notices.

    pip install cosmic-ray
    python -m tests.mutation.rules [MODULE...]

cosmic-ray makes the changes. Each is tried in a process that is forked with everything imported, against the rule's own
examples and the tests that name its code. What survives is printed with its place: a test is missing, or the change means
the same. The last table is in README.md beside this file.
"""

from __future__ import annotations

import importlib
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from typing import NamedTuple

import pytest
from tabulate import tabulate

from govtool.lint.rules import RULES

ROOT = Path(__file__).parent.parent.parent
RULES_FOLDER = ROOT / "govtool" / "lint" / "rules"
SECONDS = 30
"""A mutant that runs longer has been noticed: it no longer ends."""

OPERATORS = (
    "core/AddNot",
    "core/NumberReplacer",
    "core/ReplaceAndWithOr",
    "core/ReplaceOrWithAnd",
    "core/ReplaceTrueWithFalse",
    "core/ReplaceFalseWithTrue",
    "core/ReplaceContinueWithBreak",
    "core/ReplaceUnaryOperator_Delete_Not",
    "core/ReplaceBinaryOperator_Add_Sub",
    "core/ReplaceBinaryOperator_Sub_Add",
    "core/ReplaceBinaryOperator_Mul_Div",
    "core/ReplaceBinaryOperator_Div_Mul",
    "core/ReplaceComparisonOperator_Eq_NotEq",
    "core/ReplaceComparisonOperator_NotEq_Eq",
    "core/ReplaceComparisonOperator_Is_IsNot",
    "core/ReplaceComparisonOperator_IsNot_Is",
    "core/ReplaceComparisonOperator_Lt_LtE",
    "core/ReplaceComparisonOperator_LtE_Lt",
    "core/ReplaceComparisonOperator_Gt_GtE",
    "core/ReplaceComparisonOperator_GtE_Gt",
)


class Mutant(NamedTuple):
    """One change of a module."""

    operator: str
    line: int
    code: str


def mutants(source: str) -> Iterator[Mutant]:
    """Every change of a module's source by one of the operators."""
    from cosmic_ray.mutating import mutate_code
    from cosmic_ray.plugins import get_operator

    for name in OPERATORS:
        occurrence = 0
        while True:
            code = mutate_code(source.encode(), get_operator(name)(), occurrence)
            if code is None:
                break
            yield Mutant(name.removeprefix("core/"), _first_difference(source, code), code)
            occurrence += 1


def _first_difference(old: str, new: str) -> int:
    pairs = zip(old.splitlines(), new.splitlines(), strict=False)
    return next((number for number, (one, two) in enumerate(pairs, 1) if one != two), 0)


def survives(module: str, mutant: Mutant, tests: list[str]) -> bool:
    """Whether the tests pass with a mutant in a module's place."""
    child = os.fork()
    if child == 0:
        _run(module, mutant, tests)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) == 0


def _run(module: str, mutant: Mutant, tests: list[str]) -> None:
    signal.alarm(SECONDS)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    try:
        _replace(module, mutant.code)
        code = int(pytest.main(["-x", "-q", "-p", "no:cacheprovider", *tests]))
    except BaseException:  # a mutant that cannot even be imported is noticed
        code = 1
    os._exit(code)


def _replace(module: str, code: str) -> None:
    """Put the mutant's rules in the place of the module's."""
    loaded: Any = importlib.import_module(module)
    order = list(RULES)
    for name in [name for name, each in RULES.items() if _stands_in(each, module)]:
        del RULES[name]
    exec(compile(code, loaded.__file__, "exec"), loaded.__dict__)
    for name in order:  # in the order they had
        if name in RULES:
            RULES[name] = RULES.pop(name)


def _stands_in(rule: Any, module: str) -> bool:
    return rule.check is not None and rule.check.__module__ == module


def tests_of(module: str) -> list[str]:
    """The tests that a module's rules have: their examples, and every file of tests that names one of their codes."""
    codes = [code for code, each in RULES.items() if _stands_in(each, module)]
    examples = [f"tests/lint/test_examples.py::{test}[{code}]" for code in codes for test in EXAMPLES]
    files = sorted((ROOT / "tests" / "lint" / "rules").glob("test_*.py"))
    return examples + [str(path) for path in files if any(code in path.read_text(encoding="utf-8") for code in codes)]


EXAMPLES = (
    "test_the_bad_example_is_found_on_each_line_that_says_so_and_nowhere_else",
    "test_nothing_is_found_in_the_good_example",
)


def main(names: list[str]) -> None:
    """Print, for each module, how many mutants there are and how many survive; and each survivor's place."""
    pytest.main(["--collect-only", "-qq", "tests/lint/test_examples.py::test_nothing_is_found_in_the_good_example"])
    rows, left = [], []
    for path in sorted(RULES_FOLDER.glob("*.py")):
        module = f"govtool.lint.rules.{path.stem}"
        tests = tests_of(module)
        if not tests or (names and path.stem not in names):
            continue
        every = list(mutants(path.read_text(encoding="utf-8")))
        alive = [mutant for mutant in every if survives(module, mutant, tests)]
        left += [f"{path.name}:{mutant.line} {mutant.operator}" for mutant in alive]
        rows.append((path.stem, len(every), len(every) - len(alive), _share(len(every) - len(alive), len(every))))
        print(*rows[-1], file=sys.stderr, flush=True)
    total, killed = sum(row[1] for row in rows), sum(row[2] for row in rows)
    rows.append(("all", total, killed, _share(killed, total)))
    print(tabulate(rows, ["module", "mutants", "noticed", "share"], tablefmt="github"))
    print("\n".join(left))


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else ""


if __name__ == "__main__":
    main(sys.argv[1:])
