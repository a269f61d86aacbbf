#!/usr/bin/env python3
"""Menu entry: text becomes handwriting."""
import sys

from longhand_client import main

if __name__ == "__main__":
    sys.exit(main("write", sys.argv[1:]))
