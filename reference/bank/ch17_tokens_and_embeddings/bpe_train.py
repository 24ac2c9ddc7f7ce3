"""Byte-pair encoding: how pairs are counted, which one of equals is merged, and when to stop."""

from collections import Counter
from itertools import pairwise

from grader.bank.author import Text, alternative, case, exercise, law, slip
from reference.algorithms.bpe_train import bpe_train


def values(rng):
    one, other = [("tic", "tac"), ("zig", "zag"), ("pif", "paf"), ("tip", "top")][rng.integers(4)]
    text = f"{one}{other} {one} {other}"
    vocabulary, merges, _ = bpe_train(text, 9)
    return {
        "text": text, "one": one, "other": other, "t": one[0], "i": one[1], "c": one[2], "a": other[1],
        "vocabulary": vocabulary, "merges": merges,
    }  # fmt: skip


def some_words(rng, letters, words, longest):
    return [
        "".join(letters[i] for i in rng.integers(len(letters), size=rng.integers(1, longest + 1)))
        for _ in range(words)
    ]


# what we try

@case(fr="on s'arrête quand aucune paire n'apparaît deux fois")
def it_stops_when_no_pair_occurs_twice(rng, text):
    return text, 9

@case(fr="une fusion prend la première des paires à égalité")
def one_merge_takes_the_first_of_equal_pairs(rng, text):
    return text, 1

@case(en="overlapping pairs all count, but no token is merged twice",
      fr="les paires qui se chevauchent comptent toutes, mais aucun token ne sert deux fois")
def overlapping_pairs_count_but_merge_once(rng):
    a, b, c = rng.permutation(list("aeou"))[:3].tolist()
    return f"{b}{a * 5} {c}{b} {c}{b} {c}{b}", 2

@case(fr="aucune fusion", hidden=True)
def no_merge_at_all(rng):
    word = "".join(rng.permutation(list("mnopq")))
    return f"{word} {word[::-1]} {word}", 0

@case(fr="des mots d'une lettre n'ont pas de paires", hidden=True)
def words_of_one_letter_have_no_pairs(rng):
    return " ".join(rng.permutation(list("abcab")).tolist() * 2), 3

@case(en="spaces, lines and signs", fr="espaces, lignes et signes")
def spaces_lines_and_signs(rng):
    k = int(rng.integers(10, 100))
    return f" L'été,  l'été !\nL'Été {k}{k}\t{k}, l'hiver. ", 6

@case(fr="un texte sans mots", hidden=True)
def a_text_without_words(rng):
    return "  \n ", 2

@case(fr="beaucoup de paires à égalité", hidden=True, points=2)
def many_equal_pairs(rng):
    return " ".join(some_words(rng, "abc", 9, 5)), 7

@case(fr="un texte plus long", hidden=True, points=2)
def a_longer_text(rng):
    syllables = ["ba", "na", "an", "da", "ab", "ra", "ca", "d"]
    return " ".join(some_words(rng, syllables, 60, 4)), 25

@law(en="the tokens of each word, joined, are the word", fr="les tokens de chaque mot, mis bout à bout, sont le mot")
def tokens_join_to_the_words(student, rng):
    letters = rng.permutation(list("aabbcd")).tolist()
    text = " ".join(["".join(letters[:4]), "aaaaa", "".join(letters), "".join(letters[1:5])])
    _, _, words = student.bpe_train(text, 5)
    return ["".join(tokens) for tokens in words]

@law(en="how often the most frequent pair is left, with no limit on merges",
     fr="combien de fois reste la paire la plus fréquente, sans limite de fusions", hidden=True)
def what_is_left_has_no_pair_twice(student, rng):
    text = " ".join("".join(rng.choice(list("abc"), size=size)) for size in (7, 6, 5, 8))
    _, _, words = student.bpe_train(text, 100)
    return max(Counter(pair for tokens in words for pair in pairwise(tokens)).values(), default=0)


