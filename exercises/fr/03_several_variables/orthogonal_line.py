# %% [markdown]
# ## Régression orthogonale
#
# Quelle droite $y = ax + b$ passe au plus près des points $(x_i, y_i)$ ? Mesurez chaque distance perpendiculairement à la droite, et
# rendez la somme de leurs carrés aussi petite que possible :
#
# $$ f(a, b) = \sum_{i=1}^{n} \frac{(a x_i - y_i + b)^2}{1 + a^2} $$
#
# La meilleure droite passe par le point moyen $(\bar x, \bar y)$. Avec les sommes autour des moyennes
#
# $$ S_{xx} = \sum_i (x_i - \bar x)^2, \qquad S_{yy} = \sum_i (y_i - \bar y)^2, \qquad S_{xy} = \sum_i (x_i - \bar x)(y_i - \bar y) $$
#
# sa pente et son ordonnée à l’origine sont
#
# $$ a = \frac{S_{yy} - S_{xx} + \sqrt{(S_{yy} - S_{xx})^2 + 4 S_{xy}^2}}{2 S_{xy}}, \qquad b = \bar y - a \bar x $$
#
# * `points` est de forme $(n, 2)$ : la ligne $i$ est le point $(x_i, y_i)$. Il y en a au moins deux, et $S_{xy} \ne 0$.
# * Renvoyez les deux nombres $a$, $b$, dans cet ordre.
#
# Ce n’est pas la droite habituelle des moindres carrés, qui mesure selon $y$ et n’a pas de dénominateur $1 + a^2$.
#
# **Exemple.** La moyenne de $(8, 8)$, $(4, 5)$, $(4, 0)$, $(8, 3)$ est $(6, 4)$, et
# $S_{xx} = 16$, $S_{yy} = 34$, $S_{xy} = 12$. La racine vaut $\sqrt{18^2 + 4 \times 12^2} = 30$, donc
# $a = (18 + 30) / (24) = 2$ et $b = -8$.
#
# **Ce qui est vérifié**
#
# * quatre points autour de leur moyenne
# * la droite par deux points
# * cinq points à coordonnées entières
# * la pente, multipliée par la pente après échange de x et y, vaut 1
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def orthogonal_line(points):
    """Pente a et ordonnée à l’origine b de la droite la plus proche des points, de forme (n, 2), distances perpendiculaires à la droite."""
    raise NotImplementedError
