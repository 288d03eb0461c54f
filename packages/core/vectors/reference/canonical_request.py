"""Canonical requests, parameter hashes, and what two requests differ in."""

import hashlib
import hmac
from urllib.parse import quote

from .flatten import flatten, without_protocol
from .rules import HEAD_FIELDS
from .texts import is_sendable
from .values import Refused


def of_request(request):
    return canonical_text(request, flatten(request))


def of_pairs(head, pairs):
    return canonical_text(head, checked_pairs(pairs))


def canonical_text(head, pairs):
    lines = [encode(value) for value in checked_head(head)]
    names = sorted(pairs, key=lambda name: name.encode())
    lines.append("&".join(f"{encode(name)}={encode(pairs[name])}" for name in names))
    return "\n".join(lines)


def checked_head(head):
    values = [head.get(field) for field in HEAD_FIELDS]
    for field, value in zip(HEAD_FIELDS, values):
        if not isinstance(value, str) or not is_sendable(value):
            raise Refused(field)
    return values


def parameter_hash(text, key=None):
    data = text.encode()
    if key is None:
        return "v1:" + hashlib.sha256(data).hexdigest()
    digest = hmac.new(key["text"].encode(), data, hashlib.sha256).hexdigest()
    return f"v1k.{key['id']}:{digest}"


def encode(text):
    return quote(text, safe="")


def checked_pairs(pairs):
    names = {}
    for index, pair in enumerate(pairs):
        if not isinstance(pair, list) or len(pair) != 2:
            raise Refused(f"pairs[{index}]")
        name, value = pair
        for text in (name, value):
            if not isinstance(text, str) or not is_sendable(text):
                raise Refused(f"pairs[{index}]")
        if name in names:
            raise Refused(f"pairs[{index}]")
        names[name] = value
    return without_protocol(names)


def differing_parameters(a, b):
    left, head_of_a = flatten(a), checked_head(a)
    right, head_of_b = flatten(b), checked_head(b)
    names = {name for name in left.keys() | right.keys() if left.get(name) != right.get(name)}
    for field, value_of_a, value_of_b in zip(HEAD_FIELDS, head_of_a, head_of_b):
        if value_of_a != value_of_b:
            names.add(field[0].upper() + field[1:])
    return sorted(names, key=str.encode)
