"""What Inkscape starts: hands its arguments and the document to the user's warm process.

Uses the standard library alone and imports as little of it as it can, because this is paid at
every preview. What is needed only to start the process is in longhand_start.py.

Lengths and sizes of frames are those of io.github.longhand.inkscape.bridge.Frame.
"""
import os
import socket
import struct
import sys
from json import dumps, loads
from zlib import crc32

MAGIC = b"LONGHAND"
PREFIX = struct.Struct(">8sIQ")
LARGEST_HEADER = 64 << 20
LARGEST_BODY = 256 << 20

FOLDER = os.path.dirname(os.path.abspath(__file__))


class Trouble(Exception):
    """Something the user should read; its text is the message."""


class HungUp(Exception):
    """The warm process went away in the middle of a conversation."""


class Connection:
    """A conversation with the warm process."""

    def __init__(self, sock, secret):
        self._socket = sock
        self._file = sock.makefile("rb")
        greeting, _ = self.ask({"hello": build(), "secret": secret})
        self.build = greeting.get("hello")
        self.documents = greeting.get("documents", False)
        self.why = greeting.get("why", "")

    def ask(self, header, body=b""):
        """Sends a request; returns the reply's header and body."""
        text = dumps(header).encode("utf-8")
        try:
            self._socket.sendall(PREFIX.pack(MAGIC, len(text), len(body)) + text)
            if body:
                self._socket.sendall(body)
            magic, header_length, body_length = PREFIX.unpack(self._read(PREFIX.size))
            if magic != MAGIC or header_length > LARGEST_HEADER or body_length > LARGEST_BODY:
                raise Trouble("Something that is not Longhand answers at its socket in " + runtime_folder())
            reply = loads(self._read(header_length).decode("utf-8"))
            content = self._read(body_length)
        except OSError as error:
            raise HungUp(str(error)) from error
        if "error" in reply:
            raise Trouble(reply["error"])
        return reply, content

    def _read(self, length):
        content = self._file.read(length)
        if len(content) != length:
            raise HungUp("the process ended")
        return content

    def close(self):
        self._file.close()
        self._socket.close()


def main(entry, arguments):
    """Runs a menu entry; returns the exit status. The document goes to standard output."""
    try:
        status, messages, document = run(entry, arguments)
        if messages:
            sys.stderr.write(messages if messages.endswith("\n") else messages + "\n")
        if document:
            write(document)
        return status
    except Trouble as trouble:
        sys.stderr.write(str(trouble) + "\n")
        return 1
    except OSError as error:
        sys.stderr.write("Longhand could not do its work: %s. The document is as it was.\n" % error)
        return 1


def write(document):
    """Gives the document to Inkscape."""
    with open(sys.stdout.fileno(), "wb", closefd=False) as output:
        output.write(document)


def run(entry, arguments):
    """Does the work of a menu entry; returns status, messages and the new document."""
    options, path = split(arguments)
    if not path:
        raise Trouble("Longhand is started by Inkscape: Extensions > Text > Handwriting")
    with open(path, "rb") as file:
        document = file.read()
    if len(document) > LARGEST_BODY:
        raise Trouble("This document has %d MB; Longhand takes up to %d." % (len(document) >> 20, LARGEST_BODY >> 20))
    for last_try in (False, True):
        connection = connect(options)
        try:
            if connection.documents:
                reply, content = connection.ask(
                    {"do": "run", "entry": entry, "arguments": options, "languages": languages()}, document)
                return reply.get("status", 0), reply.get("messages", ""), content
            return run_here(entry, options, document, connection)
        except HungUp as error:
            if last_try:
                raise Trouble(
                    "Longhand's process ended in the middle of the work, twice. The document is as it was. "
                    "What it said stands in " + os.path.join(runtime_folder(), "log")) from error
        finally:
            connection.close()


