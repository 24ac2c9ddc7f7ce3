"""A drawing of several sigmoids, judged by what it shows: one curve for each k, its label, and the legend."""

import numpy as np

from grader.bank.author import SCIENCE, Text, alternative, exercise, law, slip
from grader.values import Axes
from reference.late import Late

figures = Late("matplotlib.figure")


def draw_sigmoid_family(ks, ax):
    x = np.linspace(-5, 5, 201)
    for k in ks:
        ax.plot(x, 1 / (1 + np.exp(-k * x)), label=f"k = {k}")
    ax.legend()


def values(rng):
    k = int(rng.integers(2, 6))
    return {"k": k}


# what we try

def bare(label):
    """A label without spaces and dollars: `k = 2`, `k=2` and `$k = 2$` are the same."""
    return label.replace(" ", "").replace("$", "")

def curves(picture):
    """The lines of many points, in the order in which they were drawn."""
    lines = [line for line in picture.axes[0]["lines"] if line["style"].strip() not in ("None", "")]
    return [line for line in lines if len(line["x"]) >= 40]

def steepness(x, y):
    """The k for which the points lie on 1/(1 + exp(−kx)); the heights at both ends where there is none."""
    seen = np.isfinite(y) & (y > 1e-9) & (y < 1 - 1e-9) & (np.abs(x) > 1e-9)
    k = np.log(y[seen] / (1 - y[seen])) / x[seen]
    if len(k) and np.ptp(k) < 1e-4 * (1 + np.abs(k).max()):
        return round(float(np.median(k)), 4)
    return [round(float(y[x.argmin()]), 4), round(float(y[x.argmax()]), 4)]

@law(en="the factors k of the curves are those of the list, in order",
     fr="les facteurs k des courbes sont ceux de la liste, dans l'ordre", points=2)
def each_k_has_a_curve(student, rng, k):
    drawn = curves(student.draw_sigmoid_family([1, k, 2 * k + 1], Axes()))
    return [steepness(line["x"], line["y"]) for line in drawn]

@law(fr="chaque courbe a son étiquette")
def each_curve_has_its_label(student, rng, k):
    drawn = curves(student.draw_sigmoid_family([1, k, 2 * k + 1], Axes()))
    return [bare(line["label"]) for line in drawn]

@law(fr="la légende montre les étiquettes")
def the_legend_shows_the_labels(student, rng, k):
    return [bare(text) for text in student.draw_sigmoid_family([1, k, 2 * k + 1], Axes()).axes[0]["legend"]]

@law(en="each curve runs from −5 to 5", fr="chaque courbe va de −5 à 5")
def each_curve_runs_from_minus_5_to_5(student, rng, k):
    drawn = curves(student.draw_sigmoid_family([1, k, 2 * k + 1], Axes()))
    return [[round(float(line["x"].min()), 6), round(float(line["x"].max()), 6)] for line in drawn]

def all_of_it(student, ks):
    picture = student.draw_sigmoid_family(ks, Axes())
    labelled = [(bare(line["label"]), steepness(line["x"], line["y"])) for line in curves(picture)]
    return [labelled, [bare(text) for text in picture.axes[0]["legend"]]]

@law(en="factors that are no whole numbers", fr="des facteurs non entiers", hidden=True)
def steepnesses_that_are_no_whole_numbers(student, rng):
    return all_of_it(student, rng.uniform(0.3, 4, size=5).round(2).tolist())

@law(en="with a negative k the curve falls", fr="pour un k négatif, la courbe descend", hidden=True)
def a_negative_k_falls(student, rng):
    return all_of_it(student, [2, -int(rng.integers(1, 4)), -0.5])

@law(fr="un seul k", hidden=True)
def a_single_k(student, rng):
    return all_of_it(student, [int(rng.integers(2, 5))])


# what goes wrong

def drawing(ks, ax, *, f=None, x=None, label="k = {}".format, legend=True):
    x = np.linspace(-5, 5, 201) if x is None else x
    for k in ks:
        ax.plot(x, f(k, x) if f else 1 / (1 + np.exp(-k * x)), label=label(k))
    if legend and ax.lines:
        ax.legend()

@slip(en="You draw the curves for k = 1, 2, 3, 4 whatever the list says. Go through `ks`.",
      fr="Vous dessinez les courbes de k = 1, 2, 3, 4 quelle que soit la liste. Parcourez `ks`.")
def draws_its_own_ks(ks, ax):
    drawing([1, 2, 3, 4], ax)

