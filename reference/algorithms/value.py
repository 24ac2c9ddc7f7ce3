"""Reverse-mode automatic differentiation: a number that remembers how it was computed.

    forward     v = op(p_1, p_2)       keeps its parents p_i and the local slopes ∂v/∂p_i
    backward    ∂F/∂F = 1              ∂F/∂p = Σ over the nodes v made from p of ∂F/∂v · ∂v/∂p

    v        parents    slopes                       v         parents    slopes
    a + b    a, b       1, 1                         exp a     a          exp a
    a · b    a, b       b, a                         ln a      a          1 / a
    a ** n   a          n a ** (n − 1)               tanh a    a          1 − tanh² a
                                                     relu a    a          1 if a > 0, else 0

Throughout:
    F      the node on which backward is called       data   the value of a node
    a, b   nodes, or plain numbers                    grad   ∂F/∂node, once backward was called
    n      a plain number
"""

import numpy as np


def node(x):
    """x itself if it is a Value, else the Value of that plain number.

    >>> node(2).data, node(Value(3)).data
    (2.0, 3.0)
    """
    return x if isinstance(x, Value) else Value(x)


class Value:
    """A number, the numbers it was computed from, and its slope along each of them.

    >>> x, y = Value(3), Value(2)
    >>> F = x * x * y + 1
    >>> F.backward()
    >>> F.data, x.grad, y.grad
    (19.0, 12.0, 9.0)
    """

    def __init__(self, data, parents=(), slopes=()):
        self.data = float(data)
        self.parents = parents
        self.slopes = slopes      # ∂self/∂parent
        self.grad = 0.0

    def __add__(self, other):
        """self + other; the slope along each term is 1."""
        other = node(other)
        return Value(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        """self * other; the slope along one factor is the other factor."""
        other = node(other)
        return Value(self.data * other.data, (self, other), (other.data, self.data))

    def __pow__(self, n):
        """self ** n for a plain number n."""
        return Value(self.data**n, (self,), (n * self.data ** (n - 1),))

    def __truediv__(self, other):
        """self / other, where other may be a plain number."""
        return self * node(other) ** -1

    def __neg__(self):
        return -1 * self

    def __sub__(self, other):
        return self + -node(other)

    def __radd__(self, other):
        return self + other

    def __rmul__(self, other):
        return self * other

    def __rsub__(self, other):
        """other - self, for a plain number other: Python calls it for 2 - x."""
        return node(other) - self

    def __rtruediv__(self, other):
        """other / self, for a plain number other: Python calls it for 2 / x."""
        return node(other) / self

    def log(self):
        """The natural logarithm of self."""
        return Value(np.log(self.data), (self,), (1 / self.data,))

    def exp(self):
        """The exponential of self, which is its own slope."""
        e = np.exp(self.data)
        return Value(e, (self,), (e,))

    def tanh(self):
        """The hyperbolic tangent of self."""
        t = np.tanh(self.data)
        return Value(t, (self,), (1 - t**2,))

    def relu(self):
        """The larger of self and 0, with slope 0 at 0."""
        slope = float(self.data > 0)
        return Value(slope * self.data, (self,), (slope,))

    def backward(self):
        """Set grad to ∂self/∂node in every node that self was computed from, and in self."""
        order, seen = [], set()

        def visit(v):
            if v not in seen:
                seen.add(v)
                for parent in v.parents:
                    visit(parent)
                order.append(v)                        # p_1, …, p_m, v

        visit(self)
        for v in order:
            v.grad = 0.0
        self.grad = 1.0
        for v in reversed(order):                      # v, p_m, …, p_1
            for parent, slope in zip(v.parents, v.slopes):
                parent.grad += v.grad * slope          # ∂F/∂p += ∂F/∂v · ∂v/∂p
