def bpe_train(text, F):
    words = [list(w) for w in text.split()]
    vocabulary = sorted({c for w in words for c in w})
    merges = []
    while len(merges) < F:
        counts = {}
        for w in words:
            for i in range(len(w) - 1):
                counts[(w[i], w[i + 1])] = counts.get((w[i], w[i + 1]), 0) + 1
        if not counts or max(counts.values()) < 2:
            break
        best = max(counts, key=counts.get)
        merges.append(best)
        vocabulary.append(best[0] + best[1])
        new_words = []
        for w in words:
            new, i = [], 0
            while i < len(w):
                if i + 1 < len(w) and (w[i], w[i + 1]) == best:
                    new.append(best[0] + best[1])
                    i += 2
                else:
                    new.append(w[i])
                    i += 1
            new_words.append(new)
        words = new_words
    return vocabulary, merges, words
