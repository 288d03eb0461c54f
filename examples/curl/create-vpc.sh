#!/usr/bin/env bash
# A VPC, once. Usage: create-vpc.sh <client token> <CIDR block>
set -euo pipefail
: "${ONCEGATE_URL:?}" "${ONCEGATE_API_KEY:?}"
token=$1 cidr=$2
case $token$cidr in *[\"\\]*) echo 'no quotes and backslashes here: they would need escaping' >&2; exit 2 ;; esac

query='mutation ($token: ClientToken!, $cidr: String!) {
  vpcCreateVpc(clientToken: $token, input: { cidrBlock: $cidr }, options: { waitMs: 20000 }) {
    disposition
    operation { state error { code message } }
    response { vpcId }
    userErrors { code message }
  }
}'
body="{\"query\":\"${query//$'\n'/ }\",\"variables\":{\"token\":\"$token\",\"cidr\":\"$cidr\"}}"

# The key goes by a file descriptor: everybody on the machine can read command lines.
send() {
  curl -sS --max-time 30 -w '\n%{http_code}' "$ONCEGATE_URL/graphql" \
    --config <(printf 'header = "authorization: Bearer %s"\n' "$ONCEGATE_API_KEY") \
    -H 'content-type: application/json' -d "$body"
}

# The same body each time, token included: that is what makes it harmless.
for pause in 0 1 1 2 4 8 15 30 30; do
  sleep "$pause"
  answer=$(send) || continue
  status=${answer##*$'\n'} answer=${answer%$'\n'*}
  case $status in 400 | 401 | 403) echo "$answer" >&2; exit 2 ;; esac
  case $answer in
    *'"disposition":"REJECTED"'*) echo "$answer" >&2; exit 1 ;;
    *'"state":"SUCCEEDED"'*) echo "$answer"; exit 0 ;;
    # UNKNOWN may have happened: look in the cloud before anything else is done.
    *'"state":"FAILED"'* | *'"state":"UNKNOWN"'* | *'"state":"CANCELED"'*) echo "$answer" >&2; exit 1 ;;
  esac
  # No answer, the ledger away, a quota used up, or still under way: ask again.
done
echo "no outcome yet; run it again with the same token: $token" >&2
exit 75
