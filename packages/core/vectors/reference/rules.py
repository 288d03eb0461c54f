"""The tables that the rules read."""

import json
import pathlib

_FILE = pathlib.Path(__file__).parent.parent / "rules.json"
RULES = json.loads(_FILE.read_text(encoding="utf-8"))
PROTOCOL_FIELDS = frozenset(RULES["protocolFields"])
LIMITS = RULES["limits"]
RETRY_POLICY = RULES["retryPolicy"]
CLASSIFICATION_ROWS = RULES["classification"]
RESERVED_NAMES = frozenset(["__proto__", "constructor", "prototype"])
HEAD_FIELDS = ("product", "version", "action", "regionId")
