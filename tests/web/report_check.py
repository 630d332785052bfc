"""Plays records of every kind, writes their pages and looks at them as a browser and paper do.

    report_check.py PROGRAM [--keep FOLDER]

Of each page: what it consists of (no script, nothing from elsewhere, nothing that a note smuggled
in, a policy that forbids both), what an HTML validator says, what the browser's console says; on
the screen, light, dark and narrow, and on A4 and Letter: that no text is cut off, runs out of its
picture, lies on other text or is blown up, that no date and no telephone number is broken, that it
can be read against its ground, and that it prints on at most two sheets, with more of a cut list
on A4. With --keep the pages, their pictures and PDFs stay there, to be looked at.

Then controls, which must fail: a page is spoilt in each of these ways, and has to be caught.

Needs a Chromium (chromium-headless-shell), tidy and pdftotext (poppler-utils).
Closing line: N passed, N failed.
"""

import concurrent.futures
import html.parser
import os
import re
import shutil
import subprocess
import sys
import tempfile

import browser
from report_records import RECORDS, TODAY, Clinic, in_month_six

PAPERS = {"A4": (210 / 25.4, 297 / 25.4), "Letter": (8.5, 11)}
VOID = {"meta", "line", "rect", "circle", "path"}
ELEMENTS = set("""html head meta title style body main div header footer section h1 h2 p b strong
    span ul li table tr th td time figure figcaption details summary svg g desc text line rect
    circle path defs pattern""".split())


