"""nbgrader with our judge: a course that `grader nbgrader init` writes, and what its configuration names.

source.py     the bank as source notebooks        repair.py    a submitted notebook put right
student.py    what a test cell runs               judged.py    our judge in the place of `Execute`
flow.py       marks between nbgrader and ours     exports.py   Moodle and Canvas from `nbgrader export`
"""
