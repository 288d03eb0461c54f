#!/usr/bin/env bash
# A step of a pipeline. Killed at any moment and run again, it creates one VPC.
# PIPELINE_RUN_ID stays the same when a run is taken up again: GITHUB_RUN_ID, CI_PIPELINE_ID …
set -euo pipefail
: "${PIPELINE_RUN_ID:?}" "${OUTPUT_FILE:?}"

# Out of the run and the step, never out of the attempt: so a re-run asks for the same call.
token="$PIPELINE_RUN_ID-create-vpc"

status=0
answer=$(oncegate submit Vpc.CreateVpc --json --wait 10m --token "$token" \
  --param VpcName="run-$PIPELINE_RUN_ID" --param CidrBlock=10.0.0.0/8) || status=$?

case $status in
  0) ;;
  # Proof that the cloud did nothing. The token has its answer: to try again, oncegate retry.
  3) echo "refused by the cloud: $answer" >&2; exit 1 ;;
  # It may have happened: somebody has to look. Never send it under another token.
  4) echo "unknown, look for it in the cloud: $answer" >&2; exit 1 ;;
  # Under way, no answer, interrupted: the pipeline may run this step again, as it is.
  8 | 12 | 130) echo "not over yet, run this step again" >&2; exit 75 ;;
  *) echo "$answer" >&2; exit 1 ;;
esac

# Written whole or not at all: the next step reads it.
node -p 'JSON.parse(process.argv[1]).operation.result.VpcId' "$answer" > "$OUTPUT_FILE.part"
mv "$OUTPUT_FILE.part" "$OUTPUT_FILE"
