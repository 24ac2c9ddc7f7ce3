# %% [markdown]
# ## Un neurone
#
# Un neurone multiplie chacune de ses entrées par un coefficient, additionne ces produits et un **biais**, puis applique à la somme une
# **fonction d’activation** $\varphi$ :
#
# $$ F(x_1, \dots, x_n) = \varphi(a_1 x_1 + \cdots + a_n x_n + a_0) $$
#
# Les nombres $a_1, \dots, a_n, a_0$ sont ses **poids** ; le biais $a_0$ en fait partie. Calculez la valeur d’un neurone en plusieurs points.
#
# * `a` est le tableau des coefficients $(a_1, \dots, a_n)$, de forme $(n,)$ ; `a0` est le biais, un nombre.
# * `X` est de forme $(m, n)$ : $m$ points, un par ligne.
# * `phi` est la fonction $\varphi$. Elle prend un nombre ou un tableau, et agit sur un tableau coefficient par coefficient.
# * Renvoyez les $m$ valeurs, une par point : un tableau de forme $(m,)$.
#
# Une activation possible est la fonction de Heaviside, qui répond oui ou non. Dans ce cours, $H(0) = 1$ :
#
# $$ H(t) = \begin{cases} 1 & t \ge 0 \\ 0 & t < 0 \end{cases} $$
#
# Avec elle, un neurone à deux entrées vaut $1$ d’un côté de la droite $a_1 x + a_2 y + a_0 = 0$ et sur la droite elle-même, et $0$ de l’autre côté.
#
# **Exemple.** Coefficients $(2, 3)$, biais $-7$, $\varphi = H$. En $(2, 1)$ la somme est $4 + 3 - 7 = 0$, donc la valeur est $H(0) = 1$. En
# $(2, 0)$ la somme est $4 - 7 = -3$, donc la valeur est $0$.
#
# **Ce qui est vérifié**
#
# * les deux points de l’énoncé
# * avec φ(t) = t, la valeur est la somme
# * un neurone sigmoïde
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def affine_perceptron(a, a0, X, phi):
    """Les valeurs en chaque ligne de X, (m, n), d’un neurone de coefficients a, (n,), de biais a0 et d’activation phi : forme (m,)."""
    s = X @ a + a0    # (m,), one sum for each point
    return phi(s)     # (m,)
