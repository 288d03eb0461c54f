"""What an observation means."""

import math
import re

from .rules import CLASSIFICATION_ROWS
from .texts import number_text
from .values import UNDEFINED, Bigint

# Where bodies that are not RPC's say what went wrong.
CODES_OF_OTHERS = ("Error", "ErrorCode", "ErrCode", "HttpCode", "HttpStatusCode")

ASCII_SPACE = "\t\n\v\f\r "


def classify(observation):
    seen = evidence(observation)
    row = next(row for row in CLASSIFICATION_ROWS if fits(row["when"], seen))
    return {
        "kind": row["kind"],
        "effect": row["effect"],
        "row": row["name"],
        "decidedByParameters": row.get("decidedByParameters", False),
    }


def evidence(observation):
    if not isinstance(observation, dict) or observation.get("kind") != "answer":
        unsent = (
            isinstance(observation, dict)
            and observation.get("kind") == "no-answer"
            and observation.get("sent") is False
        )
        return {"noAnswer": "unsent" if unsent else "sent"}
    body = observation.get("body")
    fields = body if isinstance(body, dict) else {}
    codes = [observation.get("code"), fields.get("Code"), fields.get("code")]
    request_id = text_of(observation.get("requestId")) or text_of(fields.get("RequestId"))
    identified = request_id.strip(ASCII_SPACE) != ""
    # Without a RequestId, numbers and the lower-case spelling may be anybody's.
    of_cloud = codes if identified else [c for c in codes[:2] if isinstance(c, str)]
    code = next((text for text in map(code_text, of_cloud) if text != ""), "")
    said = codes + [fields.get(name) for name in CODES_OF_OTHERS]
    successes = ("", "200", "ok", "success")
    return {
        "status": whole_number(observation.get("status")),
        "code": code,
        "message": text_of(observation.get("message")) or text_of(fields.get("Message")),
        "enveloped": code != "" or identified,
        "accepted": isinstance(body, dict)
        and identified
        and all(is_readable(value) and code_text(value) in successes for value in said)
        and not any(says_no(fields.get(name)) for name in ("Success", "success")),
    }


def says_no(success):
    return success is False or code_text(success) in ("false", "0")


def is_readable(code):
    return code is None or code is UNDEFINED or isinstance(code, str) or is_number(code)


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, (bool, Bigint))


def whole_number(value):
    return value if is_number(value) and math.isfinite(value) and value == int(value) else None


def text_of(value):
    return value if isinstance(value, str) else ""


def code_text(value):
    return number_text(value) if is_number(value) else text_of(value).strip(ASCII_SPACE).lower()


def fits(when, seen):
    if "noAnswer" in when or "noAnswer" in seen:
        # The last row, which has no conditions, is for whatever is left.
        return when.get("noAnswer") == seen.get("noAnswer")
    status = seen["status"]
    if "status" in when:
        if status is None or not any(low <= status <= high for low, high in when["status"]):
            return False
    if "codes" in when and not is_one_of(seen["code"], when["codes"]):
        return False
    if "notCodes" in when and is_one_of(seen["code"], when["notCodes"]):
        return False
    if "words" in when and not (
        seen["enveloped"] and says_one_of(seen["message"], when["words"])
    ):
        return False
    return "accepted" not in when or seen["accepted"]


def is_one_of(code, patterns):
    return code != "" and any(matches(pattern.lower(), code) for pattern in patterns)


def matches(pattern, code):
    literal = pattern.strip("*")
    if pattern.startswith("*") and pattern.endswith("*"):
        return literal in code
    if pattern.startswith("*"):
        return code.endswith(literal)
    return code.startswith(literal) if pattern.endswith("*") else code == literal


def says_one_of(message, phrases):
    sentences = [
        " ".join(re.findall("[a-z0-9]+", sentence))
        for sentence in re.split("[.!?;:]", message.lower())
    ]
    return any(f" {phrase} " in f" {words} " for words in sentences for phrase in phrases)
