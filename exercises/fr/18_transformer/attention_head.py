# %% [markdown]
# ## Une tête d’attention
#
# Un texte de $K$ tokens est une matrice $x$ de taille $n \times K$ : **un token par colonne**, $x_1, \dots, x_K$. Une tête
# d’attention de dimension $r$ lit trois vecteurs dans chaque token, une requête, une clé et une valeur :
#
# $$ q_j = W_Q\, x_j \qquad k_j = W_K\, x_j \qquad v_j = W_V\, x_j $$
#
# Le token $i$ regarde le token $j$ avec un poids qui croît avec le produit scalaire de sa requête et de la clé de l’autre :
#
# $$ s_{ij} = \frac{\langle q_i, k_j \rangle}{\sqrt{r}} \qquad A_{ij} = \frac{e^{s_{ij}}}{\sum_l e^{s_{il}}} $$
#
# Il prend ensuite la moyenne des valeurs avec ces poids, et revient en dimension $n$ :
#
# $$ h_i = W_O \sum_j A_{ij}\, v_j $$
#
# * Si `causal` est vrai, le token $i$ ne voit que lui-même et les tokens qui le précèdent : les deux sommes portent sur
#   $j \le i$ et $l \le i$. S’il est faux, elles portent sur tous les tokens.
# * `W_Q`, `W_K`, `W_V` sont de taille $r \times n$, `W_O` est de taille $n \times r$ (le livre écrit $r \times n$ à un endroit).
# * Renvoyez la matrice des colonnes $h_1, \dots, h_K$, de taille $n \times K$. On n’y ajoute pas les tokens eux-mêmes.
# * Les scores peuvent atteindre $\pm 10\,000$, où $e^s$ n’est plus un flottant : aucun calcul intermédiaire ne doit déborder, et
#   aucune somme d’exponentielles ne doit s’annuler.
#
# **Exemple.** $K = 3$, $n = 2$, $r = 1$, `causal` vrai :
#
# $$ x = \begin{pmatrix} 1 & 1 & 1 \\ 0 & 1 & 2 \end{pmatrix} \quad W_Q = \begin{pmatrix} \ln 2 & 0 \end{pmatrix} \quad
# W_K = \begin{pmatrix} 0 & 1 \end{pmatrix} \quad W_V = \begin{pmatrix} 0 & 105 \end{pmatrix} \quad
# W_O = \begin{pmatrix} 1 \\ -1 \end{pmatrix} $$
#
# Les exponentielles des scores sont $1, 2, 4$ dans chaque ligne, donc les lignes de $A$ sont $(1, 0, 0)$,
# $(\tfrac13, \tfrac23, 0)$ et $(\tfrac17, \tfrac27, \tfrac47)$. Les valeurs sont $0$, $105$ et $2 \times 105$, leurs moyennes
# $0$, $70$ et $150$ :
#
# $$ h = \begin{pmatrix} 0 & 70 & 150 \\ 0 & -70 & -150 \end{pmatrix} $$
#
# **Ce qui est vérifié**
#
# * des scores qui doublent
# * cinq tokens qui voient le passé
# * cinq tokens qui voient tout
# * des scores trop grands pour l’exponentielle
# * causal : changer le cinquième de six tokens ne change que les deux dernières colonnes
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def attention_head(x, W_Q, W_K, W_V, W_O, causal):
    """Sortie (n, K) d’une tête d’attention pour les tokens x, (n, K), un par colonne."""
    raise NotImplementedError