# what goes wrong

def count_pairs(words):
    return Counter(pair for tokens in words for pair in pairwise(tokens))

def merge_pair(tokens, pair):
    merged = []
    for token in tokens:
        if merged and (merged[-1], token) == pair:
            merged[-1] += token
        else:
            merged.append(token)
    return merged

def first_met(counts):
    return max(counts, key=counts.get, default=None)

def train(text, F, *, words=None, count=count_pairs, choose=first_met, merge=merge_pair, least=2):
    words = [list(word) for word in text.split()] if words is None else words
    vocabulary, merges = sorted({c for word in words for c in word}), []
    for _ in range(F):
        counts = count(words)
        pair = choose(counts)
        if pair is None or counts[pair] < least:
            break
        words = [merge(tokens, pair) for tokens in words]
        merges.append(pair)
        vocabulary.append("".join(pair))
    return vocabulary, merges, words

@slip(en="Of equally frequent pairs you merge the first in alphabetical order. Merge the one that is met first in the text.",
      fr="Parmi les paires à égalité, vous fusionnez la première dans l'ordre alphabétique. Fusionnez celle que l'on rencontre la première dans le texte.")
def takes_the_alphabetically_smallest(text, F):
    return train(text, F, choose=lambda counts: min(counts, key=lambda p: (-counts[p], p), default=None))

@slip(en="Of equally frequent pairs you merge the one whose first appearance comes last. Replace the best so far only by a strictly larger count.",
      fr="Parmi les paires à égalité, vous fusionnez celle dont la première apparition est la plus tardive. Ne remplacez la meilleure que par un compte strictement plus grand.")
def takes_the_last_of_equal_pairs(text, F):
    return train(text, F, choose=lambda counts: max(reversed(counts), key=counts.get, default=None))

@slip(en="You go on merging pairs that occur once. Stop when the most frequent pair occurs less than twice.",
      fr="Vous continuez à fusionner des paires qui n'apparaissent qu'une fois. Arrêtez-vous quand la plus fréquente apparaît moins de deux fois.")
def goes_on_with_pairs_that_occur_once(text, F):
    return train(text, F, least=1)

@slip(en="You stop when the most frequent pair occurs twice. Twice is enough for a merge.",
      fr="Vous vous arrêtez quand la paire la plus fréquente apparaît deux fois. Deux fois suffisent pour une fusion.")
def stops_at_pairs_that_occur_twice(text, F):
    return train(text, F, least=3)

@slip(en="You make up to F + 1 merges. With F = 0 the tokens are the characters.",
      fr="Vous faites jusqu'à F + 1 fusions. Pour F = 0, les tokens sont les caractères.")
def makes_one_merge_too_many(text, F):
    return train(text, F + 1)

@slip(en="You make at most F − 1 merges. With F = 1 there is one merge, if a pair occurs twice.",
      fr="Vous faites au plus F − 1 fusions. Pour F = 1, il y en a une, si une paire apparaît deux fois.")
def makes_one_merge_too_few(text, F):
    return train(text, F - 1)

@slip(en="You count the last token of a word and the first of the next as a pair. Count inside each word only.",
      fr="Vous comptez comme une paire le dernier token d'un mot et le premier du suivant. Comptez à l'intérieur de chaque mot seulement.")
def counts_pairs_across_words(text, F):
    return train(text, F, count=lambda words: count_pairs([[token for tokens in words for token in tokens]]))

@slip(en="You take the whole text, spaces included, for one word. Cut it first: `text.split()`.",
      fr="Vous prenez le texte entier, espaces compris, pour un seul mot. Coupez-le d'abord : `text.split()`.")
def keeps_the_spaces(text, F):
    return train(text, F, words=[list(text)])

@slip(en='You cut at each single space, which leaves empty words, tabs and ends of lines. `text.split()`, without `" "`, cuts at all white space.',
      fr='Vous coupez à chaque espace, ce qui laisse des mots vides, des tabulations et des fins de ligne. `text.split()`, sans `" "`, coupe à tous les blancs.')
