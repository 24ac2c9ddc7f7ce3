# %% [markdown]
# ## Pentes des fonctions d’activation
#
# Pour apprendre, un neurone a besoin de la pente de sa fonction d’activation. Pour la sigmoïde et la tangente hyperbolique, la valeur
# donne la pente presque gratuitement :
#
# $$ \sigma'(x) = \sigma(x)\,(1 - \sigma(x)) \qquad \operatorname{th}'(x) = 1 - \operatorname{th}(x)^2 \qquad \operatorname{ReLU}'(x) = \begin{cases} 0 & x \leq 0 \\ 1 & x > 0 \end{cases} $$
#
# ReLU a un point anguleux en $0$ et n’y est pas dérivable ; par convention, on y prend la pente $0$, comme TensorFlow.
#
# Écrivez quatre fonctions :
#
# * `sigmoid_prime(x)` est $\sigma'(x)$, `tanh_prime(x)` est $\operatorname{th}'(x)$, `relu_prime(x)` est $\operatorname{ReLU}'(x)$ avec $\operatorname{ReLU}'(0) = 0$.
# * `sigmoid_prime_from_output(s)` est la même pente $\sigma'(x)$, mais on vous donne la **sortie** $s = \sigma(x)$ au lieu de $x$.
#
# L’argument est un nombre ou un tableau NumPy de forme quelconque, éventuellement d’entiers ; le résultat a sa forme. Les coefficients de `x`
# peuvent atteindre $983$ en valeur absolue : le résultat doit rester un nombre. Renvoyez des nombres, non `True` et `False`. La fonction `logistic`, autre nom de $\sigma$, est
# donnée, et NumPy a `np.tanh`.
#
# **Exemple.** $\sigma(\ln 7) = \frac{7}{7 + 1}$, donc $\sigma'(\ln 7) = \frac{7}{7 + 1} \cdot \frac{1}{7 + 1}$. Là où la sortie est $s = 0{,}5$,
# la pente est $0{,}25$, la plus grande de toutes.
#
# **Ce qui est vérifié**
#
# * la pente de σ en 0, ln 7 et −ln 7
# * la pente de σ d’après sa sortie
# * la pente de th
# * la pente de ReLU, 0 compris
# * la pente de σ loin de 0
# * la pente de σ en des points entiers
# * la pente de th loin de 0
# * la pente de σ est la même d’après x et d’après la sortie
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def logistic(x):
    """1 / (1 + exp(−x)) d’un nombre ou de chaque coefficient d’un tableau."""
    return (1 + np.tanh(x / 2)) / 2


def sigmoid_prime(x):
    """La dérivée de la sigmoïde en x."""
    s = logistic(x)
    return s * (1 - s)


def sigmoid_prime_from_output(s):
    """La dérivée de la sigmoïde là où sa valeur est s."""
    return s * (1 - s)


def tanh_prime(x):
    """La dérivée de la tangente hyperbolique en x."""
    return 1 - np.tanh(x) ** 2


def relu_prime(x):
    """La dérivée de ReLU en x ; 0 en 0."""
    return np.where(x > 0, 1.0, 0.0)
