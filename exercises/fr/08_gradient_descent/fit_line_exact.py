# %% [markdown]
# ## La meilleure droite d’un seul coup
#
# La descente de gradient s’approche de la droite qui rend $E(a, b) = \sum_i (y_i - a x_i - b)^2$ minimale. Pour une droite, on peut l’avoir d’un coup. Pour la meilleure droite, les
# deux dérivées de $E$ sont nulles. Avec les moyennes $\bar x$ des $x_i$ et $\bar y$ des $y_i$, ces deux équations donnent
#
# $$ a = \frac{\sum_i (x_i - \bar x)(y_i - \bar y)}{\sum_i (x_i - \bar x)^2} \qquad b = \bar y - a\, \bar x $$
#
# * `x` et `y` sont des tableaux de forme $(N,)$, éventuellement d’entiers, dans un ordre quelconque ; au moins deux des $x_i$ sont différents.
# * Renvoyez le couple $(a, b)$ : un tuple, une liste ou un tableau de forme $(2,)$. Écrivez la formule ; `np.polyfit` et `np.linalg.lstsq` ne sont pas permis ici.
# * Retranchez les moyennes **avant** de multiplier. Les $x_i$ peuvent atteindre $10^8$, comme des instants en secondes. Alors $N \sum x_i^2 - (\sum x_i)^2$,
#   qui est sur le papier le même dénominateur fois $N$, est la différence de deux nombres énormes : les arrondis n’y laissent que peu de chiffres justes.
# * Gardez tous les chiffres. (Le livre coupe la droite de ses cinq points à $a \simeq 0{,}78$, $b \simeq -2{,}46$ et prévoit donc $y = 2{,}22$ en $x = 6$ ; la droite
#   elle-même donne $2{,}27$.)
#
# **Exemple.** Points $(0, 4), (1, 15), (2, 8)$. Les moyennes sont $\bar x = 1$ et $\bar y = 9$, le numérateur vaut $4$, le dénominateur $2$.
# Donc $a = 2$ et $b = 9 - 2 \times 1 = 7$.
#
# **Ce qui est vérifié**
#
# * trois points
# * les cinq points du livre
# * des points en désordre
# * les deux dérivées de l’erreur sont nulles
# * des points très à droite ont la même pente
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def fit_line_exact(x, y):
    """Le couple (a, b) de la droite pour laquelle la somme des carrés des résidus est minimale."""
    raise NotImplementedError