@slip(en="The curve of the last k is missing. `for k in ks:` goes through all of them.",
      fr="La courbe du dernier k manque. `for k in ks:` les parcourt tous.")
def forgets_the_last_k(ks, ax):
    drawing(ks[:-1], ax)

@slip(en="All curves are that of the last k. Use the k of each round, where you draw.",
      fr="Toutes les courbes sont celle du dernier k. Utilisez le k de chaque tour, là où vous dessinez.")
def draws_the_last_k_each_time(ks, ax):
    drawing(ks, ax, f=lambda k, x: 1 / (1 + np.exp(-ks[-1] * x)))

@slip(en="You compute 1/(1 + k exp(−x)), which moves the curve sideways. k stands inside: exp(−kx).",
      fr="Vous calculez 1/(1 + k exp(−x)), qui déplace la courbe de côté. k est à l'intérieur : exp(−kx).")
def multiplies_outside_the_exponential(ks, ax):
    with np.errstate(divide="ignore"):
        drawing(ks, ax, f=lambda k, x: 1 / (1 + k * np.exp(-x)))

@slip(en="You compute k/(1 + exp(−x)), which rises to k. k stands inside the exponential: exp(−kx).",
      fr="Vous calculez k/(1 + exp(−x)), qui monte jusqu'à k. k est dans l'exponentielle : exp(−kx).")
def multiplies_the_sigmoid(ks, ax):
    drawing(ks, ax, f=lambda k, x: k / (1 + np.exp(-x)))

@slip(en="Your curves fall where they should rise. The minus is missing in exp(−kx).",
      fr="Vos courbes descendent là où elles devraient monter. Il manque le moins de exp(−kx).")
def forgets_the_minus(ks, ax):
    drawing(ks, ax, f=lambda k, x: 1 / (1 + np.exp(k * x)))

@slip(en="All curves have the label `k`. Put the number in it: `label=f\"k = {k}\"`.",
      fr="Toutes les courbes ont l'étiquette `k`. Mettez-y le nombre : `label=f\"k = {k}\"`.")
def gives_all_the_same_label(ks, ax):
    drawing(ks, ax, label=lambda k: "k")

@slip(en="Your labels are the numbers alone. Put `k = ` before them: `label=f\"k = {k}\"`.",
      fr="Vos étiquettes sont les nombres seuls. Mettez `k = ` devant : `label=f\"k = {k}\"`.")
def labels_with_the_number_only(ks, ax):
    drawing(ks, ax, label=str)

@slip(en="Your labels count the curves: k = 1, 2, 3. Write the k of the curve.",
      fr="Vos étiquettes comptent les courbes : k = 1, 2, 3. Écrivez le k de la courbe.")
def numbers_the_curves(ks, ax):
    drawing(ks, ax, label=lambda k: f"k = {ks.index(k) + 1}")

@slip(en="The curves have labels, but nothing shows them: call `ax.legend()` after drawing.",
      fr="Les courbes ont des étiquettes, mais rien ne les montre : appelez `ax.legend()` après le dessin.")
def forgets_the_legend(ks, ax):
    drawing(ks, ax, legend=False)

@slip(en="Your curves start at 0. Draw them from −5 to 5.",
      fr="Vos courbes partent de 0. Dessinez-les de −5 à 5.")
def draws_half_of_it(ks, ax):
    drawing(ks, ax, x=np.linspace(0, 5, 201))

@slip(en="No line of your drawing has enough points to be a curve. Take at least 50 between −5 and 5.",
      fr="Aucune ligne de votre dessin n'a assez de points pour être une courbe. Prenez-en au moins 50 entre −5 et 5.")
def samples_too_few_points(ks, ax):
    drawing(ks, ax, x=np.arange(-5, 6))

@slip(en="There is nothing on the axes you were given. Call the methods of `ax`, not those of a new figure.",
      fr="Il n'y a rien sur les axes donnés. Appelez les méthodes de `ax`, non celles d'une nouvelle figure.")
def draws_somewhere_else(ks, ax):
    drawing(ks, figures.Figure().add_subplot())


# right in another way

@alternative
def with_plain_lists(ks, ax):
    x = [i / 20 for i in range(-100, 101)]
    for k in ks:
        ax.plot(x, [1 / (1 + np.exp(-k * t)) for t in x], "--", label=f"$k={k}$")
    ax.axhline(0.5, linewidth=0.5)
    ax.axvline(0, linewidth=0.5)
    ax.grid(True)
    ax.legend(loc="upper left")

