"""Texts of scalars, as ECMAScript writes them."""

import json
import math
import re

from .rules import LIMITS
from .values import Bigint, Refused

LARGEST = 2**53 - 1
LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def is_sendable(text):
    return not LONE_SURROGATE.search(text) and len(text.encode()) <= LIMITS["textBytes"]


def scalar_text(value, path):
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Bigint):
        if not -(2**63) <= value < 2**64:
            raise Refused(path)
        return str(int(value))
    if not math.isfinite(value) or (value == int(value) and abs(value) > LARGEST):
        raise Refused(path)
    return number_text(value)


def number_text(value):
    """A number as ECMAScript writes it, which is with the digits of repr in another layout."""
    if value == int(value):
        return str(int(value))
    sign, (digits, point) = "-" * (value < 0), digits_of(abs(value))
    if 0 < point < len(digits):
        return f"{sign}{digits[:point]}.{digits[point:]}"
    if -6 < point <= 0:
        return f"{sign}0.{'0' * -point}{digits}"
    fraction = f".{digits[1:]}" if len(digits) > 1 else ""
    return f"{sign}{digits[0]}{fraction}e{point - 1}"


def digits_of(value):
    """The shortest digits of a number, and where among them the decimal point is."""
    mantissa, _, exponent = repr(value).partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = whole + fraction
    point = len(whole) + int(exponent or 0) - (len(digits) - len(digits.lstrip("0")))
    return digits.strip("0"), point


def utf16(text):
    return text.encode("utf-16-be", "surrogatepass")


def quoted(text):
    """A JSON string as ECMAScript writes it: escapes only where it must."""
    written = json.dumps(text, ensure_ascii=False)
    return LONE_SURROGATE.sub(lambda lone: f"\\u{ord(lone.group()):04x}", written)
