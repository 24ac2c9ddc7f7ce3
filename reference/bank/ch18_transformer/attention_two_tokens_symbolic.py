"""Attention on two tokens: where the second one looks, and how its output moves with each score and each value."""


from grader.bank.author import Rules, Text, alternative, exercise, law, slip
from grader.judging.formulas import values_at
from reference.late import Late

sp = Late("sympy")


def attention_two_tokens_symbolic():
    """The weight a of token 2 on itself, and the derivatives of the two outputs, written with a.

    >>> attention_two_tokens_symbolic()["dh2/de22"]
    a*(1 - a)*(-v1 + v2)/sqrt(r)
    """
    a, e21, e22, v1, v2 = sp.symbols("a e21 e22 v1 v2", real=True)
    r = sp.Symbol("r", positive=True)
    slope = a * (1 - a) * (v2 - v1) / sp.sqrt(r)
    return {
        "a": 1 / (1 + sp.exp((e21 - e22) / sp.sqrt(r))),
        "dh2/de22": slope,
        "dh2/de21": -slope,
        "dh2/dv1": 1 - a,
        "dh2/dv2": a,
        "dh1/dv1": sp.Integer(1),
        "dh1/de12": sp.Integer(0),
    }


# what we try

@law(fr="où regarde le second token", points=2)
def where_the_second_token_looks(student, rng):
    return student.attention_two_tokens_symbolic()["a"]

@law(fr="la sortie suit les valeurs")
def the_output_follows_the_values(student, rng):
    answer = student.attention_two_tokens_symbolic()
    return {key: answer[key] for key in ("dh2/dv1", "dh2/dv2")}

@law(fr="la sortie suit son propre score", points=2)
def the_output_follows_its_own_score(student, rng):
    return student.attention_two_tokens_symbolic()["dh2/de22"]

@law(fr="la sortie suit le score de l'autre", hidden=True, points=2)
def the_output_follows_the_score_of_the_other(student, rng):
    return student.attention_two_tokens_symbolic()["dh2/de21"]

@law(fr="le premier token ne voit que lui-même", hidden=True)
def the_first_token_sees_itself_only(student, rng):
    answer = student.attention_two_tokens_symbolic()
    return {key: answer[key] for key in ("dh1/dv1", "dh1/de12")}

@law(en="at a = 0.3, e21 = 0.5, e22 = −1, v1 = 2, v2 = 5, r = 3: the value of each formula",
     fr="en a = 0,3, e21 = 0,5, e22 = −1, v1 = 2, v2 = 5, r = 3 : la valeur de chaque formule")
def the_value_of_each_formula_at_a_point(student, rng):
    return values_at(student.attention_two_tokens_symbolic(), a=0.3, e21=0.5, e22=-1.0, v1=2.0, v2=5.0, r=3.0)


# what goes wrong

@slip(en="You move one weight only. The two weights sum to 1: when a grows, 1 − a falls, so v₁ and v₂ both appear.",
      fr="Vous ne bougez qu'un poids. La somme des deux poids est 1 : quand a croît, 1 − a baisse, donc v₁ et v₂ apparaissent tous deux.")
def moves_one_weight_only():
    a, v1, v2 = sp.symbols("a v1 v2", real=True)
    k = a * (1 - a) / sp.sqrt(sp.Symbol("r", positive=True))
    return {**attention_two_tokens_symbolic(), "dh2/de22": k * v2, "dh2/de21": k * v1}

@slip(en="You do not divide the scores by √r. The factor is in a, and it comes out again in each derivative along a score.",
      fr="Vous ne divisez pas les scores par √r. Ce facteur est dans a et ressort dans chaque dérivée par rapport à un score.")
def forgets_the_root_of_r():
    a, e21, e22, v1, v2 = sp.symbols("a e21 e22 v1 v2", real=True)
    slope = a * (1 - a) * (v2 - v1)
    right = attention_two_tokens_symbolic()
    return {**right, "a": 1 / (1 + sp.exp(e21 - e22)), "dh2/de22": slope, "dh2/de21": -slope}

@slip(en="You divide the scores by r. It is √r.",
      fr="Vous divisez les scores par r. C'est √r.")
