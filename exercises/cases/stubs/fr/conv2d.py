# %% [markdown]
# ## Convolution de deux matrices
#
# Une image est une matrice $A$ de taille $n \times p$, un **noyau** une matrice plus petite $M$ de taille $q \times r$. Leur
# convolution additionne des copies du noyau, une par coefficient de l’image, placée sur ce coefficient et multipliée par lui :
#
# $$ B_{ij} = \sum_{u=0}^{q-1} \sum_{v=0}^{r-1} M_{uv} \, A_{i-u,\,j-v} $$
#
# Les indices commencent à $0$, et $A$ vaut zéro hors de ses $n \times p$ coefficients : aucun bord ne rejoint l’autre.
#
# Les signes de $A_{i-u,\,j-v}$ signifient que l’on **tourne le noyau d’un demi-tour** (lignes et colonnes renversées ; ce n’est
# pas la transposée) avant de le poser sur l’image, de multiplier terme à terme et d’additionner.
#
# `mode` est l’une de trois chaînes et dit quels coefficients de $B$ renvoyer :
#
# * `"full"` : tous ceux qui peuvent être non nuls, $0 \le i \le n+q-2$ et $0 \le j \le p+r-2$, taille $(n+q-1) \times (p+r-1)$ ;
# * `"same"` : autant que l’image en a, $n \times p$, à partir de la ligne `(q-1)//2` et de la colonne `(r-1)//2` de full ;
# * `"valid"` : ceux pour lesquels le noyau est tout entier dans l’image, taille $(n-q+1) \times (p-r+1)$, à partir de la ligne
#   $q-1$ et de la colonne $r-1$ de full. Ici $q \le n$ et $r \le p$ ; dans les deux autres modes, le noyau peut être plus grand
#   que l’image.
#
# Écrivez les sommes vous-même : `np.convolve`, `np.correlate` et les convolutions de `scipy.signal` et `scipy.ndimage` ne sont pas
# permis.
#
# Les coefficients de `A` et `M` peuvent être des flottants, des entiers ou des octets (`uint8`). Le résultat est exact dans tous les
# cas : il n’est ni tronqué en entiers, ni réduit modulo 256.
#
# **Exemple.**
#
# $$ A = \begin{pmatrix} 8 & 1 & 0 \\ 0 & 0 & 2 \end{pmatrix} \qquad M = \begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix} $$
#
# $$ \text{full: } \begin{pmatrix} 8 & 17 & 2 & 0 \\ 24 & 35 & 6 & 4 \\ 0 & 0 & 6 & 8 \end{pmatrix} \qquad \text{same: } \begin{pmatrix} 8 & 17 & 2 \\ 24 & 35 & 6 \end{pmatrix} \qquad \text{valid: } \begin{pmatrix} 35 & 6 \end{pmatrix} $$
#
# **Ce qui est vérifié**
#
# * les copies du noyau s’additionnent
# * un seul coefficient 1 devient le noyau
# * valid ne garde que les recouvrements entiers
# * le relief d’une image d’octets
# * un noyau pair n’a pas de milieu
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def conv2d(A, M, mode):
    """Convolution de l’image A, (n, p), et du noyau M, (q, r) ; mode vaut "full", "same" ou "valid"."""
    raise NotImplementedError
