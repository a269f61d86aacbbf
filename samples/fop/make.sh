#!/usr/bin/env bash
# Makes the PDF of each document here, and with pdftoppm (Debian: poppler-utils) pictures of its pages.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")"
for document in two-columns letter form margin-notes archive; do
    options=()
    [ -f "$document.xconf" ] && options=(-c "$document.xconf")
    ../../longhand fop "${options[@]}" -fo "$document.fo" -pdf "$document.pdf"
    if command -v pdftoppm >/dev/null; then
        pdftoppm -r 60 -png "$document.pdf" "$document"
    fi
done
