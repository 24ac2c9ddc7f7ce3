"""The laws that attention_two_tokens_symbolic is checked against: each asks your code what it likes, and says what it saw."""


def where_the_second_token_looks(student, rng):
    return student.attention_two_tokens_symbolic()["a"]


def the_output_follows_the_values(student, rng):
    answer = student.attention_two_tokens_symbolic()
    return {key: answer[key] for key in ("dh2/dv1", "dh2/dv2")}


def the_output_follows_its_own_score(student, rng):
    return student.attention_two_tokens_symbolic()["dh2/de22"]