def splits_at_single_spaces(text, F):
    return train(text, F, words=[list(word) for word in text.split(" ")])

@slip(en="You count a pair of equal tokens without overlap, as the merge does. For the count every position matters: three times in `aaaa`.",
      fr="Vous comptez une paire de tokens égaux sans chevauchement, comme le fait la fusion. Pour le compte, chaque position importe : trois fois dans `aaaa`.")
def counts_without_overlap(text, F):
    def count(words):
        pairs = count_pairs(words)
        return {p: sum(len(tokens) - len(merge_pair(tokens, p)) for tokens in words) for p in pairs}

    return train(text, F, count=count)

@slip(en="You count the words that contain a pair. Count each of its occurrences, even several in one word.",
      fr="Vous comptez les mots qui contiennent une paire. Comptez chacune de ses apparitions, même plusieurs dans un mot.")
def counts_a_pair_once_per_word(text, F):
    def count(words):
        pairs = count_pairs(words)
        return {p: sum(p in pairwise(tokens) for tokens in words) for p in pairs}

    return train(text, F, count=count)

@slip(en="You count the pairs once, in the characters. Count again after each merge: the new token has neighbours too.",
      fr="Vous comptez les paires une seule fois, dans les caractères. Recomptez après chaque fusion : le nouveau token a aussi des voisins.")
def counts_at_the_start_only(text, F):
    words = [list(word) for word in text.split()]
    counts = count_pairs(words)
    ranked = sorted((p for p in counts if counts[p] > 1), key=lambda p: -counts[p])[:F]
    for pair in ranked:
        words = [merge_pair(tokens, pair) for tokens in words]
    return sorted(set("".join(text.split()))) + ["".join(p) for p in ranked], ranked, words

@slip(en="The characters of your vocabulary are in the order of the text. Sort them.",
      fr="Les caractères de votre vocabulaire sont dans l'ordre du texte. Triez-les.")
def leaves_the_characters_as_met(text, F):
    vocabulary, merges, words = bpe_train(text, F)
    characters = list(dict.fromkeys("".join(text.split())))
    return characters + vocabulary[len(characters) :], merges, words

@slip(en="After a merge you go on from its second token, which is then used twice. Skip both: `aaa` becomes `aa`, `a`.",
      fr="Après une fusion, vous reprenez à son second token, qui sert alors deux fois. Sautez les deux : `aaa` devient `aa`, `a`.")
def uses_one_token_twice(text, F):
    def merge(tokens, pair):
        starts = [i for i, p in enumerate(pairwise(tokens)) if p == pair]
        return ["".join(pair) if i in starts else t for i, t in enumerate(tokens) if i in starts or i - 1 not in starts]

    return train(text, F, merge=merge)

@slip(en="You merge from right to left: `aaa` becomes `a`, `aa`. Go from left to right.",
      fr="Vous fusionnez de droite à gauche : `aaa` devient `a`, `aa`. Allez de gauche à droite.")
def merges_from_the_right(text, F):
    def merge(tokens, pair):
        backwards = merge_pair([t[::-1] for t in tokens[::-1]], tuple(t[::-1] for t in pair[::-1]))
        return [t[::-1] for t in backwards[::-1]]

    return train(text, F, merge=merge)

@slip(en="When you merge `(a, b)` you also merge `b` followed by `a`. The order counts.",
      fr="En fusionnant `(a, b)`, vous fusionnez aussi `b` suivi de `a`. L'ordre compte.")
def merges_the_turned_pair_as_well(text, F):
    def merge(tokens, pair):
        merged = []
        for token in tokens:
            if merged and (merged[-1], token) in (pair, pair[::-1]):
                merged[-1] += token
            else:
                merged.append(token)
        return merged

    return train(text, F, merge=merge)