class Outline(html.parser.HTMLParser):
    """Every element and attribute of a page, and whether they close in order."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.elements, self.attributes, self.open, self.wrong, self.text = [], [], [], [], []
        self.feed(text)
        if self.open:
            self.wrong.append("not closed: " + ", ".join(self.open))

    def handle_starttag(self, tag, attributes):
        self.elements.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attributes]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.elements.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attributes]

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append("closed out of order: " + tag)

    def handle_data(self, data):
        if self.open and self.open[-1] != "style":
            self.text.append(data)


def check_source(text):
    """What is wrong with the page as a file."""
    page = Outline(text)
    wrong = list(page.wrong)
    wrong += ["element " + tag for tag in sorted(set(page.elements) - ELEMENTS)]
    for tag, name, value in page.attributes:
        if name.startswith("on") or name in ("src", "href", "xlink:href", "action", "srcdoc"):
            wrong.append(f"attribute {name} of {tag}")
        if re.search(r"https?:|//|javascript:|data:", value):
            wrong.append(f"an address in {name} of {tag}: {value[:60]}")
    ids = [value for _, name, value in page.attributes if name == "id"]
    wrong += ["id twice: " + each for each in sorted(set(ids)) if ids.count(each) > 1]
    for _, name, value in page.attributes:
        if name == "aria-describedby":
            wrong += ["no such id: " + each for each in value.split() if each not in ids]
    style = re.search(r"<style>(.*?)</style>", text, re.S).group(1)
    wrong += ["the style loads something" for _ in re.findall(r"@import|url\((?!#)", style)]
    policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    if policy not in text:
        wrong.append("no content security policy")
    for demanded in ('<html lang="en">', '<meta charset="utf-8">', "Self-reported"):
        if demanded not in text:
            wrong.append("missing: " + demanded)
    title = re.search(r"<title>(.*?)</title>", text).group(1)
    if "Example" in title or "<" in title:
        wrong.append("title: " + title)
    if text.encode().translate(None, bytes(range(32, 256)) + b"\n"):
        wrong.append("control characters")
    return wrong


def check_markup(path):
    """What tidy says, which reads HTML 5 but knows neither <time> in SVG pages nor all of SVG."""
    done = subprocess.run(["tidy", "-quiet", "-errors", "--drop-empty-elements", "no",
                           "--show-info", "no", path], capture_output=True, text=True)
    return [line for line in done.stderr.splitlines() if "Warning" in line or "Error" in line]


CUT_OFF = """
(() => {
  const wrong = [];
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth)
    wrong.push('the page is wider than its window: ' + page.scrollWidth);
  const name = e => e.tagName + '.' + (e.className.baseVal ?? e.className) + ' "' +
                    e.textContent.trim().slice(0, 40) + '"';
  for (const e of document.querySelectorAll('body *')) {
    if (e.closest('svg') || !e.getClientRects().length) continue;
    if (e.closest('.scroll') || e.closest('details')) continue;
    if (e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0 &&
        getComputedStyle(e).display !== 'inline')
      wrong.push('wider than its box: ' + name(e));
  }
  for (const e of document.querySelectorAll('.halves')) {
    const halves = [...e.children].map(child => child.getBoundingClientRect());
    if (halves.length === 2 && halves[0].top === halves[1].top &&
        Math.abs(halves[0].width - halves[1].width) > 2)
      wrong.push('no halves: ' + name(e));
  }
  for (const e of document.querySelectorAll('time, .whole'))
    if (new Set([...e.getClientRects()].map(r => Math.round(r.top))).size > 1)
      wrong.push('broken: ' + name(e));
  const inside = (a, b) => a.left >= b.left - 1.5 && a.right <= b.right + 1.5 &&
                           a.top >= b.top - 1.5 && a.bottom <= b.bottom + 1.5;
  const overlap = (a, b) =>
      Math.min(Math.min(a.right, b.right) - Math.max(a.left, b.left),
               Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
  for (const svg of document.querySelectorAll('svg[role=img]')) {
    if (!svg.getClientRects().length) continue;
    const frame = svg.getBoundingClientRect();
    const scale = frame.width / svg.viewBox.baseVal.width;
    if (scale > 1.8) wrong.push('blown up: ' + name(svg) + ' ' + scale.toFixed(2));
    const texts = [...svg.querySelectorAll('text')].map(e => [e, e.getBoundingClientRect()]);
    for (const [e, r] of texts)
      if (!inside(r, frame)) wrong.push('runs out of its picture: ' + name(e));
    for (let i = 0; i < texts.length; ++i)
      for (let k = 0; k < i; ++k)
        if (overlap(texts[i][1], texts[k][1]) > 4 * scale)
          wrong.push('lies on other text: ' + name(texts[i][0]) + ' on ' + name(texts[k][0]));
  }
  return wrong;
})()
"""

CONTRAST = """
(() => {
  const light = c => {
    const [r, g, b] = c.match(/[\\d.]+/g).map(x => x / 255)
        .map(x => x <= 0.03928 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = light(getComputedStyle(document.body).backgroundColor);
  const wrong = new Set();
  for (const e of document.querySelectorAll('body *')) {
    if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
    if (!e.getClientRects().length) continue;
    const style = getComputedStyle(e);
    const ink = light(e.tagName === 'text' ? style.fill : style.color);
    const ratio = (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
    if (ratio < 4.5)
      wrong.add(e.tagName + ' ' + (e.className.baseVal ?? e.className) + ' ' + ratio.toFixed(2));
  }
  return [...wrong];
})()
"""


def sheets_of(pdf):
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


def sheet_texts(path):
    """The text of each sheet, its words one blank apart."""
    done = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True)
    return [re.sub(r"\s+", " ", text) for text in done.stdout.split("\f")[:-1]]


SCREENS = (("light", 980), ("dark", 980), ("light", 390))


def check_screen(page, path, base, keeps_pictures=False, screens=SCREENS):
    """What is wrong with the page that is opened, on each of the screens."""
    wrong = []
    page.open(path)
    for scheme, width in screens:
        page.see(width=width, scheme=scheme)
        where = f"{scheme} {width}: "
        wrong += [where + each for each in page.run(CUT_OFF)]
        wrong += [where + "too faint: " + each for each in page.run(CONTRAST)]
        if page.run("document.scripts.length + document.images.length"):
            wrong.append(where + "a script or an image")
        if keeps_pictures:
            with open(f"{base}-{scheme}-{width}.png", "wb") as file:
                file.write(page.screenshot())
    wrong += page.complaints()
    wrong += ["asked for " + url for url in page.requests()
              if url != "file://" + os.path.abspath(path)]
    return wrong


def check_paper(page, base, code):
    """What is wrong on paper with the page that is open."""
    wrong, left_out = [], {}
    for paper, (width, height) in PAPERS.items():
        page.see()
        pdf = page.pdf(width, height)
        with open(f"{base}-{paper}.pdf", "wb") as file:
            file.write(pdf)
        if sheets_of(pdf) > 2:
            wrong.append(f"{paper}: {sheets_of(pdf)} sheets")
        sheets = sheet_texts(f"{base}-{paper}.pdf")
        text = " ".join(sheets)
        left_out[paper] = sum(map(int, re.findall(r"And (\d+) more: isotrack", text)))
        for last in ("isotrack sources.", "Self-reported: what the patient"):
            if last not in text:
                wrong.append(f"{paper}: '{last}' is not on it")
        # Sheets part: each begins with whose it is. A long code is broken into lines.
        for number, each in enumerate(sheets, 1):
            if not each.replace(" ", "").startswith(code):
                wrong.append(f"{paper}: sheet {number} does not begin with {code}")
        # As paper sees it, inside its margins of 13 mm.
        page.see(width=round((width - 26 / 25.4) * 96), height=round((height - 25 / 25.4) * 96),
                 media="print")
        wrong += [f"{paper}: {each}" for each in page.run(CUT_OFF)]
        wrong += [f"{paper}: too faint: {each}" for each in page.run(CONTRAST)]
    # A4 is longer: lists that are cut show more of themselves.
    if left_out["Letter"] > 0 and left_out["A4"] >= left_out["Letter"]:
        wrong.append(f"left out on both papers: {left_out}")
    return wrong


def write_pages(program, folder, parts):
    """The page at the end of each part of a record, and of one with parts left out: (name, path,
    code)."""
    out = []
    place = os.path.join(folder, parts[0].__name__)
    os.mkdir(place)
    clinic = Clinic(program, place)
    for record in parts:
        name = record.__name__.replace("_", "-")
        record(clinic)
        code = "W" * 32 if "crowded" in name else ("P-00013" if "without" in name else "me")
        path = os.path.join(folder, name + ".html")
        clinic.run(TODAY, "report", "-o", path)
        out.append((name, path, code))
        if record is in_month_six:
            path = os.path.join(folder, "left-out.html")
            clinic.run(TODAY, "report", "-o", path, "--without", "name,pregnancy,mood")
            out.append(("left-out", path, code))
    return out


def check_left_out(text):
    told = ("pregnan", "contracepti", "negative", "us.test", "Jane", "1998", "PHQ", "period")
    visible = " ".join(Outline(text).text)
    visible = visible.replace("Left out on request: name, pregnancy, mood.", "")
    return ["still told: " + word for word in told if word in visible]


def spoil(text, old, new):
    assert old in text, old
    return text.replace(old, new, 1)


CONTROLS = {
    "a script": ("source", lambda t: spoil(t, "</main>", "<script>1</script></main>")),
    "an image": ("source", lambda t: spoil(t, "</main>", '<img src="x.png" alt=""></main>')),
    "an event": ("source", lambda t: spoil(t, "<main>", '<main onclick="1">')),
    "an address": ("source", lambda t: spoil(t, "<main>", '<main cite="https://example.org">')),
    "a font from elsewhere": ("source", lambda t: spoil(t, "</style>", "@import 'x';</style>")),
    "no policy": ("source", lambda t: spoil(t, "default-src 'none'", "default-src *")),
    "a name in the title": ("source", lambda t: spoil(t, "<title>", "<title>Example ")),
    "an element left open": ("source", lambda t: spoil(t, "</main>", "<div></main>")),
    "an id twice": ("source", lambda t: spoil(t, "<main>", '<main id="course-desc">')),
    "no self-reported line": ("source", lambda t: spoil(t, "Self-reported", "Certified")),
    "a list in a paragraph": ("markup", lambda t: spoil(t, "<main>", "<main><p><ul></ul></p>")),
    "what the policy forbids": ("screen", lambda t: spoil(t, "</main>",
                                                          "<script>1</script></main>")),
    "ink too faint": ("screen", lambda t: spoil(t, "</style>", ".quiet{color:#999}</style>")),
    "ink too faint in the dark": ("screen", lambda t: spoil(
        t, "</style>", "@media (prefers-color-scheme:dark){.quiet{color:#555}}</style>")),
    "a page too wide": ("screen", lambda t: spoil(t, "</style>", "h1{min-width:70em}</style>")),
    "a word cut off": ("screen", lambda t: spoil(
        t, "</style>", ".source{display:block;width:3em;overflow:hidden;"
                       "white-space:nowrap}</style>")),
    "text beyond its picture": ("screen", lambda t: re.sub(r'<text x="[^"]*"', '<text x="-90"', t,
                                                           count=1)),
    "text on text": ("screen", lambda t: spoil(
        t, "</desc>", '</desc><text x="200" y="99">one</text><text x="204" y="99">two</text>')),
    "a picture blown up": ("screen", lambda t: spoil(
        t, "</style>", ".panels{display:block}.panel{max-width:none}</style>")),
    "halves that are none": ("screen", lambda t: spoil(
        t, "</style>", ".halves{grid-template-columns:2fr 1fr!important}</style>")),
    "a date broken": ("screen", lambda t: spoil(
        t, "</style>", "time{white-space:normal;word-spacing:100em}</style>")),
    "a telephone number broken": ("screen", lambda t: spoil(
        t, "</main>", '<p style="width:3em"><span>Call</span> <span class="whole" '
                      'style="white-space:normal">1-866-495-0654</span></p></main>')),
    "three sheets": ("paper", lambda t: spoil(
        t, "</style>", "@media print{.sheet{min-height:400mm}}</style>")),
    "the end cut off": ("paper", lambda t: spoil(
        t, "</style>", "@media print{footer{display:none}}</style>")),
    "a sheet that is nobody's": ("paper", lambda t: spoil(
        t, "</style>", ".sheet .running{display:none!important}</style>")),
}


# The screen on which a spoilt page must be caught, unless it is the light and wide one.
CAUGHT_ON = {"ink too faint in the dark": ("dark", 980)}


def check_controls(page, path, folder):
    """The controls that were not caught."""
    with open(path, encoding="utf-8") as file:
        good = file.read()
    wrong = []
    spoilt = os.path.join(folder, "spoilt.html")
    for name, (where, change) in CONTROLS.items():
        text = change(good)
        with open(spoilt, "w", encoding="utf-8") as file:
            file.write(text)
        base = spoilt[:-len(".html")]
        caught = {"source": lambda: check_source(text), "markup": lambda: check_markup(spoilt),
                  "screen": lambda: check_screen(
                      page, spoilt, base, screens=[CAUGHT_ON.get(name, SCREENS[0])]),
                  "paper": lambda: page.open(spoilt) or check_paper(page, base, "me")}[where]()
        if not caught:
            wrong.append(f"control: {name} was not caught")
    return wrong


def check_page(page, name, path, code, keeps_pictures):
    """Everything that is wrong with one page."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    base = path[:-len(".html")]
    wrong = check_source(text) + check_markup(path)
    if name == "left-out":
        wrong += check_left_out(text)
    wrong += check_screen(page, path, base, keeps_pictures)
    return wrong + check_paper(page, base, code)


def main():
    program = os.path.abspath(sys.argv[1])
    keep = sys.argv[3] if sys.argv[2:3] == ["--keep"] else None
    chromium = browser.find()
    missing = [name for name in ("tidy", "pdftotext") if not shutil.which(name)]
    if not chromium or missing:
        missing += [] if chromium else ["chromium-headless-shell"]
        sys.exit("missing: " + ", ".join(missing)
                 + "; on Debian: apt-get install chromium-headless-shell tidy poppler-utils")
    # In memory where there is such a place: a record is many small writes, each made durable.
    memory = "/dev/shm" if "TMPDIR" not in os.environ and os.path.isdir("/dev/shm") else None
    folder = os.path.abspath(keep or tempfile.mkdtemp(prefix="isotrack-report-", dir=memory))
    os.makedirs(folder, exist_ok=True)
    failed, passed = 0, 0
    page = browser.Browser(chromium)
    try:
        # Records are written while the pages of those before are looked at.
        with concurrent.futures.ThreadPoolExecutor(2) as writers:
            written = [writers.submit(write_pages, program, folder, parts) for parts in RECORDS]
            for name, path, code in (each for pages in concurrent.futures.as_completed(written)
                                     for each in pages.result()):
                wrong = check_page(page, name, path, code, bool(keep))
                for line in wrong:
                    print(f"{name}: {line}")
                failed, passed = failed + bool(wrong), passed + (not wrong)
        wrong = check_controls(page, os.path.join(folder, "in-month-six.html"), folder)
        for line in wrong:
            print(line)
        failed, passed = failed + len(wrong), passed + len(CONTROLS) - len(wrong)
    finally:
        page.close()
        if not keep:
            shutil.rmtree(folder, ignore_errors=True)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
