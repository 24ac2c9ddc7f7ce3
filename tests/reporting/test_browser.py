"""The pages as people meet them: in headless Chromium, light and dark, wide and narrow, in both languages."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from grader.reporting.html import page_name, write
from tests.reporting.scenes import hostile_class, real_class, wide_class

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
BRUNO, CHLOE = "class/students/bruno.html", f"class/students/{page_name('chloé')}"
LONG = f"hostile/students/{page_name('a' * 300)}"
PAGES = (
    LONG,
    "class/index.html",
    "wide/index.html",
    "hostile/index.html",
    BRUNO,
    CHLOE,
    "class/instructor/dmitri.html",
)

CONTRAST = """() => {
  const parsed = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = (colour) => {
    const linear = (c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    const [r, g, b] = parsed(colour).slice(0, 3).map((c) => linear(c / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const background = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const colour = getComputedStyle(e).backgroundColor;
      if ((parsed(colour)[3] ?? 1) > 0) return colour;
    }
  };
  const faint = [];
  for (const element of document.querySelectorAll("body *")) {
    const own = [...element.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
    if (!own || element.closest("svg, script") || !element.checkVisibility()) continue;
    const pair = [light(getComputedStyle(element).color), light(background(element))].sort((a, b) => b - a);
    const ratio = (pair[0] + 0.05) / (pair[1] + 0.05);
    if (ratio < 4.5) faint.push(`${element.textContent.trim().slice(0, 30)}: ${ratio.toFixed(2)}`);
  }
  return [...new Set(faint)];
}"""


@pytest.fixture(scope="module")
def browser():
    """Debian's Chromium; where it is not installed these tests fail, and say what to install."""
    if not CHROMIUM.exists():
        pytest.fail("there is no Chromium here; on Debian: apt-get install chromium", pytrace=False)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(FLAGS))
        yield launched
        launched.close()


@pytest.fixture(scope="module")
def reports(tmp_path_factory):
    root = tmp_path_factory.mktemp("reports")
    for name, made in (("class", real_class), ("hostile", hostile_class), ("wide", wide_class)):
        write(made(), root / name, "en")
    return root


@pytest.fixture
def visit(browser, reports):
    """Open a page; afterwards it must have complained about nothing and asked for nothing."""
    contexts, complaints = [], []

    def opened(path, width=1000, **options):
        context = browser.new_context(viewport={"width": width, "height": 800}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: (complaints.append(f"dialog {dialog.message}"), dialog.dismiss()))
        page.on("request", lambda r: None if r.url.startswith(("file:", "data:")) else complaints.append(r.url))
        page.goto((reports / path).as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


def shown(page):
    """The text that is to be seen."""
    return page.inner_text("main")


def first_column(page):
    return page.locator("table.marks tbody th").all_inner_texts()


@pytest.mark.parametrize("width", [400, 1000])
@pytest.mark.parametrize("path", PAGES)
def test_no_page_is_wider_than_its_window(visit, path, width):
    page = visit(path, width)
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_every_text_stands_out_from_its_ground(visit, path, scheme):
    assert visit(path, color_scheme=scheme).evaluate(CONTRAST) == []


def test_dark_is_dark(visit):
    grounds = [
        visit(BRUNO, color_scheme=scheme).evaluate("getComputedStyle(document.body).backgroundColor")
        for scheme in ("light", "dark")
    ]
    assert grounds == ["rgb(251, 250, 248)", "rgb(22, 24, 28)"]


def test_a_page_speaks_one_language_at_a_time(visit):
    page = visit(BRUNO)
    assert "Hidden case 1" in shown(page) and "Cas caché 1" not in shown(page)
    page.click("[data-language=fr]")
    assert "Cas caché 1" in shown(page) and "Hidden case 1" not in shown(page)
    assert page.get_attribute("[data-language=fr]", "aria-pressed") == "true"
    assert page.evaluate("document.documentElement.lang") == "fr"


def test_the_language_chosen_is_remembered(visit, reports):
    page = visit("class/index.html")
    page.click("[data-language=fr]")
    page.goto((reports / BRUNO).as_uri())
    assert "Cas caché 1" in shown(page)


def test_without_script_a_page_speaks_the_language_it_was_written_for(visit):
    page = visit(BRUNO, java_script_enabled=False)
    assert "Hidden case 1" in shown(page) and "Cas caché 1" not in shown(page)
    assert not page.is_visible("[data-language=fr]")


def test_the_witness_of_a_failure_is_to_be_read(visit):
    text = shown(visit(BRUNO))
    for piece in (
        "newton(x ↦ x**3 - 800, x ↦ 3*x**2, 4.0, 0)", "19.3333333333", "4.0", "The gap is 15.3333.",
        "You make n + 1 updates. With n = 0 the answer is x0 itself.", "exactly this slip",
        "Largest gap at [0][0]: got 1, expected 0.25 (entries that differ: 3 of 3).",
    ):  # fmt: skip
        assert piece in text


def test_a_picture_is_shown_in_the_language_of_the_page(visit):
    page = visit(BRUNO)
    widths = page.locator("figure img:visible").evaluate_all("images => images.map((i) => i.naturalWidth)")
    assert widths == [792]
    assert page.locator("figcaption:visible").all_inner_texts()[0].startswith("Your map and the right one")


def test_a_hint_waits_until_it_is_asked_for(visit):
    page = visit(BRUNO)
    hint = "Keep one variable x that starts at x0"
    assert hint not in shown(page)
    page.click("summary >> nth=0")
    assert hint in shown(page)


def test_a_heading_sorts_the_class_and_sorts_it_back(visit):
    page = visit("class/index.html")
    page.click("table.marks thead th.total button")
    assert first_column(page) == ["dmitri", "chloé", "bruno", "farid", "<script>alert(1)</script>", "emma", "alice"]
    assert page.get_attribute("table.marks thead th.total", "aria-sort") == "ascending"
    page.click("table.marks thead th.total button")
    assert first_column(page)[0] == "alice"
    page.click("table.marks thead th:first-child button")
    assert first_column(page)[1:3] == ["alice", "bruno"]
    assert page.get_attribute("table.marks thead th.total", "aria-sort") is None


def test_a_heading_is_reached_and_pressed_with_the_keyboard(visit):
    page = visit("class/index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.focus("table.marks thead th.total button")
    page.keyboard.press("Enter")
    assert first_column(page)[0] == "dmitri"


def test_a_mark_leads_to_the_exercise_of_its_student(visit):
    page = visit("class/index.html")
    page.click("table.marks tbody tr:nth-child(3) td:nth-child(4) a")
    assert re.search(r"instructor/bruno\.html#softmax$", page.url)
    page.click("nav a >> nth=0")
    assert page.url.endswith("index.html")


def test_hostile_ids_are_only_words(visit):
    page = visit("hostile/index.html")
    assert "<script>alert(1)</script>" in first_column(page) and "../../x" in first_column(page)
    for i in range(len(first_column(page))):
        page.click(f"table.marks tbody tr:nth-child({i + 1}) th a")
        assert page.locator("h1").count() == 1
        page.go_back()


def test_hostile_messages_are_only_words(visit):
    page = visit(f"hostile/students/{page_name('<script>alert(1)</script>')}")
    assert "<script>alert(2)</script> no root & �gnp.exe" in shown(page)