def divides_by_r():
    a, e21, e22, v1, v2 = sp.symbols("a e21 e22 v1 v2", real=True)
    r = sp.Symbol("r", positive=True)
    slope = a * (1 - a) * (v2 - v1) / r
    right = attention_two_tokens_symbolic()
    return {**right, "a": 1 / (1 + sp.exp((e21 - e22) / r)), "dh2/de22": slope, "dh2/de21": -slope}

@slip(en="You exchange the two weights: a is the weight of token 2 on itself, so it multiplies v₂ and grows with e₂₂.",
      fr="Vous échangez les deux poids : a est le poids du token 2 sur lui-même, il multiplie donc v₂ et croît avec e₂₂.")
def exchanges_the_two_weights():
    a, e21, e22 = sp.symbols("a e21 e22", real=True)
    r = sp.Symbol("r", positive=True)
    weight = 1 / (1 + sp.exp((e22 - e21) / sp.sqrt(r)))
    return {**attention_two_tokens_symbolic(), "a": weight, "dh2/dv1": a, "dh2/dv2": 1 - a}

@slip(en="You forget the mask: token 1 sees itself only, so h₁ = v₁ whatever e₁₂.",
      fr="Vous oubliez le masque : le token 1 ne voit que lui-même, donc h₁ = v₁ quel que soit e₁₂.")
def forgets_the_mask():
    a, v1, v2 = sp.symbols("a v1 v2", real=True)
    slope = a * (1 - a) * (v2 - v1) / sp.sqrt(sp.Symbol("r", positive=True))
    return {**attention_two_tokens_symbolic(), "dh1/dv1": 1 - a, "dh1/de12": slope}

@slip(en="Both scores cannot pull the same way: a grows with e₂₂ and falls with e₂₁, so one sign changes.",
      fr="Les deux scores ne peuvent pas tirer dans le même sens : a croît avec e₂₂ et décroît avec e₂₁, donc un signe change.")
def gives_both_scores_one_sign():
    right = attention_two_tokens_symbolic()
    return {**right, "dh2/de21": right["dh2/de22"]}


# right in another way

@alternative
def written_otherwise():
    a, e21, e22, v1, v2, r = sp.symbols("a e21 e22 v1 v2 r", positive=True)
    left, right = sp.exp(e21 / sp.sqrt(r)), sp.exp(e22 / sp.sqrt(r))
    return {
        "a": right / (left + right),
        "dh2/de22": sp.expand((a - a**2) * (v2 - v1)) * r ** sp.Rational(-1, 2),
        "dh2/de21": (a - a**2) * (v1 - v2) / r * sp.sqrt(r),
        "dh2/dv1": -(a - 1),
        "dh2/dv2": a,
        "dh1/dv1": 1,
        "dh1/de12": 0,
    }

@alternative
def with_a_hyperbolic_tangent():
    a, e21, e22, v1, v2 = sp.symbols("a e21 e22 v1 v2")
    r = sp.Symbol("r", integer=True, positive=True)
    b = 1 - a
    return {
        "a": (1 + sp.tanh((e22 - e21) / (2 * sp.sqrt(r)))) / 2,
        "dh2/de22": (a * b * v2 - a * b * v1) / sp.sqrt(r),
        "dh2/de21": (b * a * v1 - a * b * v2) / sp.sqrt(r),
        "dh2/dv1": b,
        "dh2/dv2": 1 - b,
        "dh1/dv1": 1.0,
        "dh1/de12": 0 * a,
    }


