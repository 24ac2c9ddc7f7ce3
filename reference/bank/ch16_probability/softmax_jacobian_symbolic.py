"""The Jacobian of softmax, written with its own values: diag(s) − s sᵀ, and what a scaling of the logits adds."""


from grader.bank.author import Rules, Text, alternative, exercise, law, slip
from grader.judging.formulas import values_at
from reference.late import Late

sp = Late("sympy")


def softmax_jacobian_symbolic():
    """Two Jacobians in s₁, s₂, s₃: of softmax, and of x ↦ softmax(x₁, 2x₂, 3x₃).

    >>> softmax_jacobian_symbolic()["softmax"][0]
    [s1*(1 - s1), -s1*s2, -s1*s3]
    """
    s = sp.symbols("s1 s2 s3", real=True)
    J = [[s[i] * (1 - s[i]) if i == j else -s[i] * s[j] for j in range(3)] for i in range(3)]
    return {"softmax": J, "scaled": [[(j + 1) * J[i][j] for j in range(3)] for i in range(3)]}


# what we try

@law(fr="la diagonale")
def the_diagonal(student, rng):
    J = student.softmax_jacobian_symbolic()["softmax"]
    return [J[0][0], J[1][1], J[2][2]]

@law(fr="hors de la diagonale", points=2)
def beside_the_diagonal(student, rng):
    J = student.softmax_jacobian_symbolic()["softmax"]
    return [J[0][1], J[0][2], J[1][0], J[1][2], J[2][0], J[2][1]]

@law(en="the diagonal, where the logits are scaled", fr="la diagonale, quand les logits sont dilatés", hidden=True)
def the_diagonal_where_the_logits_are_scaled(student, rng):
    J = student.softmax_jacobian_symbolic()["scaled"]
    return [J[0][0], J[1][1], J[2][2]]

@law(en="beside the diagonal, where the logits are scaled",
     fr="hors de la diagonale, quand les logits sont dilatés", hidden=True, points=2)
def beside_the_diagonal_where_the_logits_are_scaled(student, rng):
    J = student.softmax_jacobian_symbolic()["scaled"]
    return [J[0][1], J[0][2], J[1][0], J[1][2], J[2][0], J[2][1]]

@law(en="at s1 = 0.2, s2 = 0.3, s3 = 0.4: the value of each entry",
     fr="en s1 = 0,2, s2 = 0,3, s3 = 0,4 : la valeur de chaque coefficient")
def the_value_of_each_formula_at_a_point(student, rng):
    return values_at(student.softmax_jacobian_symbolic(), s1=0.2, s2=0.3, s3=0.4)


# what goes wrong

def both(J, scale=lambda i, j: j + 1):
    return {"softmax": J, "scaled": [[scale(i, j) * J[i][j] for j in range(3)] for i in range(3)]}

@slip(en="You treat the denominator as a constant. It contains every logit: use the rule of the quotient.",
      fr="Vous traitez le dénominateur comme une constante. Il contient chaque logit : appliquez la règle du quotient.")
def takes_the_denominator_for_a_constant():
    s = sp.symbols("s1 s2 s3", real=True)
    return both([[s[i] if i == j else sp.Integer(0) for j in range(3)] for i in range(3)])

@slip(en="Beside the diagonal you have 0. But when one logit grows, the other probabilities fall: −s_i s_j.",
      fr="Hors de la diagonale, vous avez 0. Or quand un logit croît, les autres probabilités baissent : −s_i s_j.")
def fills_the_diagonal_only():
    s = sp.symbols("s1 s2 s3", real=True)
    return both([[s[i] * (1 - s[i]) if i == j else sp.Integer(0) for j in range(3)] for i in range(3)])

@slip(en="Beside the diagonal a sign is missing: each row of the Jacobian of softmax must sum to 0.",
      fr="Hors de la diagonale, il manque un signe : la somme de chaque ligne de la jacobienne de softmax doit être 0.")
def forgets_the_minus_beside_the_diagonal():
    s = sp.symbols("s1 s2 s3", real=True)
    return both([[s[i] * (1 - s[i]) if i == j else s[i] * s[j] for j in range(3)] for i in range(3)])

@slip(en="You write s_i(1 − s_j) everywhere. The 1 comes from the numerator, which contains x_j only if i = j.",
      fr="Vous écrivez s_i(1 − s_j) partout. Le 1 vient du numérateur, qui ne contient x_j que si i = j.")
def puts_one_minus_everywhere():
    s = sp.symbols("s1 s2 s3", real=True)
    return both([[s[i] * (1 - s[j]) for j in range(3)] for i in range(3)])

@slip(en="In the scaled Jacobian your factors 1, 2, 3 follow the rows. They belong to the variables, thus to the columns.",
      fr="Dans la jacobienne dilatée, vos facteurs 1, 2, 3 suivent les lignes. Ils appartiennent aux variables, donc aux colonnes.")
def scales_the_rows():
    return both(softmax_jacobian_symbolic()["softmax"], lambda i, j: i + 1)

@slip(en="In the scaled Jacobian the inner derivatives are missing: those of x₁, 2x₂ and 3x₃ are 1, 2 and 3.",
      fr="Dans la jacobienne dilatée, les dérivées intérieures manquent : celles de x₁, 2x₂ et 3x₃ sont 1, 2 et 3.")
def forgets_the_inner_derivative():
    return both(softmax_jacobian_symbolic()["softmax"], lambda i, j: 1)


# right in another way

@alternative
def from_the_matrices():
    s = sp.Matrix(sp.symbols("s1 s2 s3"))
    J = sp.diag(*s) - s * s.T
    return {"softmax": J.tolist(), "scaled": (J * sp.diag(1, 2, 3)).tolist()}

