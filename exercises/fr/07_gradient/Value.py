# %% [markdown]
# ## Un moteur de dérivation
#
# Une `Value` est un nombre qui se souvient de la façon dont il a été calculé. Elle garde
#
# * `data`, le nombre ; `grad`, la dérivée de la sortie par rapport à lui, $0$ tant que `backward` n’a pas été appelée ;
# * `parents`, les Values à partir desquelles elle est calculée, et `slopes`, la **pente locale** selon chacune : $\partial v / \partial p$ pour chaque parent $p$ de $v$.
#
# La somme est écrite pour vous : $v = a + b$ a pour parents $a, b$ et pour pentes $1, 1$. Le logarithme aussi, ainsi que les opérations qui ne demandent rien de nouveau
# (`-a`, `a - b`, et un simple nombre à gauche de `+` et de `*`). La fonction `node(x)` fait une Value d’un simple nombre et laisse une Value telle quelle.
#
# L’appel `F.backward()` applique la règle de la chaîne depuis $F$ vers tout ce qui a servi à le calculer. Partez de $\partial F / \partial F = 1$ ; le gradient de $p$ est ensuite la
# **somme** sur toutes les Values $v$ calculées à partir de $p$ :
#
# $$ \frac{\partial F}{\partial p} = \sum_{v \,:\, p \,\in\, v.\mathtt{parents}} \frac{\partial F}{\partial v} \cdot \frac{\partial v}{\partial p} $$
#
# Si $p$ figure deux fois parmi les parents, comme dans $x \cdot x$, les deux pentes comptent. Le gradient de $v$ doit être complet avant d’être transmis aux parents de $v$.
#
# Écrivez ces méthodes :
#
# * `__mul__` ($ab$), `__truediv__` ($a/b$), où $b$ est une Value ou un simple nombre, et `__pow__` ($a^n$), où $n$ est un simple nombre, éventuellement négatif ou non entier ;
# * `__rsub__` et `__rtruediv__` : Python appelle `x.__rsub__(2)` pour `2 - x` et `x.__rtruediv__(2)` pour `2 / x` ;
# * `exp`, `tanh` et `relu`, la pente de relu en $0$ étant $0$ ;
# * `backward`. Elle met d’abord à $0$ le `grad` de chaque Value de son graphe : un second appel donne donc les mêmes gradients. Elle visite chaque Value une seule fois,
#   quel que soit le nombre de chemins qui y mènent. Elle peut être récursive : aucune chaîne ne dépasse ici $100$ Values.
#
# **Exemple.** Pour $F = x \cdot x \cdot y + 1$ en $x = 7$, $y = 5$ : `F.data` vaut $246$ et, après `F.backward()`, `x.grad` vaut $2xy = 70$ et `y.grad` vaut $x^2 = 49$.
#
# **Ce qui est vérifié**
#
# * un carré fois un nombre, plus un
# * chaque facteur reçoit l’autre
# * puissances et quotients
# * un simple nombre à gauche
# * exponentielle, tangente hyperbolique et relu
# * le même nombre utilisé plusieurs fois
# * un second appel de backward donne la même chose
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def node(x):
    """x lui-même si c’est une Value, sinon la Value de ce simple nombre."""
    return x if isinstance(x, Value) else Value(x)


class Value:
    """Un nombre, les Values à partir desquelles il est calculé (parents), et sa pente selon chacune."""

    def __init__(self, data, parents=(), slopes=()):
        self.data = float(data)
        self.parents = parents
        self.slopes = slopes      # ∂self/∂parent
        self.grad = 0.0

    def __add__(self, other):
        other = node(other)
        return Value(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        """self * other, où other peut être un simple nombre."""
        raise NotImplementedError

    def __pow__(self, n):
        """self ** n pour un simple nombre n."""
        raise NotImplementedError

    def __truediv__(self, other):
        """self / other, où other peut être un simple nombre."""
        raise NotImplementedError

    def __neg__(self):
        return -1 * self

    def __sub__(self, other):
        return self + -node(other)

    def __radd__(self, other):
        return self + other

    def __rmul__(self, other):
        return self * other

    def __rsub__(self, other):
        """other - self pour un simple nombre other : Python l’appelle pour 2 - x."""
        raise NotImplementedError

    def __rtruediv__(self, other):
        """other / self pour un simple nombre other : Python l’appelle pour 2 / x."""
        raise NotImplementedError

    def log(self):
        return Value(np.log(self.data), (self,), (1 / self.data,))

    def exp(self):
        """L’exponentielle de self."""
        raise NotImplementedError

    def tanh(self):
        """La tangente hyperbolique de self."""
        raise NotImplementedError

    def relu(self):
        """Le plus grand de self et de 0, de pente 0 en 0."""
        raise NotImplementedError

    def backward(self):
        """Met dans grad ∂self/∂v pour chaque Value v à partir de laquelle self est calculée, et pour self."""
        raise NotImplementedError
