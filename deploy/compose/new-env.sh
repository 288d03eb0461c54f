#!/bin/sh
# Prints what compose.yaml asks for, every secret random:
#   (umask 077; sh deploy/compose/new-env.sh > deploy/compose/.env)
# Keep it: without its sealing key nothing in the ledger can be read, and with another token secret an
# open operation would be another one to the cloud.
set -eu
hex() { od -An -vtx1 -N"$1" /dev/urandom | tr -d ' \n'; }
cat <<END
REDIS_PASSWORD=$(hex 24)
POSTGRES_PASSWORD=$(hex 24)
ONCEGATE_API_KEY=oncegate-$(hex 32)
ONCEGATE_TOKEN_SECRET=$(hex 32)
ONCEGATE_SEALING_KEYS=k1:$(head -c 32 /dev/urandom | base64)
# Of the account that calls are signed with; for the simulator any will do.
ALIBABA_CLOUD_ACCESS_KEY_ID=simulated
ALIBABA_CLOUD_ACCESS_KEY_SECRET=$(hex 16)
END