@alternative
def with_the_sum_of_the_others():
    s1, s2, s3 = sp.symbols("s1 s2 s3", positive=True)
    J = (
        (s1 - s1**2, -s2 * s1, -s3 * s1),
        (-s1 * s2, s2 - s2**2, -s3 * s2),
        (-s1 * s3, -s2 * s3, s3 - s3**2),
    )
    return {"softmax": J, "scaled": tuple((row[0], row[1] + row[1], 3 * row[2]) for row in J)}


EXERCISE = exercise(
    __name__,
    slug="softmax_jacobian_symbolic",
    title=Text(en="The Jacobian of softmax", fr="Jacobienne de softmax"),
    statement=Text(en=r"""
Softmax turns three logits $x_1, x_2, x_3$ into three probabilities:

$$ s_i = \frac{e^{x_i}}{e^{x_1} + e^{x_2} + e^{x_3}} $$

Every logit is in every denominator, so each probability has three partial derivatives. Together they make the **Jacobian**:
row $i$ is the output, column $j$ the variable.

$$ J_{ij} = \frac{\partial s_i}{\partial x_j} $$

Find by hand two Jacobians, written with the probabilities themselves:

* `"softmax"`: $J$ above;
* `"scaled"`: the Jacobian, with respect to $x_1, x_2, x_3$, of the probabilities $s = \operatorname{softmax}(x_1,\ 2x_2,\ 3x_3)$.

Return a dict with these two keys. Each value is a list of 3 lists (rows) of 3 SymPy expressions of `sp.symbols("s1 s2 s3", real=True)`,
where $s_1, s_2, s_3$ are the probabilities that this softmax gives. A SymPy matrix `M` becomes such a list by `M.tolist()`.
Treat the three letters as independent: do not use $s_1 + s_2 + s_3 = 1$ to remove one. `sp.diff` is not allowed, nor `.diff`, nor `.jacobian`.

**Example.** With two logits and $s = (\tfrac14, \tfrac34)$, the Jacobian is
$\begin{pmatrix} \tfrac{3}{16} & -\tfrac{3}{16} \\ -\tfrac{3}{16} & \tfrac{3}{16} \end{pmatrix}$: each row sums to 0.
""", fr=r"""
Softmax transforme trois logits $x_1, x_2, x_3$ en trois probabilités :

$$ s_i = \frac{e^{x_i}}{e^{x_1} + e^{x_2} + e^{x_3}} $$

Chaque logit figure dans chaque dénominateur : chaque probabilité a donc trois dérivées partielles. Ensemble, elles forment la **jacobienne** :
la ligne $i$ est la sortie, la colonne $j$ la variable.

$$ J_{ij} = \frac{\partial s_i}{\partial x_j} $$

Trouvez à la main deux jacobiennes, écrites avec les probabilités elles-mêmes :

* `"softmax"` : $J$ ci-dessus ;
* `"scaled"` : la jacobienne, par rapport à $x_1, x_2, x_3$, des probabilités $s = \operatorname{softmax}(x_1,\ 2x_2,\ 3x_3)$.

Renvoyez un dictionnaire avec ces deux clés. Chaque valeur est une liste de 3 listes (lignes) de 3 expressions SymPy de `sp.symbols("s1 s2 s3", real=True)`,
où $s_1, s_2, s_3$ sont les probabilités que donne ce softmax. Une matrice SymPy `M` devient une telle liste par `M.tolist()`.
Traitez les trois lettres comme indépendantes : n'utilisez pas $s_1 + s_2 + s_3 = 1$ pour en éliminer une. `sp.diff` n'est pas permis, `.diff` et `.jacobian` non plus.

**Exemple.** Avec deux logits et $s = (\tfrac14, \tfrac34)$, la jacobienne est
$\begin{pmatrix} \tfrac{3}{16} & -\tfrac{3}{16} \\ -\tfrac{3}{16} & \tfrac{3}{16} \end{pmatrix}$ : la somme de chaque ligne est 0.
"""),
    solution=softmax_jacobian_symbolic,
    holes=Text(en="Two Jacobians written with s1, s2, s3: a dict of lists of rows of SymPy expressions.",
               fr="Deux jacobiennes écrites avec s1, s2, s3 : un dictionnaire de listes de lignes d'expressions SymPy."),
    imports=("import sympy as sp",),
    hints=(
        Text(en="Two cases. If i = j, x_j is in the numerator and in the denominator. If not, it is in the denominator only.",
             fr="Deux cas. Si i = j, x_j est au numérateur et au dénominateur. Sinon, il n'est qu'au dénominateur."),
        Text(en="With D the denominator: if i = j, (e^(x_i) D − e^(2x_i))/D² = s_i − s_i². If not, −e^(x_i) e^(x_j)/D² = −s_i s_j. For the scaled one, multiply column j by j.",
             fr="Avec D le dénominateur : si i = j, (e^(x_i) D − e^(2x_i))/D² = s_i − s_i². Sinon, −e^(x_i) e^(x_j)/D² = −s_i s_j. Pour la dilatée, multipliez la colonne j par j."),
    ),
    domain={"s1": "(0, 1)", "s2": "(0, 1)", "s3": "(0, 1)"},
    covers=("16.D",),
    prerequisites=("softmax", "partial_derivatives_symbolic"),
    libraries="science",
    rules=Rules(forbidden=("sympy.diff", "sympy.Expr.diff", "sympy.Derivative", "sympy.Matrix.jacobian", "sympy.Matrix.diff")),
)
