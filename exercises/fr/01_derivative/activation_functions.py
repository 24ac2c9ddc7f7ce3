# %% [markdown]
# ## Fonctions d’activation
#
# Un neurone additionne ce qu’il reçoit, puis applique à la somme $x$ une **fonction d’activation**. Écrivez-en quatre :
#
# $$ H(x) = \begin{cases} 0 & x < 0 \\ 1 & x \geq 0 \end{cases} \qquad \operatorname{ReLU}(x) = \begin{cases} 0 & x < 0 \\ x & x \geq 0 \end{cases} $$
#
# $$ \sigma(x) = \frac{1}{1 + e^{-x}} \qquad \operatorname{th}(x) = \frac{e^x - e^{-x}}{e^x + e^{-x}} = 2\sigma(2x) - 1 $$
#
# * `heaviside` est $H$, la marche ; par convention $H(0) = 1$. `relu` est la rampe, `sigmoid` est $\sigma$, `tanh` est $\operatorname{th}$.
# * `x` est un nombre ou un tableau NumPy de forme quelconque, éventuellement d’entiers. La fonction s’applique à chaque coefficient, et le
#   résultat a la forme de `x`. `x` lui-même ne doit pas changer.
# * Renvoyez des nombres, non `True` et `False`.
# * Les coefficients peuvent atteindre $1170$ en valeur absolue, où $e^x$ ou $e^{-x}$ n’est plus un flottant : le résultat doit rester un nombre. La première
#   formule de $\operatorname{th}$ donne alors « l’infini sur l’infini » ; la seconde, non.
# * N’appelez ni `np.tanh` ni `np.heaviside` : écrivez-les.
#
# **Exemple.** $H(-6) = 0$, $\operatorname{ReLU}(6) = 6$, et $\sigma(\ln 6) = \frac{1}{1 + 1/6} = \frac{6}{6 + 1}$.
#
# **Ce qui est vérifié**
#
# * la marche vaut 1 en 0
# * la rampe garde ce qui est positif
# * σ des logarithmes de 6 et de 1/6
# * th près de 0
# * la rampe d’un tableau d’entiers à deux dimensions
# * σ d’entiers
# * σ loin de 0
# * th loin de 0
# * th(x) vaut 2σ(2x) − 1
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def heaviside(x):
    """0 là où x < 0, 1 là où x ≥ 0 ; x est un nombre ou un tableau."""
    raise NotImplementedError


def relu(x):
    """0 là où x < 0, x là où x ≥ 0 ; x est un nombre ou un tableau."""
    raise NotImplementedError


def sigmoid(x):
    """1 / (1 + exp(−x)) d’un nombre ou de chaque coefficient d’un tableau."""
    raise NotImplementedError


def tanh(x):
    """La tangente hyperbolique d’un nombre ou de chaque coefficient d’un tableau."""
    raise NotImplementedError
