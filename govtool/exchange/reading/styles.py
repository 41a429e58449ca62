"""What the style of a cell says: the colour behind it, and whether its number is a day."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree as ET

from govtool.exchange.reading.xml_names import find
from govtool.exchange.reading.xml_names import local

_THEME_ORDER = (1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11)
"""Where the colours that cells count stand in a theme: in both of its first pairs the light one is counted first."""


_NOT_SHOWN = re.compile(r'\[[^\]]*\]|"[^"]*"|\\.')
"""What of the code of a format stands for nothing of a date: its language, and words."""


class Style(NamedTuple):
    """A style, by its number in the workbook."""

    fill: str
    """Six hexadecimal digits; empty where nothing is behind the value."""
    is_date: bool
    struck: bool = False
    """Whether a line goes through the value."""
    is_month: bool = False
    """Whether its days are shown as months: `Nov-26`."""


def styles_of(sheet: ET.Element | None, theme: ET.Element | None) -> list[Style]:
    """Every style that cells may have, from a workbook's part of styles and that of its theme."""
    if sheet is None:
        return []
    formats = {each.get("numFmtId", ""): each.get("formatCode", "") for each in find(sheet, "numFmts")}
    themed = list(_theme_colours(theme))
    fills = [_fill(each, themed) for each in find(sheet, "fills")]
    struck = [_is_struck(each) for each in find(sheet, "fonts")]
    return [_style(each, fills, struck, formats) for each in find(sheet, "cellXfs")]


def _is_struck(font: ET.Element) -> bool:
    return any(local(each) == "strike" and each.get("val", "1") not in ("0", "false") for each in font)


def _style(xf: ET.Element, fills: list[str], struck: list[bool], formats: dict[str, str]) -> Style:
    number, fill, font = xf.get("numFmtId", "0"), int(xf.get("fillId", "0")), int(xf.get("fontId", "0"))
    from openpyxl.styles.numbers import BUILTIN_FORMATS
    from openpyxl.styles.numbers import is_date_format

    code = formats.get(number) or BUILTIN_FORMATS.get(int(number), "")
    is_date = bool(is_date_format(code))
    shown = _NOT_SHOWN.sub("", code).lower()
    is_month = is_date and "d" not in shown and "y" in shown
    return Style(fills[fill] if fill < len(fills) else "", is_date, font < len(struck) and struck[font], is_month)


def _fill(fill: ET.Element, themed: list[str]) -> str:
    pattern = next((each for each in fill if local(each) == "patternFill"), None)
    if pattern is None or pattern.get("patternType") != "solid":
        return ""
    colour = next((each for each in pattern if local(each) == "fgColor"), None)
    return "" if colour is None else _tinted(_colour(colour, themed), float(colour.get("tint", "0")))


def _colour(colour: ET.Element, themed: list[str]) -> str:
    if given := colour.get("rgb"):
        return given[-6:].upper()
    if (place := colour.get("theme")) is not None:
        return themed[int(place)] if int(place) < len(themed) else ""
    if (place := colour.get("indexed")) is not None:
        from openpyxl.styles.colors import COLOR_INDEX

        return COLOR_INDEX[int(place)][-6:] if int(place) < len(COLOR_INDEX) else ""
    return ""


_COLOUR = re.compile(r"[0-9A-F]{6}")


def _tinted(colour: str, tint: float) -> str:
    """A colour made lighter, or darker where the tint is below nought, as spreadsheets do it: by its lightness."""
    if not colour or not tint:
        return colour
    hue, light, strength = colorsys.rgb_to_hls(*(int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)))
    light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
    return "".join(f"{round(each * 255):02X}" for each in colorsys.hls_to_rgb(hue, light, strength))


def _theme_colours(theme: ET.Element | None) -> Iterator[str]:
    scheme = [] if theme is None else next((list(each) for each in theme.iter() if local(each) == "clrScheme"), [])
    for place in _THEME_ORDER:
        inner = scheme[place][0] if place < len(scheme) and len(scheme[place]) else None
        named = "" if inner is None else (inner.get("lastClr") or inner.get("val") or "")[-6:].upper()
        yield named if _COLOUR.fullmatch(named) else ""  # the name of a colour of the system says nothing
