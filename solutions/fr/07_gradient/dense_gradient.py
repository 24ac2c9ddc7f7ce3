# %% [markdown]
# ## Le gradient d’un réseau selon ses poids
#
# Fixez l’entrée $x$ d’un réseau et laissez bouger ses poids : la sortie $F$ est alors une fonction des poids. Calculez son
# gradient. Le réseau a $L$ couches denses ; la dernière a un seul neurone, dont la réponse est $F$ :
#
# $$ a_0 = x \qquad u_l = a_{l-1} W_l + b_l \qquad a_l = \varphi_l(u_l) \qquad F = a_L $$
#
# Notons $d_l$ les dérivées de $F$ par rapport à $u_l$. On les trouve de la dernière couche à la première, $\odot$ étant le
# produit coefficient par coefficient :
#
# $$ d_L = \varphi_L'(u_L) \qquad d_{l-1} = (W_l\, d_l) \odot \varphi_{l-1}'(u_{l-1}) $$
#
# Un poids agit par la valeur qu’il multiplie, un biais par $1$ :
#
# $$ \frac{\partial F}{\partial (W_l)_{ij}} = (a_{l-1})_i\, (d_l)_j \qquad \frac{\partial F}{\partial b_l} = d_l $$
#
# * `weights` est la liste des couples $(W_l, b_l)$ : noyau de forme $(n_{in}, n_{out})$, biais de forme $(n_{out},)$.
# * `activations` est la liste des noms des $\varphi_l$ : `"identity"`, `"relu"`, `"tanh"` ou `"sigmoid"`. Deux fonctions sont données :
#   `activate(name, u)` est $\varphi(u)$ et `activation_slope(name, u)` est $\varphi'(u)$, toutes deux coefficient par coefficient (et relu′(0) = 0).
# * `x` est de forme $(n,)$.
# * Renvoyez la liste des couples $(\partial F/\partial W_l,\ \partial F/\partial b_l)$ de la **première** couche à la dernière, chacun de la forme de son poids.
#
# **Exemple.** $F = 6\,\mathrm{relu}(2x + 3y + 1)$ en $(5, 4)$ : $u_1 = 23$ est positif. La seconde couche a
# $\partial F/\partial W_2 = (23)$ et $\partial F/\partial b_2 = (1)$. À travers le poids $6$, la première a
# $\partial F/\partial W_1 = \begin{pmatrix} 30 \\ 24 \end{pmatrix}$ et $\partial F/\partial b_1 = (6)$.
#
# **Ce qui est vérifié**
#
# * deux neurones à la suite
# * un neurone sigmoïde
# * une couche cachée
# * deux couches cachées
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


def dense_gradient(weights, activations, x):
    """Les couples (∂F/∂W_l, ∂F/∂b_l) de toutes les couches, de la première à la dernière, chacun de la forme de son poids."""
    a, u = [x], []
    for (W, b), name in zip(weights, activations):
        u.append(a[-1] @ W + b)                                # (n_out,)
        a.append(activate(name, u[-1]))                        # (n_out,)
    da = np.ones(1)                                            # ∂F/∂F
    gradients = []
    for l in reversed(range(len(weights))):
        d = da * activation_slope(activations[l], u[l])        # (n_out,)
        gradients.insert(0, (np.outer(a[l], d), d))            # (n_in, n_out), (n_out,)
        da = weights[l][0] @ d                                 # (n_in,)
    return gradients
