#!/usr/bin/env python3
"""Menu entry: drawn paths become a style."""
import sys

from longhand_client import main

if __name__ == "__main__":
    sys.exit(main("learn", sys.argv[1:]))
