# %% [markdown]
# ## Drawing a descent
#
# A map shows a mountain by its **level curves**: along each one the height does not change. On the map of a function $f(a, b)$ a gradient descent is a path,
#
# $$ P_{k+1} = P_k - \delta\,\nabla f(P_k) $$
#
# and each of its steps leaves the level curve through $P_k$ at right angles, for the gradient is perpendicular to it. Draw this on the Matplotlib axes `ax`:
#
# * the **level curves** of $f$ with `ax.contour`, at least 5 of them, on a grid of at least 100 by 100 points over a rectangle that goes beyond all of $P_0, \dots, P_n$ on every side, by $0.5$ or more;
# * the **path**, one line through $P_0, P_1, \dots, P_n$ in this order: $a$ is to the right, $b$ upward;
# * a **dot** at every point of it, as with the style `"o-"`;
# * the same length for one unit on both axes, `ax.set_aspect("equal")`: only then right angles look right.
#
# `f` takes two numbers or two arrays $a$ and $b$, `grad` takes a point, an array of shape $(2,)$, and gives the gradient there. `P0` is the start, perhaps of whole numbers, `delta` the learning rate, `n` the number of steps.
# Colours, levels, filled regions, axes and texts are yours to choose; what is returned does not matter. With $n = 0$ the path is a single dot.
#
# `contour(A, B, Z)` expects in row $i$ and column $j$ of $Z$ the height at the abscissa of column $j$ and the ordinate of row $i$: this is what `np.meshgrid` and `f(A, B)` give.
#
# **Example.** $f(a, b) = a^2 + 3b^2$ from $P_0 = (15, 20)$ with $\delta = 0.1$: the level curves are ellipses, and the path goes first to $P_1 = (12, 8)$.
#
# **What is checked**
#
# * the path goes from point to point: [a, b] of each, from P_0 to P_3
# * at least 5 curves are drawn by contour, and are levels of f(a, b), not of f(b, a)
# * one unit is as long on both axes
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def draw_descent(f, grad, P0, delta, n, ax):
    """Draw n steps of gradient descent from P0 on the level curves of f, on the axes ax."""
    points = [P0]
    for _ in range(n):
        points.append(points[-1] - delta * grad(points[-1]))
    a, b = np.array(points).T                                    # (n + 1,), (n + 1,)
    A, B = np.meshgrid(np.linspace(a.min() - 1, a.max() + 1, 100), np.linspace(b.min() - 1, b.max() + 1, 100))
    ax.contour(A, B, f(A, B), 20)
    ax.plot(a, b, "o-", color="red")
    ax.set_aspect("equal")