@alternative
def all_at_once(ks, ax):
    x = np.linspace(-5, 5, 101)[:, None]
    lines = ax.plot(x, 0.5 + 0.5 * np.tanh(x * np.array(ks) / 2), linewidth=2)
    for line, k in zip(lines, ks):
        line.set_label(f"k={k}")
    ax.set_title("sigmoids")
    ax.legend(handles=lines)
    return lines


EXERCISE = exercise(
    __name__,
    slug="draw_sigmoid_family",
    title=Text(en="Drawing a family of sigmoids", fr="Dessiner une famille de sigmoïdes"),
    statement=Text(en=r"""
The sigmoid can be made steeper or flatter by a factor $k$ inside the exponential:

$$ f_k(x) = \frac{1}{1 + e^{-kx}} $$

All these curves pass through $(0, \frac12)$, with the slope $\frac{k}{4}$ there. Draw them on the Matplotlib axes `ax`:

* for each number `k` of the list `ks`, in order, **one curve**: the line of $f_k$ from $x = -5$ to $x = 5$, both included, with at
  least 50 points;
* its **label** is `k = ` followed by the number as Python prints it, for example `k = 2` or `k = 0.5` (spaces do not matter);
* the **legend**, which shows the labels.

The list may have any length; a number may be negative, or not whole. Colours, styles, grid and title are yours to choose; what is
returned does not matter.

**Example.** For `ks = [1, <<k>>]` there are two curves, labelled `k = 1` and `k = <<k>>`; at $0$ the second has the slope $\frac{<<k>>}{4}$.
""", fr=r"""
On rend la sigmoïde plus raide ou plus plate par un facteur $k$ dans l'exponentielle :

$$ f_k(x) = \frac{1}{1 + e^{-kx}} $$

Toutes ces courbes passent par $(0, \frac12)$, avec en ce point la pente $\frac{k}{4}$. Dessinez-les sur les axes Matplotlib `ax` :

* pour chaque nombre `k` de la liste `ks`, dans l'ordre, **une courbe** : la ligne de $f_k$ de $x = -5$ à $x = 5$, tous deux compris,
  avec au moins 50 points ;
* son **étiquette** (`label`) est `k = ` suivi du nombre tel que Python l'affiche, par exemple `k = 2` ou `k = 0.5` (les espaces ne
  comptent pas) ;
* la **légende**, qui montre les étiquettes.

La liste peut être de longueur quelconque ; un nombre peut être négatif, ou non entier. Couleurs, styles, grille et titre sont à votre
choix ; ce qui est renvoyé n'a pas d'importance.

**Exemple.** Pour `ks = [1, <<k>>]`, il y a deux courbes, étiquetées `k = 1` et `k = <<k>>` ; en $0$, la seconde a pour pente $\frac{<<k>>}{4}$.
"""),
    solution=draw_sigmoid_family,
    holes=Text(en="Draw on ax the sigmoid 1/(1 + exp(−kx)) on [−5, 5] for each k of the list ks, with labels and a legend.",
               fr="Dessine sur ax la sigmoïde 1/(1 + exp(−kx)) sur [−5, 5] pour chaque k de la liste ks, avec étiquettes et légende."),
    hints=(
        Text(en="Make the array x once, before the loop. Each round of the loop draws one line on `ax`, with its own k.",
             fr="Faites le tableau x une seule fois, avant la boucle. Chaque tour de boucle dessine une ligne sur `ax`, avec son propre k."),
        Text(en="In the loop: `ax.plot(x, 1 / (1 + np.exp(-k * x)), label=f\"k = {k}\")`. After the loop: `ax.legend()`.",
             fr="Dans la boucle : `ax.plot(x, 1 / (1 + np.exp(-k * x)), label=f\"k = {k}\")`. Après la boucle : `ax.legend()`."),
    ),
    points=8,
    picture="figure",
    libraries=SCIENCE,
    prerequisites=("subdivision", "activation_functions"),
    equivalent={
        "x = np.linspace(-5, 5, 201) → x = -np.linspace(-5, 5, 201)": "a line is the same in either direction",
        "np.linspace(-5, 5, 201) → np.linspace(5, -5, 201)": "a line is the same in either direction",
        "201 → 202   in: x = np.linspace(-5, 5, 201)": "the number of points is free, from 50 on",
        "201 → 200   in: x = np.linspace(-5, 5, 201)": "the number of points is free, from 50 on",
    },
    covers=("2.9", "2.10"),
)
