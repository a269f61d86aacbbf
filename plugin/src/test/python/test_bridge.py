"""The life of the warm process, and what its client says when something is in the way."""
import os
import resource
import signal
import socket
import subprocess
import sys
import time
import unittest
from tempfile import TemporaryDirectory

from support import installed, needs_java, needs_jep, svg, wait_until

LINES = svg("lines.svg")
ONE = "--id=t-class"


def given(text):
    return ["--source=given", "--text=" + text]


class Life(unittest.TestCase):
    @needs_java
    def test_ten_calls_at_once_start_one_process_and_all_are_answered(self):
        with installed() as installation:
            calls = [installation.start(LINES, ONE) for _ in range(10)]
            answers = {(call.communicate(timeout=120), call.returncode) for call in calls}
            self.assertEqual(len(answers), 1)
            (document, messages), status = answers.pop()
            self.assertEqual((status, messages), (0, b""))
            self.assertIn(b"longhand:written", document)
            self.assertEqual(len(installation.processes()), 1)

    @needs_java
    def test_two_processes_never_stay(self):
        """Even if two clients start one each, as when the start lock fails them."""
        with installed() as installation:
            installation.run(LINES, ONE)
            first = installation.processes()
            environment = installation.environment()
            code = ("import sys; sys.path.insert(0, %r); import longhand_start as s; "
                    "p = s.launch(s.find_java([]), %r); sys.exit(p.wait())" % (installation.folder,
                                                                              installation.runtime))
            second = subprocess.run([sys.executable, "-c", code], env=environment, timeout=60)
            self.assertEqual(second.returncode, 3)
            self.assertEqual(installation.processes(), first)
            self.assertEqual(installation.run(LINES, ONE)[0], 0)

    @needs_java
    def test_it_ends_when_it_has_been_idle(self):
        with installed(**{"idle-seconds": 1}) as installation:
            self.assertEqual(installation.run(LINES, ONE)[0], 0)
            self.assertTrue(wait_until(lambda: not installation.processes()))
            self.assertFalse(os.path.exists(os.path.join(installation.runtime, "socket")))
            self.assertEqual(installation.run(LINES, ONE)[0], 0)

    @needs_java
    def test_a_stale_socket_is_replaced(self):
        with installed() as installation:
            installation.run(LINES, ONE)
            for number in installation.processes():
                os.kill(number, signal.SIGKILL)
            self.assertTrue(wait_until(lambda: not installation.processes()))
            self.assertTrue(os.path.exists(os.path.join(installation.runtime, "socket")))
            self.assertEqual(installation.run(LINES, ONE)[0], 0)

    @needs_java
    def test_a_process_killed_in_mid_job_is_replaced_and_the_job_done(self):
        with installed() as installation:
            installation.run(LINES, ONE)
            call = installation.start(LINES, *given("slowly"))
            time.sleep(1)
            for number in installation.processes():
                os.kill(number, signal.SIGKILL)
            document, messages = call.communicate(timeout=60)
            self.assertEqual((call.returncode, messages), (0, b""))
            self.assertIn(b"longhand:written", document)

    @needs_java
    def test_a_job_that_takes_the_process_with_it_is_told(self):
        with installed() as installation:
            status, document, messages = installation.run(LINES, *given("crash"))
            self.assertEqual((status, document), (1, b""))
            self.assertIn("ended in the middle of the work, twice. The document is as it was", messages)
            self.assertEqual(installation.run(LINES, ONE)[0], 0)

    @needs_java
    def test_a_job_that_does_not_end_is_given_up(self):
        with installed(**{"job-seconds": 1}) as installation:
            status, _, messages = installation.run(LINES, *given("slowly"))
            self.assertEqual(status, 1)
            self.assertIn("ended in the middle", messages)

    @needs_jep
    def test_a_job_that_fails_leaves_the_process_at_work(self):
        with installed(python=sys.executable) as installation:
            installation.run(LINES, ONE)
            before = installation.processes()
            status, document, messages = installation.run(LINES, *given("refuse"))
            self.assertEqual((status, document, messages.strip()),
                             (1, b"", "the penman refuses to write 'refuse'"))
            self.assertEqual(installation.run(LINES, "--bias=many")[0], 1)
            self.assertEqual(installation.run(LINES, ONE)[0], 0)
            self.assertEqual(installation.processes(), before)

    @needs_java
    def test_a_process_of_another_build_is_replaced(self):
        with installed() as installation:
            installation.run(LINES, ONE)
            before = installation.processes()
            os.utime(os.path.join(installation.folder, "longhand_document", "write.py"))
            self.assertEqual(installation.run(LINES, ONE)[0], 0)
            self.assertTrue(wait_until(lambda: len(installation.processes()) == 1))
            self.assertNotEqual(installation.processes(), before)

    @needs_java
    def test_where_there_are_no_unix_sockets_a_secret_opens_the_door(self):
        with installed() as installation:
            status, document, messages = installation.run(LINES, ONE, LONGHAND_LOOPBACK="1")
            self.assertEqual((status, messages), (0, ""))
            port = os.path.join(installation.runtime, "port")
            with open(port, encoding="ascii") as file:
                number, secret = file.read().split()
            with open(port, "w", encoding="ascii") as file:
                file.write(number + " " + "0" * len(secret))
            code = "import longhand_client as c; print(c.try_to_connect())"
            said = subprocess.run([sys.executable, "-c", code], cwd=installation.folder, stdout=subprocess.PIPE,
                                  env=installation.environment(LONGHAND_LOOPBACK="1"), timeout=60).stdout
            self.assertEqual(said.strip(), b"None")


