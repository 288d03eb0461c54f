#!/bin/sh
# Writes the four files that the overlay makes Secrets of, beside itself, every secret random. Then say in
# shared.env where Redis is and which keys calls are signed with. Keep the files: without its sealing key
# nothing in the ledger can be read, and with another token secret an open operation would be another one
# to the cloud.
set -eu
umask 077
cd "$(dirname "$0")"
for file in shared.env gateway.env worker.env scrape.env; do
  if [ -e "$file" ]; then
    echo "$file is there already." >&2
    exit 1
  fi
done
all=$(sh ../../../compose/new-env.sh)
of() { printf '%s\n' "$all" | grep "^$1="; }
{
  echo 'ONCEGATE_REDIS_URL=rediss://user:password@redis.example:6379'
  of ONCEGATE_SEALING_KEYS
  echo 'ALIBABA_CLOUD_ACCESS_KEY_ID='
  echo 'ALIBABA_CLOUD_ACCESS_KEY_SECRET='
} > shared.env
of ONCEGATE_API_KEY > gateway.env
of ONCEGATE_API_KEY | sed 's/^ONCEGATE_//' > scrape.env
of ONCEGATE_TOKEN_SECRET > worker.env
