# %% [markdown]
# ## Jacobienne de softmax
#
# Softmax transforme trois logits $x_1, x_2, x_3$ en trois probabilités :
#
# $$ s_i = \frac{e^{x_i}}{e^{x_1} + e^{x_2} + e^{x_3}} $$
#
# Chaque logit figure dans chaque dénominateur : chaque probabilité a donc trois dérivées partielles. Ensemble, elles forment la **jacobienne** :
# la ligne $i$ est la sortie, la colonne $j$ la variable.
#
# $$ J_{ij} = \frac{\partial s_i}{\partial x_j} $$
#
# Trouvez à la main deux jacobiennes, écrites avec les probabilités elles-mêmes :
#
# * `"softmax"` : $J$ ci-dessus ;
# * `"scaled"` : la jacobienne, par rapport à $x_1, x_2, x_3$, des probabilités $s = \operatorname{softmax}(x_1,\ 2x_2,\ 3x_3)$.
#
# Renvoyez un dictionnaire avec ces deux clés. Chaque valeur est une liste de 3 listes (lignes) de 3 expressions SymPy de `sp.symbols("s1 s2 s3", real=True)`,
# où $s_1, s_2, s_3$ sont les probabilités que donne ce softmax. Une matrice SymPy `M` devient une telle liste par `M.tolist()`.
# Traitez les trois lettres comme indépendantes : n’utilisez pas $s_1 + s_2 + s_3 = 1$ pour en éliminer une. `sp.diff` n’est pas permis, `.diff` et `.jacobian` non plus.
#
# **Exemple.** Avec deux logits et $s = (\tfrac14, \tfrac34)$, la jacobienne est
# $\begin{pmatrix} \tfrac{3}{16} & -\tfrac{3}{16} \\ -\tfrac{3}{16} & \tfrac{3}{16} \end{pmatrix}$ : la somme de chaque ligne est 0.
#
# **Ce qui est vérifié**
#
# * la diagonale
# * hors de la diagonale
# * en s1 = 0,2, s2 = 0,3, s3 = 0,4 : la valeur de chaque coefficient
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import sympy as sp


def softmax_jacobian_symbolic():
    """Deux jacobiennes écrites avec s1, s2, s3 : un dictionnaire de listes de lignes d’expressions SymPy."""
    raise NotImplementedError
