"""Keeps the translations of the extension: makes the template, and compiles the catalogues.

    python3 plugin/src/main/po/catalogues.py

collects what the dialogs and the document work say into longhand.pot, and compiles each LANGUAGE.po
into src/main/inkscape/locale, where Inkscape and the document work look for it. To add a language,
copy longhand.pot to LANGUAGE.po, fill it in and run this again. Uses the standard library alone.
"""
import ast
import glob
import os
import struct
import sys
from xml.etree import ElementTree

HERE = os.path.dirname(os.path.abspath(__file__))
EXTENSION = os.path.normpath(os.path.join(HERE, "..", "inkscape"))
DOMAIN = "longhand"
TEMPLATE = os.path.join(HERE, DOMAIN + ".pot")
INX = "{http://www.inkscape.org/namespace/inkscape/extension}"
SPOKEN = ("name", "label", "option", "menu-tip")
SPOKEN_ATTRIBUTES = ("gui-text", "gui-description")
HEADER = "Content-Type: text/plain; charset=UTF-8\n"
MO_MAGIC = 0x950412DE


def of_dialogs():
    """(file, text) of all that the dialogs say."""
    for path in sorted(glob.glob(os.path.join(EXTENSION, "*.inx"))):
        for element in ElementTree.parse(path).iter():
            if element.get("translatable") == "no":
                continue
            texts = [element.get(name) for name in SPOKEN_ATTRIBUTES]
            if element.tag in [INX + name for name in SPOKEN]:
                texts.append(element.text)
            yield from ((os.path.basename(path), text) for text in texts if text)


def of_document_work():
    """(file, text) of all that the document work says."""
    for path in sorted(glob.glob(os.path.join(EXTENSION, "longhand_document", "*.py"))):
        with open(path, encoding="utf-8") as file:
            tree = ast.parse(file.read())
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "_":
                yield os.path.basename(path), ast.literal_eval(node.args[0])


def template():
    """The template as a text: each message once, with the files that have it."""
    files = {}
    for source in (of_dialogs(), of_document_work()):
        for name, text in source:
            files.setdefault(text, [])
            if name not in files[text]:
                files[text].append(name)
    entries = ['msgid ""\nmsgstr "%s"\n' % quoted(HEADER)]
    for text, names in files.items():
        kind = "#, python-format\n" if "%" in text else ""
        entries.append('#: %s\n%smsgid "%s"\nmsgstr ""\n' % (" ".join(names), kind, quoted(text)))
    return "\n".join(entries)


def quoted(text):
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def read(path):
    """What a .po file says: messages and their translations."""
    texts = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            word, _, rest = line.strip().partition(" ")
            if word in ("msgid", "msgstr"):
                texts.append("")
            elif line.startswith('"'):
                rest = line.strip()
            else:
                continue
            texts[-1] += ast.literal_eval(rest)
    return dict(zip(texts[::2], texts[1::2]))


def compiled(messages):
    """The bytes of a .mo file."""
    known = sorted((original.encode("utf-8"), text.encode("utf-8")) for original, text in messages.items() if text)
    texts = [original for original, _ in known] + [text for _, text in known]
    tables = 28
    places, at = [], tables + 8 * len(texts)
    for text in texts:
        places.append(struct.pack("<II", len(text), at))
        at += len(text) + 1
    head = struct.pack("<7I", MO_MAGIC, 0, len(known), tables, tables + 8 * len(known), 0, at)
    return head + b"".join(places) + b"".join(text + b"\0" for text in texts)


def catalogues():
    """(language, path of its .po file, path of its .mo file)"""
    for path in sorted(glob.glob(os.path.join(HERE, "*.po"))):
        language = os.path.splitext(os.path.basename(path))[0]
        yield language, path, os.path.join(EXTENSION, "locale", language, "LC_MESSAGES", DOMAIN + ".mo")


def main():
    text = template()
    with open(TEMPLATE, "w", encoding="utf-8") as file:
        file.write(text)
    wanted = set(read(TEMPLATE)) - {""}
    for language, path, target in catalogues():
        messages = read(path)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "wb") as file:
            file.write(compiled(messages))
        missing = sorted(text for text in wanted if not messages.get(text))
        print("%s: %d of %d" % (language, len(wanted) - len(missing), len(wanted)))
        for text in missing:
            print("  lacks: " + text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
