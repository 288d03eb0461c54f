"""Checks the vectors of this folder against the reference in Python: python3 check.py

Prints a line for each file and each failure, and ends with 1 where something failed.
"""

import json
import pathlib
import sys

# This folder is for reading: no compiled files are left in it.
sys.dont_write_bytecode = True

from reference import canonical_request, classification, client_token, retry
from reference.rules import RETRY_POLICY
from reference.values import UNDEFINED, Bigint, Refused

FOLDER = pathlib.Path(__file__).parent


def decode(value):
    """The value that a vector stands for; see 'How values are written' in README.md."""
    if isinstance(value, list):
        return [decode(entry) for entry in value]
    if not isinstance(value, dict):
        return value
    marks = [key for key in value if key.startswith("$")]
    if not marks:
        return {key: decode(entry) for key, entry in value.items()}
    content = value[marks[0]]
    return {
        "$utf16": from_utf16,
        "$number": float,
        "$bigint": Bigint,
        "$undefined": lambda _: UNDEFINED,
        "$object": lambda entries: {decode(key): decode(entry) for key, entry in entries},
        "$repeat": lambda repeated: repeat(decode(repeated), value["times"]),
    }[marks[0]](content)


def from_utf16(units):
    data = b"".join(unit.to_bytes(2, "little") for unit in units)
    return data.decode("utf-16-le", "surrogatepass")


def repeat(value, times):
    return value * times if isinstance(value, str) else [value] * times


def check_token(vector):
    offset = client_token.token_offence(vector["input"])
    return {"valid": True} if offset is None else {"valid": False, "offset": offset}


def check_request(vector):
    return text_and_hash(vector, lambda: canonical_request.of_request(vector["request"]))


def check_pairs(vector):
    return text_and_hash(
        vector, lambda: canonical_request.of_pairs(vector["head"], vector["pairs"])
    )


def text_and_hash(vector, text_of):
    try:
        text = text_of()
    except Refused as refused:
        return {"refused": refused.path}
    answer = {"hash": canonical_request.parameter_hash(text, vector.get("key"))}
    # Long texts are told by their hash alone.
    return {**answer, "canonical": text} if "canonical" in vector else answer


def check_names(vector):
    try:
        return {"names": canonical_request.differing_parameters(vector["a"], vector["b"])}
    except Refused as refused:
        return {"refused": refused.path}


def check_classification(vector):
    return classification.classify(vector["observation"])


def check_retry(vector):
    policy = vector.get("policy", RETRY_POLICY)
    return {"decision": retry.decide_retry(vector["input"], vector["random"], policy)}


def check_operation_id(vector):
    return {"id": client_token.operation_id(vector["tenant"], vector["token"])}


CHECKS = {
    "client-tokens": check_token,
    "canonical-requests": check_request,
    "canonical-pairs": check_pairs,
    "differing-parameters": check_names,
    "classifications": check_classification,
    "retry-decisions": check_retry,
    "operation-ids": check_operation_id,
}

RESULTS = frozenset(
    "valid offset refused canonical hash names kind effect row decidedByParameters decision id"
    .split()
)


def check(name, answer_of):
    vectors = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))["vectors"]
    failures = 0
    for vector in vectors:
        expected = {key: vector[key] for key in vector if key in RESULTS}
        answer = answer_of({key: decode(value) for key, value in vector.items()})
        if answer != expected:
            failures += 1
            print(f"{name}: {ascii(vector['name'])}: {ascii(answer)}, not {ascii(expected)}")
    print(f"{name}: {len(vectors) - failures} of {len(vectors)} agree")
    return failures


if __name__ == "__main__":
    sys.exit(1 if sum(check(*entry) for entry in CHECKS.items()) else 0)
