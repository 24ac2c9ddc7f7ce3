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
        counts = {}
        for tokens in words:
            for i in range(len(tokens) - 1):
                pair = tokens[i], tokens[i + 1]
                counts[pair] = counts.get(pair, 0) + 1
        best = max(counts, key=counts.get, default=None)
        if best is None or counts[best] < 2:
            break
        for tokens in words:
            for i in range(len(tokens)):
                if tokens[i : i + 2] == list(best):
                    tokens[i : i + 2] = ["".join(best)]   # a, b → ab
        merges.append(best)
        vocabulary.append("".join(best))
    return vocabulary, merges, words
