"""Byte-pair encoding: the vocabulary grows by the pair of neighbours that a text shows most often.

    words      lists of tokens, at first of characters
    repeat     (a, b) ← the most frequent pair of neighbours inside the words; stop if it occurs only once
               a, b → ab everywhere, from left to right

    vocabulary = characters, then one token for each merge

Throughout:
    F        merges at most         tokens    one word, a list of strings
    pair     two neighbours         merges    the pairs, in the order in which they were merged
"""


def bpe_train(text, F):
    """Vocabulary, merges and the text in tokens; of equally frequent pairs, the one that is met first is merged.

    >>> bpe_train("baba bac", 9)
    (['a', 'b', 'c', 'ba'], [('b', 'a')], [['ba', 'ba'], ['ba', 'c']])
    """
    words = [list(word) for word in text.split()]
    vocabulary, merges = sorted(set("".join(text.split()))), []
    for _ in range(F):
        counts = {}                                               # in the order in which pairs are met
        for tokens in words:
            for pair in zip(tokens, tokens[1:]):
                counts[pair] = counts.get(pair, 0) + 1
        best = max(counts, key=counts.get, default=None)          # of the largest, the first
        if counts.get(best, 0) < 2:
            break
        for tokens in words:
            for i in range(len(tokens) - 1):
                if tuple(tokens[i : i + 2]) == best:
                    tokens[i : i + 2] = ["".join(best)]           # a, b → ab
        merges.append(best)
        vocabulary.append("".join(best))
    return vocabulary, merges, words
