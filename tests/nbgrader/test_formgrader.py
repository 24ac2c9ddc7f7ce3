"""formgrader in headless Chromium, on the course that a class was graded in: the marks are there, and our sentences."""

import json
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from nbgrader.api import Gradebook
from playwright.sync_api import sync_playwright

from tests.nbgrader.classroom import ASSIGNMENT

pytestmark = [
    pytest.mark.xdist_group("nbgrader"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),  # of nbgrader, whose course is made here
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]
CHROMIUM = Path("/usr/bin/chromium")
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
EXTENSIONS = {
    f"nbgrader.server_extensions.{name}": name == "formgrader"
    for name in ("formgrader", "validate_assignment", "assignment_list", "course_list")
}
PATIENCE = 60.0  # seconds in which the server answers


@pytest.fixture(scope="module")
def formgrader(course, sheltered):
    """The address of a Jupyter server on the graded course."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    options = {
        "--ServerApp.ip": "127.0.0.1", "--ServerApp.port": port, "--ServerApp.port_retries": 0,
        "--ServerApp.root_dir": course, "--IdentityProvider.token": "", "--ServerApp.jpserver_extensions": EXTENSIONS,
    }  # fmt: skip
    words = [f"{name}={value}" for name, value in options.items()]
    server = subprocess.Popen(
        [sys.executable, "-m", "jupyter_server", "--no-browser", "--allow-root", *words],
        cwd=course, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    address = f"http://127.0.0.1:{port}/formgrader"
    answers(f"{address}/api/submissions/{ASSIGNMENT}")
    yield address
    server.terminate()
    server.wait()


def answers(address):
    """What the server says, as soon as it says anything."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            with urllib.request.urlopen(address) as reply:
                return json.load(reply)
        except urllib.error.URLError:
            if time.monotonic() > end:
                raise
            time.sleep(0.2)


@pytest.fixture
def page(formgrader):
    if not CHROMIUM.exists():
        pytest.fail("there is no Chromium here; on Debian: apt-get install chromium", pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(FLAGS))
        opened = browser.new_page(viewport={"width": 1200, "height": 1000})
        opened.route("**/*", lambda route: route.continue_() if "127.0.0.1" in route.request.url else route.abort())
        yield opened
        browser.close()


def test_the_marks_are_in_formgrader(formgrader, page, course, tmp_path):
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        mark = gradebook.find_submission(ASSIGNMENT, "one_too_many").score
    assert 0 < mark < 20
    page.goto(f"{formgrader}/manage_submissions/{ASSIGNMENT}/")
    row = page.locator("tr", has=page.locator("td", has_text="one_too_many"))
    row.wait_for()
    assert f"{round(mark, 2):g} / 24" in row.inner_text()
    assert "20 / 24" in page.locator("tr", has_text="retypes_every_cell").inner_text()
    assert page.screenshot(path=tmp_path / "marks.png", full_page=True)


def test_the_autograde_button_of_formgrader_is_our_judge(formgrader, page, course):
    graded = course / "autograded" / "right" / ASSIGNMENT / "01_derivative.ipynb"
    before = graded.stat().st_mtime_ns
    page.goto(f"{formgrader}/manage_submissions/{ASSIGNMENT}/")
    page.locator("tr", has=page.get_by_text("right", exact=True)).locator("td.autograde a").click()
    page.get_by_text("Successfully autograded").wait_for(timeout=1000 * PATIENCE)
    assert graded.stat().st_mtime_ns > before
    assert "10.0" in graded.read_text(encoding="utf-8")


def test_a_submission_shows_our_sentences_beside_the_points(formgrader, page):
    found = answers(f"{formgrader}/api/submitted_notebooks/{ASSIGNMENT}/16_probability")
    one = next(s["id"] for s in found if s["student"] == "one_too_many")
    page.goto(f"{formgrader}/submissions/{one}/")
    page.get_by_text("Softmax — 5 points sur 10").wait_for()
    assert "Retranchez d’abord le maximum" in page.inner_text("body")
