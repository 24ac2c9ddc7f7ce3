"""Learn the mathematics of neural networks by writing it; grade a class in seconds.

    bank        what an exercise is, and the trials drawn from it
    judging     from an answer to a verdict; pure
    running     a student's code in a confined process of its own
    submissions from a folder, file, notebook or zip to source text
    grading     a whole class: judges side by side, results as they come
    publishing  from the bank to exercises, solutions, notebooks and kits
    reporting   from verdicts to sentences, tables and pages
    symbolic    two formulas: equal, different, or undecided
    proving     each solution broken in every small way: what the claims refuse
    bridges     pytest, notebooks, nbgrader
"""

__version__ = "0.1.0"
