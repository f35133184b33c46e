#!/bin/sh
# Chromium for the browser tests: Debian's package where it is missing and may be installed; otherwise those tests say why they are skipped.
if command -v chromium >/dev/null 2>&1; then exit 0; fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing Debian's package chromium for the browser tests ..."
    if apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium >/dev/null; then exit 0; fi
fi
echo "Chromium is missing and cannot be installed here: the browser tests will be skipped."
if [ "${CI:-}" = true ]; then exit 1; fi
