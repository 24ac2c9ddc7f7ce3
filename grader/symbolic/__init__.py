"""Formulas: read from people and from workers, compared, and explained.

`decide.decide` compares two expressions; `answers.judge_expression` does all that is done with one
answer, in a process of its own. SymPy is imported by this package only, and only when it is used.
"""
