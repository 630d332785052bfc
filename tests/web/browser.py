"""A headless Chromium without a network, spoken to over a pipe (--remote-debugging-pipe): messages
are JSON, each ended by a zero byte. Standard library alone."""

import base64
import json
import os
import shutil
import subprocess
import tempfile
import threading
import queue

PROGRAMS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")


def find():
    """The program's path; None when there is none."""
    return next((path for path in map(shutil.which, PROGRAMS) if path), None)


class Browser:
    """One page of one browser. `events` keeps everything it said unasked."""

    def __init__(self, program):
        self.profile = tempfile.mkdtemp(prefix="report-check-")
        to_read, self.write_end = os.pipe()  # fd 3 of the browser
        self.read_end, to_write = os.pipe()  # fd 4

        def place():
            # Both numbers may be 3 or 4 already: by way of high ones.
            high_in, high_out = os.dup2(to_read, 203), os.dup2(to_write, 204)
            os.dup2(high_in, 3)
            os.dup2(high_out, 4)

        self.process = subprocess.Popen(
            [program, "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe",
             "--hide-scrollbars", "--force-device-scale-factor=1", "--disable-dev-shm-usage",
             "--user-data-dir=" + self.profile, "about:blank"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            close_fds=False, preexec_fn=place)
        os.close(to_read)
        os.close(to_write)
        self.inbox = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()
        self.number = 0
        self.events = []
        self.session = None
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.ask(domain + ".enable")

    def _listen(self):
        rest = b""
        while True:
            block = os.read(self.read_end, 1 << 16)
            if not block:
                self.inbox.put(None)
                return
            *whole, rest = (rest + block).split(b"\0")
            for message in whole:
                self.inbox.put(json.loads(message))

    def _next(self):
        message = self.inbox.get(timeout=60)
        if message is None:
            raise RuntimeError("the browser went away")
        return message

    def ask(self, method, **params):
        """The result of one command; what is said in between goes to `events`."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.write_end, data):]
        while True:
            answer = self._next()
            if answer.get("id") != self.number:
                self.events.append(answer)
                continue
            if "error" in answer:
                raise RuntimeError(f"{method}: {answer['error'].get('message')}")
            return answer["result"]

    def open(self, path, width=980, height=1400, scheme="light", media=""):
        """Shows a file in a window of that size, as a screen or as paper sees it."""
        self.events.clear()
        self._emulate(width, height, scheme, media)
        self.ask("Page.navigate", url="file://" + os.path.abspath(path))
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(self._next())
        self.run("document.fonts.ready.then(() => 1)")

    def see(self, width=980, height=1400, scheme="light", media=""):
        """The page that is open in another window, without loading it anew."""
        self._emulate(width, height, scheme, media)
        seen = (f"innerWidth === {width} && innerHeight === {height} && "
                f"matchMedia('(prefers-color-scheme: {scheme})').matches && "
                f"matchMedia('{media or 'screen'}').matches")
        for _ in range(200):
            if self.run(f"new Promise(done => setTimeout(() => done({seen}), 5))"):
                return
        raise RuntimeError(f"the window did not become {width} x {height} {scheme} {media}")

    def _emulate(self, width, height, scheme, media):
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height,
                 deviceScaleFactor=1, mobile=False)
        self.ask("Emulation.setEmulatedMedia", media=media,
                 features=[{"name": "prefers-color-scheme", "value": scheme}])

    def run(self, script):
        """The value of a JavaScript expression in the page."""
        answer = self.ask("Runtime.evaluate", expression=script, returnByValue=True,
                          awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(str(answer["exceptionDetails"].get("exception", answer)))
        return answer["result"].get("value")

    def screenshot(self):
        answer = self.ask("Page.captureScreenshot", format="png", captureBeyondViewport=True)
        return base64.b64decode(answer["data"])

    def pdf(self, width_inches, height_inches):
        answer = self.ask("Page.printToPDF", paperWidth=width_inches, paperHeight=height_inches,
                          preferCSSPageSize=False, printBackground=False)
        return base64.b64decode(answer["data"])

    def complaints(self):
        """What the console, the page's policy or a failed load had to say."""
        out = []
        for event in self.events:
            method, params = event.get("method"), event.get("params", {})
            if method == "Runtime.consoleAPICalled":
                out.append("console: " + str(params.get("args")))
            elif method == "Runtime.exceptionThrown":
                out.append("exception: " + str(params.get("exceptionDetails", {}).get("text")))
            elif method == "Log.entryAdded":
                out.append("log: " + params.get("entry", {}).get("text", ""))
            elif method == "Network.loadingFailed":
                out.append("load failed: " + str(params.get("errorText")))
        return out

    def requests(self):
        """Addresses that were asked for."""
        return [event["params"]["request"]["url"] for event in self.events
                if event.get("method") == "Network.requestWillBeSent"]

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=20)
        os.close(self.write_end)
        shutil.rmtree(self.profile, ignore_errors=True)