class Strangers(unittest.TestCase):
    @needs_java
    def test_a_folder_open_to_others_is_refused(self):
        with installed() as installation:
            installation.run(LINES, ONE)
            os.chmod(installation.runtime, 0o755)
            status, document, messages = installation.run(LINES, ONE)
            os.chmod(installation.runtime, 0o700)
            self.assertEqual((status, document), (1, b""))
            self.assertIn("Other users can reach", messages)

    @needs_java
    def test_the_process_refuses_such_a_folder_too(self):
        with installed() as installation, TemporaryDirectory() as folder:
            os.chmod(folder, 0o777)
            code = ("import sys; sys.path.insert(0, %r); import longhand_start as s; "
                    "p = s.launch(s.find_java([]), %r); sys.exit(p.wait())" % (installation.folder, folder))
            ended = subprocess.run([sys.executable, "-c", code], env=installation.environment(), timeout=60)
            self.assertEqual(ended.returncode, 1)
            with open(os.path.join(folder, "log"), encoding="utf-8") as file:
                self.assertIn("other users can reach", file.read())
            self.assertFalse(os.path.exists(os.path.join(folder, "socket")))

    @needs_java
    @unittest.skipUnless(hasattr(os, "getuid") and os.getuid() == 0, "needs root, to become another user")
    def test_another_user_at_the_socket_is_turned_away(self):
        with installed() as installation:
            installation.run(LINES, ONE)
            base = os.path.dirname(installation.runtime)
            os.chmod(base, 0o711)
            os.chmod(installation.runtime, 0o711)
            os.chmod(os.path.join(installation.runtime, "socket"), 0o777)
            code = ("import os, socket; os.setuid(65534); s = socket.socket(socket.AF_UNIX); s.connect(%r); "
                    "s.sendall(b'LONGHAND' + bytes(3) + b'\\x02' + bytes(8) + b'{}'); print(len(s.recv(10)))"
                    % os.path.join(installation.runtime, "socket"))
            said = subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                  timeout=60)
            os.chmod(installation.runtime, 0o700)
            self.assertNotIn(b"10", said.stdout)

    @needs_java
    def test_noise_at_the_socket_does_no_harm(self):
        with installed() as installation:
            installation.run(LINES, ONE)
            before = installation.processes()
            for noise in (b"", b"GET / HTTP/1.1\r\n\r\n", b"LONGHAND" + b"\xff" * 12, os.urandom(1000),
                          b"LONGHAND" + bytes(3) + b"\x02" + bytes(8) + b"[]"):
                with socket.socket(socket.AF_UNIX) as sock:
                    sock.connect(os.path.join(installation.runtime, "socket"))
                    sock.sendall(noise)
            self.assertEqual(installation.run(LINES, ONE)[0], 0)
            self.assertEqual(installation.processes(), before)


