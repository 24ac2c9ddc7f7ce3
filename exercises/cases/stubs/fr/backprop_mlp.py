# %% [markdown]
# ## Rétropropagation
#
# Un réseau de $L$ couches denses transforme les entrées $A_0 = X$ pas à pas, $U_l = A_{l-1} W_l + b_l$ puis
# $A_l = \varphi_l(U_l)$. Son erreur sur les cibles $Z$ est la moyenne des carrés de **tous** les coefficients de $A_L - Z$ :
#
# $$ E = \frac{1}{N p} \sum_{i=1}^{N} \sum_{j=1}^{p} (A_L - Z)_{ij}^2 $$
#
# Calculez le gradient de $E$ par rapport à tous les poids. En notant $D_l$ les dérivées de $E$ par rapport à $U_l$, et $\odot$ le
# produit coefficient par coefficient, allez de la dernière couche à la première :
#
# $$ D_L = \frac{2}{N p}\,(A_L - Z) \odot \varphi_L'(U_L) \qquad D_{l-1} = (D_l\, W_l^{\mathsf T}) \odot \varphi_{l-1}'(U_{l-1}) $$
#
# $$ \frac{\partial E}{\partial W_l} = A_{l-1}^{\mathsf T}\, D_l \qquad \frac{\partial E}{\partial b_l} = \sum_{i=1}^{N} (D_l)_{i} $$
#
# où $(D_l)_i$ est la ligne $i$ de $D_l$ : on fait la somme des lignes.
#
# * `weights` est la liste des couples $(W_l, b_l)$ : noyau de forme $(n_{in}, n_{out})$, biais de forme $(n_{out},)$.
# * `activations` est la liste des noms des $\varphi_l$ : `"identity"`, `"relu"`, `"tanh"` ou `"sigmoid"`. Deux fonctions sont données :
#   `activate(name, U)` est $\varphi(U)$ et `activation_slope(name, U)` est $\varphi'(U)$, toutes deux coefficient par coefficient (et relu′(0) = 0).
# * `X` est de forme $(N, n)$ : $N$ exemples, un par ligne. `Z` est de forme $(N, p)$.
# * Renvoyez la liste des couples $(\partial E/\partial W_l,\ \partial E/\partial b_l)$ de la **première** couche à la dernière, chacun de la forme de son poids.
# * La division par $N p$ se fait une seule fois, dans $D_L$ ; rien d’autre n’est divisé. Les poids ne changent pas.
#
# **Exemple.** Une couche, identité, $W = \begin{pmatrix} 2 \\ 3 \end{pmatrix}$, $b = (1)$, un exemple $X = (6\ \ 2)$ de cible $15$.
# La sortie est $19$, trop grande de $4$, donc $D = 2 \times 4 = 8$. Le gradient est
# $\partial E / \partial W = \begin{pmatrix} 48 \\ 16 \end{pmatrix}$ et $\partial E / \partial b = (8)$.
#
# **Ce qui est vérifié**
#
# * un neurone et un exemple
# * un neurone sigmoïde
# * une couche cachée
# * deux sorties
# * une couche intérieure carrée
# * les mêmes exemples deux fois ne changent rien
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def activate(name, u):
    """L’activation de ce nom en chaque coefficient de u."""
    match name:
        case "identity":
            return u
        case "relu":
            return np.maximum(u, 0)
        case "tanh":
            return np.tanh(u)
        case "sigmoid":
            return (1 + np.tanh(u / 2)) / 2


def activation_slope(name, u):
    """La dérivée de l’activation de ce nom en chaque coefficient de u, avant l’activation."""
    a = activate(name, u)
    match name:
        case "identity":
            return np.ones_like(u)
        case "relu":
            return np.where(u > 0, 1.0, 0.0)
        case "tanh":
            return 1 - a**2
        case "sigmoid":
            return a * (1 - a)


def backprop_mlp(weights, activations, X, Z):
    """Les couples (∂E/∂W_l, ∂E/∂b_l) de toutes les couches, de la première à la dernière, chacun de la forme de son poids."""
    raise NotImplementedError
