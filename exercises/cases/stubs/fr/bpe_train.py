# %% [markdown]
# ## Apprendre un codage par paires d’octets
#
# Un modèle de langue ne lit ni lettres ni mots mais des **tokens**, des morceaux de mots. Le codage par paires d’octets (BPE)
# trouve de bons morceaux dans un texte : il part des caractères seuls et, encore et encore, fait un seul token des deux voisins
# vus le plus souvent ensemble.
#
# * Coupez `text` en mots aux blancs, là où coupe `split()` (espaces, même insécables, tabulations, fins de ligne). Les blancs n’appartiennent à aucun mot ; tout autre
#   caractère, majuscule, accent ou signe, est gardé tel quel. Chaque mot est d’abord la liste de ses caractères.
# * Au plus `F` fois : comptez les paires de tokens voisins **à l’intérieur des mots**, jamais à cheval sur deux mots ; fusionnez
#   partout la paire la plus fréquente en un seul token. Arrêtez-vous plus tôt si aucune paire n’apparaît au moins deux fois.
#
# Quatre conventions, car elles changent la réponse :
#
# * **Compter.** Chaque position compte : dans `aaaa`, la paire `(a, a)` apparaît trois fois.
# * **Égalités.** Parmi les paires les plus fréquentes, fusionnez celle que l’on rencontre la première en lisant le texte, dans
#   ses tokens actuels, de gauche à droite. (On recompte les paires après chaque fusion.)
# * **Fusionner.** De gauche à droite, sans utiliser un token deux fois : `aaa` devient `aa`, `a`.
# * **Ordre.** La paire `(b, a)` n’est pas la paire `(a, b)`.
#
# Renvoyez trois listes `(vocabulary, merges, words)` :
#
# * `vocabulary` : les caractères différents, triés comme le fait `sorted`, puis le token de chaque fusion, dans l’ordre des
#   fusions ;
# * `merges` : les paires fusionnées, `(gauche, droite)` ;
# * `words` : une liste de tokens par mot du texte, dans l’ordre.
#
# **Exemple.** `bpe_train("tiptop tip top", 9)`. Les paires `(t, i)`, `(i, p)`, `(t, o)` et `(o, p)`
# apparaissent toutes deux fois, et `(t, i)` est rencontrée la première : fusionnez-la. Quatre fusions se suivent :
#
#     [('t', 'i'), ('ti', 'p'), ('t', 'o'), ('to', 'p')]
#
# Il ne reste que la paire `(tip, top)`, qui apparaît une fois : arrêt. Le vocabulaire est
#
#     ['i', 'o', 'p', 't', 'ti', 'tip', 'to', 'top']
#
# et les mots sont `[tip, top]`, `[tip]` et `[top]`.
#
# **Ce qui est vérifié**
#
# * on s’arrête quand aucune paire n’apparaît deux fois
# * une fusion prend la première des paires à égalité
# * les paires qui se chevauchent comptent toutes, mais aucun token ne sert deux fois
# * espaces, lignes et signes
# * les tokens de chaque mot, mis bout à bout, sont le mot
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
def bpe_train(text, F):
    """Vocabulaire, fusions et mots en tokens d’un texte après au plus F fusions."""
    raise NotImplementedError
