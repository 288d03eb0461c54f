#!/usr/bin/env python3
"""A VPC, once. Usage: create_vpc.py <client token> <CIDR block>

The gateway is taken from ONCEGATE_URL and ONCEGATE_API_KEY."""

import json
import os
import random
import sys
import time
import urllib.error
import urllib.request

URL = os.environ.get("ONCEGATE_URL")
API_KEY = os.environ.get("ONCEGATE_API_KEY")

CREATE_VPC = """
mutation ($token: ClientToken!, $input: VpcCreateVpcInput!) {
  vpcCreateVpc(clientToken: $token, input: $input, options: { waitMs: 20000 }) {
    disposition
    operation { state error { code message } }
    response { vpcId requestId }
    userErrors { code message }
  }
}
"""

# With these the gateway itself asks for the same request again.
ASK_AGAIN = {"LEDGER_UNAVAILABLE", "QUOTA_EXCEEDED"}
OVER = {"SUCCEEDED", "FAILED", "UNKNOWN", "CANCELED"}


class Refused(Exception):
    """Asking again would change nothing."""


def post(variables):
    """One request; None where it got no answer, or one that says: send it again."""
    request = urllib.request.Request(
        f"{URL}/graphql",
        data=json.dumps({"query": CREATE_VPC, "variables": variables}).encode(),
        headers={"content-type": "application/json", "authorization": f"Bearer {API_KEY}"},
    )
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            body = json.load(answer)
    except urllib.error.HTTPError as error:
        if error.code >= 500 or error.code == 429:
            return None
        raise Refused(error.read().decode(errors="replace")) from error
    except (OSError, ValueError):
        return None
    for error in body.get("errors", []):
        if error.get("extensions", {}).get("code") in ASK_AGAIN:
            return None
        raise Refused(error["message"])
    return body["data"]["vpcCreateVpc"]


def create_vpc(token, cidr_block, give_up_after=300):
    """Asks until the operation is over: the same request each time, token included."""
    until = time.monotonic() + give_up_after
    pause = 0.2
    while time.monotonic() < until:
        payload = post({"token": token, "input": {"cidrBlock": cidr_block}})
        if payload is not None:
            if payload["disposition"] == "REJECTED":
                raise Refused(json.dumps(payload["userErrors"]))
            if payload["operation"]["state"] in OVER:
                return payload
        time.sleep(random.uniform(0, pause))
        pause = min(10, pause * 2)
    raise TimeoutError(f"no outcome yet; ask again with the same token: {token}")


def main():
    if len(sys.argv) != 3 or not URL or not API_KEY:
        sys.exit(__doc__)
    token, cidr_block = sys.argv[1:]
    try:
        payload = create_vpc(token, cidr_block)
    except (Refused, TimeoutError) as error:
        sys.exit(str(error))
    print(json.dumps(payload))
    # FAILED is proof that nothing happened; UNKNOWN may have happened: look before you go on.
    sys.exit(0 if payload["operation"]["state"] == "SUCCEEDED" else 1)


if __name__ == "__main__":
    main()
