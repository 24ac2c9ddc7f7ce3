"""What must hold of the files that ship; each test takes them from tree()."""

import json
from pathlib import Path

import pytest

from grader.bank.load import load
from grader.exam.trials import values
from grader.publishing.percent import holes_of
from grader.publishing.trees import NotOurFolderError, stale, tree, write
from tests.publishing import toys

BANK = load()
SLUGS = {exercise.slug: exercise for exercise in BANK}
STUBS = [Path("exercises", lang, e.chapter, f"{e.slug}.py") for lang in ("en", "fr") for e in BANK]
SMALL = tree([toys.TOY])


def by_path(path):
    return SLUGS[path.stem]


def loaded(path, text):
    namespace = {"__name__": "a file that ships"}
    exec(compile(text, str(path), "exec"), namespace)
    return namespace


def bodies(namespace, exercise):
    """Every function that is a hole, by name."""
    for name in holes_of(exercise):
        owner, _, method = name.partition(".")
        yield name, vars(namespace[owner])[method] if method else namespace[owner]


@pytest.mark.parametrize("path", STUBS, ids=str)
def test_an_exercise_is_unsolved_in_every_hole(path, files):
    for name, function in bodies(loaded(path, files[path]), by_path(path)):
        with pytest.raises(NotImplementedError):
            function(*[None] * function.__code__.co_argcount)
        assert function.__doc__, name


@pytest.mark.parametrize("path", STUBS, ids=str)
def test_a_solution_defines_what_is_asked_for(path, files):
    solved = Path("solutions", *path.parts[1:])
    namespace = loaded(solved, files[solved])
    assert set(by_path(path).functions) <= namespace.keys()
    assert "NotImplementedError" not in files[solved]


def test_both_trees_hold_the_same_files(files):
    shared = [
        {p.relative_to(top) for p in files if p.parts[0] == top and p.parts[1] in ("en", "fr") and p.suffix != ".png"}
        for top in ("exercises", "solutions")
    ]
    assert shared[0] == shared[1]


def test_both_languages_hold_the_same_files(files):
    by_language = [{p.relative_to(p.parents[-3]) for p in files if p.parts[1] == lang} for lang in ("en", "fr")]
    assert by_language[0] == by_language[1] != set()


def test_a_language_speaks_to_its_readers(files):
    english, french = (files[Path("exercises", lang, "README.md")] for lang in ("en", "fr"))
    assert "How to start" in english
    assert "Comment commencer" in french
    assert "reference/bank" in english
    assert "reference/bank" in french


def test_every_stub_can_be_restored(files):
    for path in STUBS:
        _, language, _, name = path.parts
        assert files[Path("exercises", "cases", "stubs", language, name)] == files[path]


def test_every_exercise_has_its_cases(files):
    assert {p.stem for p in files if p.parts[1] == "cases" and p.suffix == ".json"} == set(SLUGS)


def test_the_same_seed_makes_the_same_files():
    assert tree([toys.TOY], 3) == tree([toys.TOY], 3)


def test_another_seed_changes_numbers_and_no_code():
    few = [SLUGS[slug] for slug in ("newton", "softmax")]
    first, second = tree(few, 0), tree(few, 1)
    assert first != second
    for path in first:
        if path.suffix == ".py":
            assert first[path].split("# %%\n")[1:] == second[path].split("# %%\n")[1:]


def test_a_drawn_number_is_in_the_statement(files):
    for exercise in BANK:
        for name, value in values(exercise, toys.SEED).items():
            if f"<<{name}>>" in exercise.statement.en:
                assert str(value) in files[Path("exercises", "en", exercise.chapter, f"{exercise.slug}.py")]


def test_one_language_can_be_made_alone():
    assert {p.parts[1] for p in tree([toys.TOY], languages=["fr"])} == {"fr", "cases", "README.md"}


# Writing and checking


@pytest.fixture
def out(tmp_path):
    write(tmp_path / "out", SMALL)
    return tmp_path / "out"


