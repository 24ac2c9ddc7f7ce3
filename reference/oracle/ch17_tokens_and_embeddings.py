"""Second opinions on the algorithms of the chapter."""

import re


def bpe_train(text, F):
    """Words as texts with a space between tokens; pairs sorted by how often, then by where they occur."""
    lines = [" ".join(word) for word in text.split()]
    vocabulary, merges = sorted({c for line in lines for c in line.split()}), []
    while len(merges) < F:
        tokens = [line.split() for line in lines]
        seen = [(word[i], word[i + 1]) for word in tokens for i in range(len(word) - 1)]
        ranked = sorted(set(seen), key=lambda pair: (-seen.count(pair), seen.index(pair)))
        if not ranked or seen.count(ranked[0]) == 1:
            break
        a, b = ranked[0]
        pattern = re.compile(rf"(?<!\S){re.escape(a)} {re.escape(b)}(?!\S)")
        lines = [pattern.sub(lambda _, ab=a + b: ab, line) for line in lines]
        merges.append((a, b))
        vocabulary.append(a + b)
    return vocabulary, merges, [line.split() for line in lines]
