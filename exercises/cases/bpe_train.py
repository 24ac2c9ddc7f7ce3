"""The laws that bpe_train is checked against: each asks your code what it likes, and says what it saw."""


def tokens_join_to_the_words(student, rng):
    letters = rng.permutation(list("aabbcd")).tolist()
    text = " ".join(["".join(letters[:4]), "aaaaa", "".join(letters), "".join(letters[1:5])])
    _, _, words = student.bpe_train(text, 5)
    return ["".join(tokens) for tokens in words]