EXERCISE = exercise(
    __name__,
    slug="attention_two_tokens_symbolic",
    title=Text(en="Attention on two tokens", fr="Attention sur deux tokens"),
    statement=Text(en=r"""
The smallest causal attention head has two tokens. Their values are the numbers $v_1$ and $v_2$; $e_{ij}$ is the score that token $i$
gives to token $j$ (a dot product of a query and a key of length $r$). **Causal**: token 1 does not see token 2, so $e_{12}$ is masked and
token 1 gives all its weight to itself. Token 2 shares its weight between both, by a softmax of its scores divided by $\sqrt{r}$:

$$ h_1 = v_1 \qquad h_2 = (1 - a)\, v_1 + a\, v_2 \qquad a = \frac{e^{e_{22}/\sqrt{r}}}{e^{e_{21}/\sqrt{r}} + e^{e_{22}/\sqrt{r}}} $$

Here $a$ is the weight of token 2 on itself. Find by hand:

* `"a"`: $a$ as a function of `e21`, `e22` and `r`, in any form;
* `"dh2/de22"`, `"dh2/de21"`: the derivatives of $h_2$ in its two scores, written with `a`, `v1`, `v2`, `r` and no exponential;
* `"dh2/dv1"`, `"dh2/dv2"`, `"dh1/dv1"`: the derivatives of the outputs in the values, written with `a` (or numbers);
* `"dh1/de12"`: the derivative of $h_1$ in the masked score.

Return the dict of these seven SymPy expressions. The symbols are `sp.symbols("a e21 e22 v1 v2", real=True)` and `sp.Symbol("r", positive=True)`.
`sp.diff` is not allowed, nor `.diff`.

**Example.** With $r = 4$, $e_{21} = 0$ and $e_{22} = 2\ln 3$: $a = \frac{3}{1 + 3} = \frac34$. If $v_1 = 2$ and $v_2 = 10$, then $h_2 = 8$.
""", fr=r"""
La plus petite tête d'attention causale a deux tokens. Leurs valeurs sont les nombres $v_1$ et $v_2$ ; $e_{ij}$ est le score que le token $i$
donne au token $j$ (produit scalaire d'une requête et d'une clé de longueur $r$). **Causale** : le token 1 ne voit pas le token 2, donc $e_{12}$ est masqué et
le token 1 se donne tout son poids. Le token 2 partage le sien entre les deux, par un softmax de ses scores divisés par $\sqrt{r}$ :

$$ h_1 = v_1 \qquad h_2 = (1 - a)\, v_1 + a\, v_2 \qquad a = \frac{e^{e_{22}/\sqrt{r}}}{e^{e_{21}/\sqrt{r}} + e^{e_{22}/\sqrt{r}}} $$

Ici $a$ est le poids du token 2 sur lui-même. Trouvez à la main :

* `"a"` : $a$ en fonction de `e21`, `e22` et `r`, sous la forme de votre choix ;
* `"dh2/de22"`, `"dh2/de21"` : les dérivées de $h_2$ par rapport à ses deux scores, écrites avec `a`, `v1`, `v2`, `r`, sans exponentielle ;
* `"dh2/dv1"`, `"dh2/dv2"`, `"dh1/dv1"` : les dérivées des sorties par rapport aux valeurs, écrites avec `a` (ou des nombres) ;
* `"dh1/de12"` : la dérivée de $h_1$ par rapport au score masqué.

Renvoyez le dictionnaire de ces sept expressions SymPy. Les symboles sont `sp.symbols("a e21 e22 v1 v2", real=True)` et `sp.Symbol("r", positive=True)`.
`sp.diff` n'est pas permis, `.diff` non plus.

**Exemple.** Avec $r = 4$, $e_{21} = 0$ et $e_{22} = 2\ln 3$ : $a = \frac{3}{1 + 3} = \frac34$. Si $v_1 = 2$ et $v_2 = 10$, alors $h_2 = 8$.
"""),
    solution=attention_two_tokens_symbolic,
    holes=Text(en="The weight a and six derivatives of the outputs: a dict of SymPy expressions.",
               fr="Le poids a et six dérivées des sorties : un dictionnaire d'expressions SymPy."),
    imports=("import sympy as sp",),
    hints=(
        Text(en="Divide numerator and denominator of a by its numerator: a is a sigmoid of a difference of scores.",
             fr="Divisez numérateur et dénominateur de a par son numérateur : a est une sigmoïde d'une différence de scores."),
        Text(en="a = σ(u) with u = (e₂₂ − e₂₁)/√r, and σ' = a(1 − a). Write h₂ = v₁ + a(v₂ − v₁), so that h₂ moves with a by v₂ − v₁.",
             fr="a = σ(u) avec u = (e₂₂ − e₂₁)/√r, et σ' = a(1 − a). Écrivez h₂ = v₁ + a(v₂ − v₁) : h₂ varie avec a selon v₂ − v₁."),
    ),
    points=15,
    domain={"a": "(0, 1)", "e21": "real", "e22": "real", "v1": "real", "v2": "real", "r": "positive"},
    covers=("18.O", "18.Q"),
    prerequisites=("softmax_jacobian_symbolic", "attention_pattern"),
    libraries="science",
    rules=Rules(forbidden=("sympy.diff", "sympy.Expr.diff", "sympy.Derivative")),
)
