#!/bin/sh
# The command line with what the service is started with: sudo -u convener convener check
set -eu
set -a
. "${CONVENER_ENVIRONMENT:-/etc/convener/environment}"
set +a
exec /opt/convener/.venv/bin/convener "$@"
