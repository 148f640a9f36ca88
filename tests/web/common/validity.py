"""Checks the HTML of a page for what a browser forgives and a screen reader does not."""

from __future__ import annotations

from collections import Counter
from html.parser import HTMLParser

VOID = {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
MAY_STAY_OPEN = {"circle", "path", "rect", "line", "polyline", "polygon", "use", "ellipse"}
NEEDS_NO_LABEL = {"hidden", "submit", "button", "image", "reset"}
POINTERS = ("for", "aria-labelledby", "aria-describedby", "aria-controls")
NOT_WITHIN = {
    "p": {"div", "ul", "ol", "dl", "table", "form", "section", "h1", "h2", "h3", "h4", "p", "details", "fieldset"},
    "a": {"a", "button", "input", "select", "textarea"},
    "button": {"a", "button", "input", "select", "textarea"},
    "form": {"form"},
    "label": {"label"},
}
ONLY_IN = {"li": {"ul", "ol"}, "dt": {"dl", "div"}, "dd": {"dl", "div"}, "tr": {"table", "thead", "tbody", "tfoot"}}


class Page(HTMLParser):
    """Reads a page once and keeps what is wrong with it, with the line it stands on."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []
        self.open: list[str] = []
        self.ids: Counter[str] = Counter()
        self.pointed_at: list[tuple[str, str]] = []
        self.fields: list[dict[str, str]] = []
        self.labelled: set[str] = set()
        self.headings: list[int] = []
        self.tables: list[Counter[str]] = []
        self.feed(html)
        self.close()
        self.finish()

    def wrong(self, what: str) -> None:
        self.faults.append(f"line {self.getpos()[0]}: {what}")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        self.check_place(tag)
        self.check_attributes(tag, attrs, told)
        self.note_meaning(tag, told)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            self.wrong(f"</{tag}> closes what cannot be open")
        elif not self.open or self.open[-1] != tag:
            self.wrong(f"</{tag}> closes <{self.open[-1] if self.open else 'nothing'}>")
            if tag in self.open:
                del self.open[len(self.open) - 1 - self.open[::-1].index(tag) :]
        else:
            self.open.pop()

    def check_place(self, tag: str) -> None:
        for around, never in NOT_WITHIN.items():
            if around in self.open and tag in never:
                self.wrong(f"<{tag}> stands within <{around}>")
        parent = self.open[-1] if self.open else ""
        if tag in ONLY_IN and parent not in ONLY_IN[tag]:
            self.wrong(f"<{tag}> stands in <{parent}>")

    def check_attributes(self, tag: str, attrs: list[tuple[str, str | None]], told: dict[str, str]) -> None:
        if twice := [name for name, times in Counter(name for name, _ in attrs).items() if times > 1]:
            self.wrong(f"<{tag}> says {', '.join(twice)} twice")
        if "style" in told or any(name.startswith("on") for name in told):
            self.wrong(f"<{tag}> carries style or script of its own, which the browser is told to refuse")
        if "id" in told:
            self.ids[told["id"]] += 1
        for name in POINTERS:
            self.pointed_at += [(name, target) for target in told.get(name, "").split()]
        if told.get("href", "").startswith("#") and len(told["href"]) > 1:
            self.pointed_at.append(("href", told["href"][1:]))

    def note_meaning(self, tag: str, told: dict[str, str]) -> None:
        if tag in {"input", "select", "textarea"} and told.get("type") not in NEEDS_NO_LABEL:
            self.fields.append(told)
        if tag == "label":
            self.labelled.add(told.get("for", ""))
        if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            self.headings.append(int(tag[1]))
        if tag == "table":
            self.tables.append(Counter())
        if tag in {"th", "caption"} and self.tables:
            self.tables[-1][tag] += 1
            if tag == "th" and "scope" not in told:
                self.wrong("<th> does not say whether it heads a row or a column")
        if tag == "img" and "alt" not in told:
            self.wrong("<img> has no words in its place")

    def finish(self) -> None:
        self.faults += [f"left open: <{tag}>" for tag in self.open]
        self.faults += [f"id {name!r} stands {times} times" for name, times in self.ids.items() if times > 1]
        self.faults += [
            f"{how} points at {target!r}, which is not there"
            for how, target in self.pointed_at
            if target not in self.ids
        ]
        self.faults += [
            f"field {told.get('name')!r} has no label"
            for told in self.fields
            if told.get("id") not in self.labelled and not {"aria-label", "aria-labelledby"} & set(told)
        ]
        self.faults += [f"table {number + 1} has no headers" for number, t in enumerate(self.tables) if not t["th"]]
        self.check_headings()

    def check_headings(self) -> None:
        if self.headings.count(1) != 1:
            self.faults.append(f"there are {self.headings.count(1)} first headings")
        before = 0
        outline = self.headings[self.headings.index(1) :] if 1 in self.headings else self.headings
        for level in outline:
            if level > before + 1:
                self.faults.append(f"a heading of level {level} follows on one of level {before}")
            before = level


def faults_of(html: str) -> list[str]:
    """What is wrong with a page, in words; nothing where nothing is."""
    return Page(html).faults
