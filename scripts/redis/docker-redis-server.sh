#!/bin/sh
# Takes redis-server's arguments and runs it in a container: its port published on the loopback
# address only, its data folder at the same path inside and outside. SIGTERM is passed on.
set -eu
port=6379
dir=$PWD
previous=
for argument in "$@"; do
  case $previous in
    --port) port=$argument ;;
    --dir) dir=$argument ;;
  esac
  previous=$argument
done
# Inside the container the loopback address could not be reached from the host.
exec docker run --rm --name "oncegate-redis-$port" --user "$(id -u):$(id -g)" \
  --publish "127.0.0.1:$port:$port" --volume "$dir:$dir" --workdir "$dir" \
  redis:7.2-alpine redis-server "$@" --bind 0.0.0.0 --protected-mode no