class Obstacles(unittest.TestCase):
    def told(self, *arguments, settings=None, **more):
        with installed(**(settings or {})) as installation:
            status, document, messages = installation.run(LINES, ONE, *arguments, **more)
            self.assertEqual((status, document), (1, b""))
            return messages

    def test_without_java_it_says_what_to_install_and_where_to_set_the_path(self):
        with installed() as installation:
            os.remove(os.path.join(installation.folder, "longhand.json"))
            code = ("import sys; sys.path.insert(0, %r); import longhand_start, longhand_client; "
                    "longhand_start.usual_places = lambda: []; longhand_start.shutil.which = lambda name: None; "
                    "sys.exit(longhand_client.main('write', [%r]))" % (installation.folder, LINES))
            environment = installation.environment(PATH="/nowhere")
            environment.pop("JAVA_HOME", None)
            done = subprocess.run([sys.executable, "-c", code], env=environment, stdout=subprocess.PIPE,
                                  stderr=subprocess.PIPE, timeout=60)
            self.assertEqual((done.returncode, done.stdout), (1, b""))
            for part in (b"Java 17 or later", b"adoptium.net", b"on the page Engine", b"LONGHAND_JAVA"):
                self.assertIn(part, done.stderr)

    def test_a_java_path_that_is_wrong_is_named(self):
        self.assertIn("The Java set in the dialog is not there: /no/java", self.told("--java=/no/java"))

    def test_an_old_java_is_named(self):
        with TemporaryDirectory() as folder:
            java = os.path.join(folder, "java")
            with open(java, "w", encoding="utf-8") as file:
                file.write("#!/bin/sh\necho 'java.lang.UnsupportedClassVersionError: class file version 61.0' >&2\n"
                           "exit 1\n")
            os.chmod(java, 0o700)
            self.assertIn("needs Java 17 or later; " + java + " is older", self.told("--java=" + java))

    @needs_java
    def test_a_module_that_the_python_of_inkscape_lacks_is_named(self):
        with installed(python="none") as installation:
            code = ("import sys; sys.modules['lxml'] = None; sys.path.insert(0, %r); import longhand_client; "
                    "sys.exit(longhand_client.main('write', [%r, %r]))" % (installation.folder, ONE, LINES))
            done = subprocess.run([sys.executable, "-c", code], env=installation.environment(), stdout=subprocess.PIPE,
                                  stderr=subprocess.PIPE, timeout=60)
            self.assertEqual((done.returncode, done.stdout), (1, b""))
            for part in (sys.executable, "lacks the module 'lxml'", "apt-get install python3-lxml"):
                self.assertIn(part, done.stderr.decode("utf-8"))

    @needs_java
    def test_files_that_are_missing_are_told(self):
        self.assertIn("install the extension again", self.told(settings={"main": "no.such.Class"}))

    @needs_java
    def test_a_full_disk_under_the_output_is_told(self):
        with installed() as installation, open("/dev/full", "wb") as full:
            status, _, messages = installation.run(LINES, ONE, stdout=full)
            self.assertEqual(status, 1)
            self.assertIn("No space left on device", messages)
            self.assertIn("The document is as it was", messages)

    @unittest.skipUnless(os.path.isdir("/proc/self"), "needs a folder in which nothing can be made")
    def test_a_socket_folder_that_cannot_be_made_is_told(self):
        messages = self.told(LONGHAND_RUNTIME_DIR="/proc/longhand")
        self.assertIn("cannot make the folder for its socket", messages)

    @needs_java
    def test_a_file_that_must_not_grow_stops_neither_start_nor_work(self):
        """As on a full disk: no byte can be written to any file."""
        def no_file_grows():
            resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

        with installed() as installation:
            script = os.path.join(installation.folder, "longhand_write.py")
            done = subprocess.run([sys.executable, script, ONE, LINES], env=installation.environment(),
                                  preexec_fn=no_file_grows, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                  timeout=120)
            self.assertEqual((done.returncode, done.stderr), (0, b""))
            self.assertIn(b"longhand:written", done.stdout)

    @needs_java
    def test_a_document_of_twenty_megabytes_comes_back_whole(self):
        with installed(python=sys.executable) as installation, TemporaryDirectory() as folder:
            path = os.path.join(folder, "large.svg")
            row = b'<path id="p%d" d="M 1,2 3,4 ' + b"5,6 " * 4000 + b'"/>\n'
            with open(path, "wb") as file:
                file.write(b'<svg xmlns="http://www.w3.org/2000/svg" id="svg"><text id="t" x="1" y="9">large</text>\n')
                for index in range(1300):
                    file.write(row % index)
                file.write(b"</svg>")
            size = os.path.getsize(path)
            self.assertGreater(size, 20e6)
            status, document, messages = installation.run(path, "--id=t")
            self.assertEqual((status, messages), (0, ""))
            self.assertGreater(len(document), size)
            self.assertEqual(document.count(b"<path id=\"p"), 1300)


if __name__ == "__main__":
    unittest.main()