# right in another way

@alternative
def with_positions_and_a_counter(text, F):
    words = [tuple(word) for word in text.split()]
    vocabulary, merges = sorted(set().union(*words)), []
    while len(merges) < F:
        pairs = [pair for tokens in words for pair in pairwise(tokens)]
        ((pair, times),) = Counter(pairs).most_common(1) or [(None, 0)]
        if times < 2:
            break
        merged = []
        for tokens in words:
            out, i = [], 0
            while i < len(tokens):
                step = 2 if tokens[i : i + 2] == pair else 1
                out.append("".join(tokens[i : i + step]))
                i += step
            merged.append(tuple(out))
        words = merged
        merges.append(list(pair))
        vocabulary = [*vocabulary, pair[0] + pair[1]]
    return vocabulary, merges, words

@alternative
def with_texts_and_a_separator(text, F):
    words = ["\0" + "\0\0".join(word) + "\0" for word in text.split()]
    vocabulary, merges = sorted({c for word in words for c in word} - {"\0"}), []
    for _ in range(F):
        best, most = None, 1
        tokens = [word.strip("\0").split("\0\0") for word in words]
        pairs = [(t[k], t[k + 1]) for t in tokens for k in range(len(t) - 1)]
        for pair in pairs:
            if pairs.count(pair) > most:
                best, most = pair, pairs.count(pair)
        if best is None:
            break
        a, b = best
        words = [word.replace(f"\0{a}\0\0{b}\0", f"\0{a}{b}\0") for word in words]
        merges += [best]
        vocabulary += [a + b]
    return [vocabulary, merges, [word.strip("\0").split("\0\0") for word in words]]


