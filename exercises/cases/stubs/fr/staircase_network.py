# %% [markdown]
# ## Un réseau en escalier
#
# Une seule couche cachée suffit pour approcher d’aussi près qu’on veut une fonction continue d’une variable. Découpez $[a, b]$ en $n$ intervalles de même largeur
# et, sur chacun, restez à la hauteur où la fonction commence :
#
# $$ x_i = a + i\,\frac{b - a}{n} \qquad F(x) = f(x_i) \quad (x_i \le x < x_{i+1}, \quad i = 0, \dots, n-1) $$
#
# Hors de $[a, b]$, $F$ vaut $0$.
#
# Écrivez un réseau dont la valeur est $F$. Les neurones cachés ont l’activation $H$, où $H(t) = 1$ si $t \ge 0$ et $H(t) = 0$ si $t < 0$ : un neurone de
# poids $1$ et de biais $-\alpha$ est une marche qui monte en $\alpha$. Le neurone de sortie n’a pas d’activation : il additionne des marches, chacune avec
# son poids.
#
# $$ F(x) = H(x\,W + w)\,V + v $$
#
# * `f` est la fonction $f$, d’un nombre ou d’un tableau. `a` et `b` sont les bornes, avec $a < b$, éventuellement négatives ; `n` $\ge 1$ est le nombre
#   d’intervalles.
# * Renvoyez les deux couches `[(W, w), (V, v)]`. Avec $N$ neurones cachés, `W` est de forme $(1, N)$, `w` $(N,)$, `V` $(N, 1)$ et `v` $(1,)$. Les
#   tableaux et les listes sont acceptés.
# * Utilisez au plus $2n$ neurones cachés. Chaque marche est fermée à gauche et ouverte à droite : si les deux bouts comptaient, deux voisines
#   s’additionneraient au point qu’elles partagent. En $b$ lui-même, $f(x_{n-1})$ et $0$ sont justes.
#
# **Exemples.** Avec les poids $1, 1$ et les biais $-2, -5$, puis $V = \begin{pmatrix} 8 \\ -8 \end{pmatrix}$ et $v = (0)$, le réseau vaut $8$ pour
# $2 \le x < 5$ et $0$ ailleurs : une marche qui monte, une marche qui descend. Pour $f(x) = x^2$ sur $[3, 7]$ avec $n = 2$ : $F$ vaut $9$ pour
# $3 \le x < 5$, puis $25$ pour $5 \le x < 7$.
#
# **Ce qui est vérifié**
#
# * l’escalier de l’énoncé : avant, deux fois sur chaque marche, après
# * chaque point de subdivision appartient à la marche de droite
# * dans les marches d’un sinus
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def staircase_network(f, a, b, n):
    """Couches [(W, w), (V, v)], Heaviside puis identité, qui valent f(x_i) sur chacun des n intervalles de [a, b] et 0 en dehors."""
    raise NotImplementedError
