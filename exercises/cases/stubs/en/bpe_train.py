# %% [markdown]
# ## Training a byte-pair encoding
#
# A language model does not read letters or words but **tokens**, pieces of words. Byte-pair encoding finds good pieces in a
# text: it starts with single characters and, again and again, makes one token of the two neighbours seen together most often.
#
# * Cut `text` into words at white space, wherever `split()` cuts (spaces, non-breaking ones too, tabs, ends of lines). White space is part of no word; every other character,
#   capital, accent or sign, is kept as it is. Each word is at first the list of its characters.
# * At most `F` times: count the pairs of neighbouring tokens **inside words**, never across two words; merge the most frequent
#   pair, everywhere, into one token. Stop early when no pair occurs at least twice.
#
# Four conventions, since they change the answer:
#
# * **Counting.** Every position counts: in `aaaa` the pair `(a, a)` occurs three times.
# * **Equal counts.** Of the most frequent pairs, merge the one that is met first when the text, in its present tokens, is read
#   from left to right. (Pairs are counted again after each merge.)
# * **Merging.** From left to right, no token used twice: `aaa` becomes `aa`, `a`.
# * **Order.** The pair `(b, a)` is not the pair `(a, b)`.
#
# Return three lists `(vocabulary, merges, words)`:
#
# * `vocabulary`: the different characters, sorted as `sorted` does, then the token of each merge, in the order of the merges;
# * `merges`: the merged pairs, `(left, right)`;
# * `words`: one list of tokens for each word of the text, in order.
#
# **Example.** `bpe_train("tiptop tip top", 9)`. The pairs `(t, i)`, `(i, p)`, `(t, o)` and `(o, p)`
# all occur twice, and `(t, i)` is met first: merge it. Four merges follow each other:
#
#     [('t', 'i'), ('ti', 'p'), ('t', 'o'), ('to', 'p')]
#
# Now `(tip, top)` is the only pair left, and occurs once: stop. The vocabulary is
#
#     ['i', 'o', 'p', 't', 'ti', 'tip', 'to', 'top']
#
# and the words are `[tip, top]`, `[tip]` and `[top]`.
#
# **What is checked**
#
# * it stops when no pair occurs twice
# * one merge takes the first of equal pairs
# * overlapping pairs all count, but no token is merged twice
# * spaces, lines and signs
# * the tokens of each word, joined, are the word
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
def bpe_train(text, F):
    """Vocabulary, merges and words in tokens of a text after at most F merges."""
    raise NotImplementedError
