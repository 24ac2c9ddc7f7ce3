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
        counts = count_pairs(words)
        pair = max(counts, key=counts.get, default=None)
        if pair is None or counts[pair] < 2:
            break
        words = [merge_pair(tokens, pair) for tokens in words]
        merges.append(pair)
        vocabulary.append("".join(pair))
    return vocabulary, merges, words


def count_pairs(words):
    """How often each pair of neighbours occurs, in the order in which the pairs are met.

    >>> count_pairs([["a", "a", "a"], ["b", "a"]])
    {('a', 'a'): 2, ('b', 'a'): 1}
    """
    counts = {}
    for tokens in words:
        for pair in zip(tokens, tokens[1:]):
            counts[pair] = counts.get(pair, 0) + 1
    return counts


def merge_pair(tokens, pair):
    """The tokens with each occurrence of the pair made one token, from left to right, without overlap.

    >>> merge_pair(["a", "a", "a"], ("a", "a"))
    ['aa', 'a']
    """
    merged = []
    for token in tokens:
        if merged and (merged[-1], token) == pair:
            merged[-1] += token
        else:
            merged.append(token)
    return merged