def run_here(entry, options, document, connection):
    """Does the document work in this Python and asks the process for ink only."""
    try:
        from longhand_document import served
        from longhand_document.ink import SocketInk
    except ImportError as error:
        raise Trouble(
            "Inkscape's Python, %s, lacks the module '%s', without which no extension of Inkscape works on a "
            "document. Install it (Debian, Ubuntu: apt-get install python3-lxml python3-cssselect python3-numpy), or give "
            "Longhand a Python with jep; its README says how." % (sys.executable, error.name)) from error

    return served.work(entry, options, document, SocketInk(connection), languages())


def languages():
    """The user's languages, as gettext finds them; Inkscape puts its own into LANGUAGE."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return os.environ[name].split(":")
    return []


def split(arguments):
    """Inkscape's options and the document's file, which comes last."""
    options = [argument for argument in arguments if argument.startswith("--")]
    files = [argument for argument in arguments if not argument.startswith("--")]
    return options, files[-1] if files else None


def connect(options):
    """A connection to a warm process of this build, which is started if need be."""
    connection = try_to_connect()
    if connection is not None and connection.build != build():
        stop(connection)
        connection = None
    if connection is None:
        from longhand_start import start

        connection = start(options)
    return connection


def try_to_connect():
    """A connection to the process that is there, or None."""
    folder = runtime_folder()
    try:
        if loopback():
            with open(os.path.join(folder, "port"), encoding="ascii") as file:
                port, secret = file.read().split()
            return Connection(socket.create_connection(("127.0.0.1", int(port)), timeout=None), secret)
        require_private(folder)
        sock = socket.socket(socket.AF_UNIX)
        try:
            sock.connect(os.path.join(folder, "socket"))
            require_own_peer(sock)
            return Connection(sock, "")
        except BaseException:
            sock.close()
            raise
    except (FileNotFoundError, ConnectionError, ValueError, HungUp):
        return None


def stop(connection):
    """Asks the process to end."""
    try:
        connection.ask({"do": "stop"})
    except (HungUp, Trouble):
        pass
    connection.close()


def loopback():
    """Whether this system's Python has no Unix sockets."""
    return not hasattr(socket, "AF_UNIX") or os.environ.get("LONGHAND_LOOPBACK") == "1"


def runtime_folder():
    """The user's own folder for socket, lock and log."""
    given = os.environ.get("LONGHAND_RUNTIME_DIR")
    if given:
        return given
    if os.name == "nt":
        return os.path.join(os.environ.get("LOCALAPPDATA") or os.path.expanduser("~"), "longhand")
    base = os.environ.get("XDG_RUNTIME_DIR")
    if base and os.path.isdir(base):
        return os.path.join(base, "longhand")
    return os.path.join(os.environ.get("TMPDIR") or "/tmp", "longhand-%d" % os.getuid())


def require_private(folder):
    """The folder must be the user's own and closed to others, or someone else might answer."""
    if os.name == "nt":
        return
    status = os.lstat(folder)
    if status.st_uid != os.getuid() or status.st_mode & 0o170777 != 0o040700:
        raise Trouble("Other users can reach the folder of Longhand's socket, " + folder
                      + ": remove it, or give it to yourself alone (chmod 700)")


def require_own_peer(sock):
    """On Linux the system says who listens."""
    if hasattr(socket, "SO_PEERCRED"):
        peer = struct.unpack("3i", sock.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12))
        if peer[1] != os.getuid():
            raise Trouble("Another user listens at Longhand's socket in " + runtime_folder())


def build():
    """What this installation is called, by its files: a process of another one is asked to stop."""
    seen = []
    for folder in ("lib", "longhand_document"):
        try:
            with os.scandir(os.path.join(FOLDER, folder)) as entries:
                for entry in entries:
                    if entry.is_file():
                        status = entry.stat()
                        seen.append("%s %d %d" % (entry.name, status.st_size, status.st_mtime_ns))
        except FileNotFoundError:
            pass
    return "%08x" % crc32("\n".join(sorted(seen)).encode("utf-8"))