EXERCISE = exercise(
    __name__,
    slug="bpe_train",
    title=Text(en="Training a byte-pair encoding", fr="Apprendre un codage par paires d'octets"),
    statement=Text(en=r"""
A language model does not read letters or words but **tokens**, pieces of words. Byte-pair encoding finds good pieces in a
text: it starts with single characters and, again and again, makes one token of the two neighbours seen together most often.

* Cut `text` into words at white space, wherever `split()` cuts (spaces, non-breaking ones too, tabs, ends of lines). White space is part of no word; every other character,
  capital, accent or sign, is kept as it is. Each word is at first the list of its characters.
* At most `F` times: count the pairs of neighbouring tokens **inside words**, never across two words; merge the most frequent
  pair, everywhere, into one token. Stop early when no pair occurs at least twice.

Four conventions, since they change the answer:

* **Counting.** Every position counts: in `aaaa` the pair `(a, a)` occurs three times.
* **Equal counts.** Of the most frequent pairs, merge the one that is met first when the text, in its present tokens, is read
  from left to right. (Pairs are counted again after each merge.)
* **Merging.** From left to right, no token used twice: `aaa` becomes `aa`, `a`.
* **Order.** The pair `(b, a)` is not the pair `(a, b)`.

Return three lists `(vocabulary, merges, words)`:

* `vocabulary`: the different characters, sorted as `sorted` does, then the token of each merge, in the order of the merges;
* `merges`: the merged pairs, `(left, right)`;
* `words`: one list of tokens for each word of the text, in order.

**Example.** `bpe_train("<<text>>", 9)`. The pairs `(<<t>>, <<i>>)`, `(<<i>>, <<c>>)`, `(<<t>>, <<a>>)` and `(<<a>>, <<c>>)`
all occur twice, and `(<<t>>, <<i>>)` is met first: merge it. Four merges follow each other:

    <<merges>>

Now `(<<one>>, <<other>>)` is the only pair left, and occurs once: stop. The vocabulary is

    <<vocabulary>>

and the words are `[<<one>>, <<other>>]`, `[<<one>>]` and `[<<other>>]`.
""", fr=r"""
Un modèle de langue ne lit ni lettres ni mots mais des **tokens**, des morceaux de mots. Le codage par paires d'octets (BPE)
trouve de bons morceaux dans un texte : il part des caractères seuls et, encore et encore, fait un seul token des deux voisins
vus le plus souvent ensemble.

* Coupez `text` en mots aux blancs, là où coupe `split()` (espaces, même insécables, tabulations, fins de ligne). Les blancs n'appartiennent à aucun mot ; tout autre
  caractère, majuscule, accent ou signe, est gardé tel quel. Chaque mot est d'abord la liste de ses caractères.
* Au plus `F` fois : comptez les paires de tokens voisins **à l'intérieur des mots**, jamais à cheval sur deux mots ; fusionnez
  partout la paire la plus fréquente en un seul token. Arrêtez-vous plus tôt si aucune paire n'apparaît au moins deux fois.

Quatre conventions, car elles changent la réponse :

* **Compter.** Chaque position compte : dans `aaaa`, la paire `(a, a)` apparaît trois fois.
* **Égalités.** Parmi les paires les plus fréquentes, fusionnez celle que l'on rencontre la première en lisant le texte, dans
  ses tokens actuels, de gauche à droite. (On recompte les paires après chaque fusion.)
* **Fusionner.** De gauche à droite, sans utiliser un token deux fois : `aaa` devient `aa`, `a`.
* **Ordre.** La paire `(b, a)` n'est pas la paire `(a, b)`.

Renvoyez trois listes `(vocabulary, merges, words)` :

* `vocabulary` : les caractères différents, triés comme le fait `sorted`, puis le token de chaque fusion, dans l'ordre des
  fusions ;
* `merges` : les paires fusionnées, `(gauche, droite)` ;
* `words` : une liste de tokens par mot du texte, dans l'ordre.

**Exemple.** `bpe_train("<<text>>", 9)`. Les paires `(<<t>>, <<i>>)`, `(<<i>>, <<c>>)`, `(<<t>>, <<a>>)` et `(<<a>>, <<c>>)`
apparaissent toutes deux fois, et `(<<t>>, <<i>>)` est rencontrée la première : fusionnez-la. Quatre fusions se suivent :

    <<merges>>

Il ne reste que la paire `(<<one>>, <<other>>)`, qui apparaît une fois : arrêt. Le vocabulaire est

    <<vocabulary>>

et les mots sont `[<<one>>, <<other>>]`, `[<<one>>]` et `[<<other>>]`.
"""),
    solution=bpe_train,
    holes=Text(en="Vocabulary, merges and words in tokens of a text after at most F merges.",
               fr="Vocabulaire, fusions et mots en tokens d'un texte après au plus F fusions."),
    imports=(),
    hints=(
        Text(en="Write two helpers: one that counts the pairs of all words in a dict, one that merges a given pair in one word. Test each on `aaaa`.",
             fr="Écrivez deux fonctions auxiliaires : l'une compte les paires de tous les mots dans un dictionnaire, l'autre fusionne une paire donnée dans un mot. Essayez chacune sur `aaaa`."),
        Text(en="A dict keeps the order in which its keys came, and `max(counts, key=counts.get)` returns the first of the largest: that settles ties. `zip(tokens, tokens[1:])` gives the pairs of one word.",
             fr="Un dictionnaire garde l'ordre d'arrivée de ses clés, et `max(counts, key=counts.get)` renvoie la première des plus grandes : cela règle les égalités. `zip(tokens, tokens[1:])` donne les paires d'un mot."),
    ),
    points=20,
    prerequisites=("ngram_counts",),
    equivalent={
        'for tokens in reversed(list(words)): #2': 'words are merged independently',
        'range(len(tokens)) → range(len(tokens) + 1)': 'a slice of one token is no pair',
        'range(len(tokens)) → range(len(tokens) - 1)': 'a slice of one token is no pair',
        'break → continue': 'later rounds find the same nothing',
    },
    covers=("17.M",),
)
