"""Second opinions on the algorithms of the chapter."""


def meshgrid_by_hand(VX, VY):
    """Entry by entry, in the order in which one reads."""
    X, Y = [], []
    for y in VY.tolist():
        X.append([])
        Y.append([])
        for x in VX.tolist():
            X[-1].append(x)
            Y[-1].append(y)
    return X, Y


def evaluate_on_grid(f, VX, VY):
    """The entries numbered 0, 1, 2, … from row to row, each computed from its number."""
    m, Z = len(VX), {}
    for number in range(m * len(VY)):
        i, j = divmod(number, m)
        Z[i, j] = float(f(VX[j].item(), VY[i].item()))
    return [[Z[i, j] for j in range(m)] for i in range(len(VY))]
