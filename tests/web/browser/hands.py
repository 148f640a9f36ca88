"""Two ways of working a page: by the keyboard alone, and by clicking in a browser that runs no script."""

from __future__ import annotations

from playwright.sync_api import Page

MOST_STEPS = 400
FOCUSED = """
() => {
  const part = document.activeElement;
  if (!part || part === document.body) return null;
  const words = [...(part.labels ?? [])].map(label => label.textContent);
  const legend = part.closest("fieldset")?.querySelector("legend")?.textContent ?? "";
  const box = part.getBoundingClientRect(), style = getComputedStyle(part);
  return {
    says: [part.getAttribute("aria-label") ?? "", ...words, part.textContent, legend]
      .map(said => said.trim().replace(/\\s+/g, " ")),
    tag: part.tagName,
    seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight,
    marked: style.outlineStyle !== "none" || style.boxShadow !== "none",
  };
}
"""


class Keyboard:
    """Somebody who has no mouse: they step through the page, and must see at each step where they are."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def reach(self, name: str, *tags: str) -> None:
        """Step on until what has the focus is called so.

        Raises:
            AssertionError: it cannot be reached, or does not show that it has the focus.
        """
        for _ in range(MOST_STEPS):
            self.page.keyboard.press("Tab")
            focused = self.page.evaluate(FOCUSED)
            if focused is None:
                continue
            assert focused["seen"], f"{focused['says']} has the focus out of sight"
            assert focused["marked"], f"{focused['says']} does not show that it has the focus"
            if focused["tag"] in tags and name in focused["says"]:
                return
        raise AssertionError(f"no key leads to “{name}”")

    def follow(self, name: str) -> None:
        self.reach(name, "A")
        self.enter()

    def fill(self, name: str, text: str) -> None:
        self.reach(name, "INPUT", "TEXTAREA")
        self.page.keyboard.press("ControlOrMeta+A")
        self.page.keyboard.type(text)

    def choose(self, name: str, option: str) -> None:
        self.reach(name, "SELECT")
        self.page.keyboard.type(option)

    def press(self, name: str) -> None:
        self.reach(name, "BUTTON")
        self.enter()

    def enter(self) -> None:
        """Do what has the focus, and wait until what it leads to is there."""
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")


class Clicks:
    """Somebody whose browser runs no script."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def follow(self, name: str) -> None:
        link = self.page.get_by_role("link", name=name, exact=True)
        with self.page.expect_navigation():
            link.or_(self.page.get_by_role("button", name=name, exact=True)).first.click()

    def fill(self, name: str, text: str) -> None:
        self.page.get_by_label(name, exact=True).fill(text)

    def choose(self, name: str, option: str) -> None:
        self.page.get_by_label(name, exact=True).select_option(label=option)

    def press(self, name: str) -> None:
        with self.page.expect_navigation():
            self.page.get_by_role("button", name=name, exact=True).first.click()
