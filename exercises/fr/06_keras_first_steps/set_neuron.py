# %% [markdown]
# ## Les poids d’un seul neurone
#
# Un réseau se dessine neurone par neurone, et Keras garde ses poids couche par couche. Écrivez la fonction qui passe de l’un à l’autre : donnez à un
# neurone ses coefficients $(a_1, \dots, a_p)$ et son biais $a_0$, et laissez tous les autres tels quels. Dans la couche $l$, de noyau $W_l$ et de biais $b_l$,
# le neurone $j$ a la colonne $j$ et le coefficient $j$ :
#
# $$ (W_l)_{ij} = a_i \quad (i = 1, \dots, p) \qquad (b_l)_j = a_0 $$
#
# * `layers` est la liste `[(W, b), …]` des couches, des tableaux NumPy de formes $(p, q)$ et $(q,)$, éventuellement d’entiers.
# * `layer` est le numéro de la couche et `rank` celui du neurone dans la couche, tous deux **à partir de 0**, comme compte Python.
# * `coefficients` est une liste ou un tableau de $p$ nombres, dans l’ordre des entrées. Pour un neurone à une entrée, ce peut être un nombre seul.
# * `bias` est un nombre.
# * Renvoyez une **nouvelle** liste de toutes les couches. Les tableaux reçus ne doivent pas changer : travaillez sur des copies, en flottants.
# * Si le nombre de coefficients n’est pas le nombre d’entrées, levez `ValueError`.
#
# **Exemple.** Une couche à deux entrées et trois neurones, tous ses poids nuls. Après `set_neuron(layers, 0, 2, [3, -1], 4)` :
#
# $$ W = \begin{pmatrix} 0 & 0 & 3 \\ 0 & 0 & -1 \end{pmatrix} \qquad b = (0, 0, 4) $$
#
# **Ce qui est vérifié**
#
# * le neurone de l’énoncé
# * un neurone à une entrée peut avoir un nombre seul
# * les autres gardent leurs poids
# * dans une couche d’entiers
# * pour deux entrées : les exceptions levées avec deux, un et trois coefficients
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def set_neuron(layers, layer, rank, coefficients, bias):
    """De nouvelles couches [(W, b), …], égales aux anciennes sauf les poids du neurone `rank` de la couche numéro `layer`."""
    raise NotImplementedError
