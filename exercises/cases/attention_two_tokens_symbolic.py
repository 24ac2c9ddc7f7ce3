"""The laws that attention_two_tokens_symbolic is checked against: each asks your code what it likes, and says what it saw."""

from grader.judging.formulas import values_at


def where_the_second_token_looks(student, rng):
    return student.attention_two_tokens_symbolic()["a"]


def the_output_follows_the_values(student, rng):
    answer = student.attention_two_tokens_symbolic()
    return {key: answer[key] for key in ("dh2/dv1", "dh2/dv2")}


def the_output_follows_its_own_score(student, rng):
    return student.attention_two_tokens_symbolic()["dh2/de22"]


def the_value_of_each_formula_at_a_point(student, rng):
    return values_at(student.attention_two_tokens_symbolic(), a=0.3, e21=0.5, e22=-1.0, v1=2.0, v2=5.0, r=3.0)
