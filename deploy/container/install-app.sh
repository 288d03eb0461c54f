#!/bin/sh
# Installs what one app needs to run, and throws away what only builds, tests and editors need.
set -eu
# Links into the workspace included; no install script is run.
pnpm install --frozen-lockfile --prod --ignore-scripts --filter "@oncegate/$1..."
find packages apps -depth -type d \( -name test -o -name bench -o -name scripts \) \
  -not -path '*/node_modules/*' -exec rm -r {} +
find node_modules -type f \
  \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' \) -delete
rm -r deploy
