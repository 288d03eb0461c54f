"""What to do after an attempt."""

import math


def decide_retry(given, random, policy):
    classification = given["classification"]
    kind, effect = classification["kind"], classification["effect"]
    if kind == "success":
        return {"do": "settle", "state": "SUCCEEDED", "reason": "accepted"}
    first = given.get("firstAmbiguousAt")
    if kind in ("rejected", "mismatch"):
        return refusal(kind, effect, classification["decidedByParameters"], first is not None)
    wait = backoff_ms(given["attempt"], random, policy)
    in_a_row = given.get("resignsInARow")
    if kind == "re-sign":
        resigns = given["attempt"] if in_a_row is None else in_a_row
        wait = 0 if resigns <= policy["resignsAtOnce"] else wait
    retry_after = given.get("retryAfterMs")
    delay = largest(wait, 0 if retry_after is None else retry_after)
    now = given.get("now")
    now = now if isinstance(now, (int, float)) else math.nan
    send_at = now + delay
    since = first if first is not None else None if effect == "did-not-happen" else now
    if since is not None and not send_at < since + given["windowMs"]:
        return {"do": "settle", "state": "UNKNOWN", "reason": "window-over"}
    if not send_at < given["deadlineAt"]:
        state = "FAILED" if since is None else "UNKNOWN"
        return {"do": "settle", "state": state, "reason": "deadline-over"}
    return {"do": "send", "delayMs": delay}


def refusal(kind, effect, decided, after_ambiguous):
    failed = effect == "did-not-happen" and (decided or not after_ambiguous)
    plain = "mismatch" if kind == "mismatch" else "refused"
    decision = {
        "do": "settle",
        "state": "FAILED" if failed else "UNKNOWN",
        "reason": plain if failed else f"{plain}-after-ambiguous",
    }
    if kind == "mismatch" and after_ambiguous:
        decision["alarm"] = "mismatch-after-ambiguous"
    return decision


def backoff_ms(attempt, random, policy):
    doublings = largest(1, attempt) - 1
    grown = policy["baseMs"] * 2.0 ** (doublings if math.isnan(doublings) else min(52, doublings))
    ceiling = grown if math.isnan(grown) else min(policy["capMs"], grown)
    wait = min(1, max(0, random)) * ceiling
    return wait if math.isnan(wait) else math.floor(wait)


def largest(a, b):
    """Not a number where either is not, unlike Python's max."""
    return math.nan if math.isnan(a) or math.isnan(b) else max(a, b)
