# %% [markdown]
# ## Dérivée selon un vecteur
#
# Les dérivées partielles sont les pentes selon les axes. Le gradient connaît la pente selon **tout** vecteur $v = (v_1, \dots, v_d)$ :
#
# $$ D_v f(P) = \langle \nabla f(P), v \rangle = \sum_{i=1}^{d} \frac{\partial f}{\partial x_i}(P)\; v_i $$
#
# C’est la dérivée en $t = 0$ de $t \mapsto f(P + t\,v)$ : la vitesse à laquelle $f$ varie quand on quitte $P$ à la vitesse $v$.
#
# * `grad` est la fonction $P \mapsto \nabla f(P)$, d’un tableau de forme $(d,)$ vers un tableau de forme $(d,)$. Appelez-la une fois.
# * `P` est le point, `v` le vecteur : des tableaux de forme $(d,)$, éventuellement d’entiers. Renvoyez le nombre $D_v f(P)$.
# * $v$ est pris **tel quel** : certains livres le divisent d’abord par sa norme ; ici, un vecteur double donne une pente double, et $v = 0$ donne $0$.
#
# Si $\theta$ est l’angle entre les deux vecteurs, $D_v f(P) = \lVert \nabla f(P) \rVert \, \lVert v \rVert \cos\theta$ : la pente est maximale dans le sens du gradient, nulle perpendiculairement.
#
# **Exemple.** $f(x, y) = x^2 y^3$ a pour gradient $(10, 75)$ en $P = (5, 1)$. Selon $v = (4, -1)$, la pente est
# $4 \times 10 - 75 = -35$ ; selon $(8, -2)$, elle vaut $-70$.
#
# **Ce qui est vérifié**
#
# * une pente selon un vecteur
# * un vecteur d’une autre norme
# * trois variables
# * vecteur nul, pente nulle
# * des nombres entiers
# * demande le gradient une fois
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def directional_derivative(grad, P, v):
    """La dérivée en P, selon le vecteur v tel quel, de la fonction de gradient grad : un nombre."""
    return float(np.sum(grad(P) * v))    # (d,) → ()
