"""Says, as JSON, where this Python has jep and what else hosting it takes; imports neither."""
import importlib.util
import json
import os
import re
import sys


def find():
    """Library, version and paths; no library if there is no jep."""
    library = os.path.join(sys.base_prefix, "lib", "python")
    found = {"home": sys.base_prefix, "python": "%d.%d.%d" % sys.version_info[:3],
             # Without this script's folder, and without what Python finds by its home.
             "path": [entry for entry in sys.path[1:]
                      if entry.endswith("-packages") or entry and not entry.startswith(library)],
             "inkex": importlib.util.find_spec("inkex") is not None,
             "lxml": importlib.util.find_spec("lxml") is not None}
    spec = importlib.util.find_spec("jep")
    for folder in spec.submodule_search_locations if spec and spec.submodule_search_locations else []:
        for name in ("libjep.so", "libjep.jnilib", "libjep.dylib", "jep.dll"):
            if os.path.isfile(os.path.join(folder, name)):
                found["library"] = os.path.join(folder, name)
                found["version"] = version(folder)
    return found


def version(folder):
    """The version that jep's package says of itself."""
    try:
        with open(os.path.join(folder, "version.py"), encoding="utf-8") as file:
            match = re.search(r"VERSION__? *= *['\"]([^'\"]+)", file.read())
    except OSError:
        return ""
    return match.group(1) if match else ""


if __name__ == "__main__":
    print(json.dumps(find()))
