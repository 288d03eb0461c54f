"""Client tokens, and the ids of operations."""

import hashlib


def token_offence(value):
    """Where a client token offends, None where it does not."""
    if not isinstance(value, str) or value == "":
        return 0
    for offset, character in enumerate(value[:64]):
        if not " " <= character <= "~":
            return offset
    return 64 if len(value) > 64 else None


def operation_id(tenant, token):
    text = f"{len(tenant.encode())}:{tenant}{len(token)}:{token}"
    return hashlib.sha256(text.encode()).hexdigest()
