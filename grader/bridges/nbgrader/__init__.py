"""nbgrader with our judge: a course that `grader nbgrader init` writes, and what its configuration names.

start, source     the bank as an nbgrader course        student     what a test cell runs
exporter, mend    any bytes as a valid notebook         repair      every cell that nbgrader must find
judged, says      our judge in the place of `Execute`   settings    how an assignment was drawn
flow, exports     marks to `grader grade` and back, to Moodle and to Canvas
"""
