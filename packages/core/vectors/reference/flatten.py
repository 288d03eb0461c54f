"""The parameters of a request as wire pairs."""

import re

from .rules import LIMITS, PROTOCOL_FIELDS, RESERVED_NAMES
from .texts import LARGEST, is_sendable, quoted, scalar_text, utf16
from .values import UNDEFINED, Bigint, Refused


def flatten(request):
    parameters = request.get("parameters", UNDEFINED)
    if not isinstance(parameters, dict):
        raise Refused("parameters")
    wire = request.get("wire") or ()
    if len(wire) > LIMITS["leaves"]:
        raise Refused("wire")
    walk = Walk(frozenset(wire))
    walk.container("", parameters, "parameters", 1)
    return without_protocol(walk.pairs)


class Walk:
    """One walk over the parameters of a request."""

    def __init__(self, json_names):
        self.json_names = json_names
        self.pairs = {}
        self.values = 0
        self.leaves = 0
        self.bytes = 0

    def entries(self, container, path, depth):
        """Keys as on the wire, values and paths; counted and checked one by one."""
        if depth > LIMITS["depth"]:
            raise Refused(path)
        if isinstance(container, list):
            found = [(str(i + 1), value, f"{path}[{i}]") for i, value in enumerate(container)]
        else:
            found = [(key, value, path + segment(key)) for key, value in container.items()]
        for key, value, place in found:
            self.values += 1
            if self.values > LIMITS["values"]:
                raise Refused(place)
            if isinstance(container, dict) and key in RESERVED_NAMES:
                raise Refused(place)
            yield key, value, place

    def container(self, name, container, path, depth):
        prefix = name and f"{name}."
        for key, value, place in self.entries(container, path, depth):
            self.value(prefix + key, value, place, depth)

    def value(self, name, value, path, depth):
        if value is None or value is UNDEFINED:
            return
        self.count(name, path)
        if re.sub(r"\.[0-9]+(?=\.)", "", name) in self.json_names:
            self.send(name, self.json_text(value, path, depth), path)
        elif isinstance(value, (list, dict)):
            self.container(name, value, path, depth + 1)
        else:
            self.send(name, scalar_text(value, path), path)

    def count(self, text, path):
        """Adds to the bytes of the request; lone surrogates are refused elsewhere."""
        size = len(text.encode("utf-8", "surrogatepass"))
        self.bytes += size
        if size > LIMITS["textBytes"] or self.bytes > LIMITS["requestBytes"]:
            raise Refused(path)

    def send(self, name, text, path):
        self.count(text, path)
        if not is_sendable(name) or not is_sendable(text):
            raise Refused(path)
        self.leaf(path)
        if name in self.pairs:
            raise Refused(path)
        self.pairs[name] = text

    def leaf(self, path):
        self.leaves += 1
        if self.leaves > LIMITS["leaves"]:
            raise Refused(path)

    def json_text(self, value, path, depth):
        if isinstance(value, list):
            entries = self.entries(value, path, depth + 1)
            return "[" + ",".join(self.json_text(v, p, depth + 1) for _, v, p in entries) + "]"
        if isinstance(value, dict):
            in_order = dict(sorted(value.items(), key=lambda item: utf16(item[0])))
            members = []
            for key, member, place in self.entries(in_order, path, depth + 1):
                self.count(key, place)
                if not is_sendable(key):
                    raise Refused(place)
                if member is not UNDEFINED:
                    members.append(f"{quoted(key)}:{self.json_text(member, place, depth + 1)}")
            return "{" + ",".join(members) + "}"
        if value is None or value is UNDEFINED:
            text = "null"
        elif isinstance(value, str):
            self.count(value, path)
            text = quoted(value)
            if not is_sendable(value):
                raise Refused(path)
        else:
            text = scalar_text(value, path)
            if isinstance(value, Bigint) and abs(value) > LARGEST:
                raise Refused(path)
        self.leaf(path)
        return text


def segment(key):
    shown = key if len(key) <= 64 else key[:64] + "…"
    return f".{shown}" if re.fullmatch(r"[A-Za-z_$][A-Za-z0-9_$]*", shown) else f"[{quoted(shown)}]"


def without_protocol(pairs):
    return {name: value for name, value in pairs.items() if name not in PROTOCOL_FIELDS}