STUB = Path("exercises", "en", "00_toys", "double.py")


def test_what_was_written_is_not_stale(out):
    assert list(stale(out, SMALL)) == []


def test_an_edited_file_is_reported_with_its_edit(out):
    (out / STUB).write_text(SMALL[STUB].replace("Twice", "Thrice"), encoding="utf-8")
    report = "".join(stale(out, SMALL))
    assert f"{STUB} no longer matches the bank. Run: grader regenerate" in report
    assert "-# Thrice $x$" in report
    assert "+# Twice $x$" in report


def test_changed_line_ends_are_an_edit(out):
    (out / STUB).write_bytes(SMALL[STUB].replace("\n", "\r\n").encode())
    assert "no longer matches" in "".join(stale(out, SMALL))


def test_a_missing_file_is_reported(out):
    (out / STUB).unlink()
    assert list(stale(out, SMALL)) == [f"{STUB} is missing. Run: grader regenerate\n"]


def test_a_foreign_file_is_reported(out):
    (out / STUB.with_name("notes.txt")).write_text("mine", encoding="utf-8")
    assert "notes.txt should not be there" in "".join(stale(out, SMALL))


@pytest.mark.parametrize("folder", [".pytest_cache", "__pycache__", ".ipynb_checkpoints"])
def test_what_tools_leave_behind_is_not_looked_at(out, folder):
    (out / "exercises" / "en" / folder).mkdir()
    (out / "exercises" / "en" / folder / "x").write_text("", encoding="utf-8")
    assert list(stale(out, SMALL)) == []


def test_checking_writes_nothing(out):
    before = {p: p.stat().st_mtime_ns for p in out.rglob("*")}
    (out / STUB).unlink()
    list(stale(out, SMALL))
    assert {p: p.stat().st_mtime_ns for p in out.rglob("*")} == {
        p: (out / STUB.parent).stat().st_mtime_ns if p == out / STUB.parent else t
        for p, t in before.items()
        if p != out / STUB
    }


def test_writing_again_mends_and_deletes_nothing(out):
    (out / STUB).write_text("edited", encoding="utf-8")
    (out / "exercises" / "mine.txt").write_text("mine", encoding="utf-8")
    write(out, SMALL)
    assert (out / STUB).read_text(encoding="utf-8") == SMALL[STUB]
    assert (out / "exercises" / "mine.txt").read_text(encoding="utf-8") == "mine"


def test_a_folder_of_somebody_else_s_is_refused(tmp_path):
    (tmp_path / "thesis.tex").write_text("years of work", encoding="utf-8")
    with pytest.raises(NotOurFolderError, match="name an empty folder, or a new one"):
        write(tmp_path, SMALL)
    assert [p.name for p in tmp_path.iterdir()] == ["thesis.tex"]


def test_a_file_in_place_of_the_folder_is_refused(tmp_path):
    (tmp_path / "out").write_text("", encoding="utf-8")
    with pytest.raises(NotOurFolderError):
        write(tmp_path / "out", SMALL)


def test_the_course_repository_is_ours_before_anything_was_generated(tmp_path):
    (tmp_path / "reference" / "bank").mkdir(parents=True)
    write(tmp_path, SMALL)
    assert (tmp_path / STUB).is_file()


def test_files_end_lines_as_unix_does(out):
    assert all(b"\r" not in (out / p).read_bytes() for p in SMALL)


def test_the_marker_says_where_things_are(out):
    for tree_name in ("exercises", "solutions"):
        root = out / tree_name / "fr"
        marker = json.loads((root / "kit.json").read_text(encoding="utf-8"))
        assert marker["language"] == "fr"
        assert (root / marker["cases"] / "double.json").is_file()
        assert (root / marker["stubs"] / "double.py").read_text(encoding="utf-8") == SMALL[
            Path("exercises", "fr", "00_toys", "double.py")
        ]
