"""Second opinions on the algorithms of the chapter."""

from fractions import Fraction


def conv2d(A, M, mode):
    """full as a product of polynomials in two variables; same and valid by laying the turned kernel on the image."""
    A, M = ([[Fraction(float(a)) for a in row] for row in rows] for rows in (A, M))
    if mode == "full":
        product = {}
        for i, row in enumerate(A):
            for j, a in enumerate(row):
                for u, weights in enumerate(M):
                    for v, m in enumerate(weights):
                        product[i + u, j + v] = product.get((i + u, j + v), 0) + a * m
        rows, columns = (1 + max(k) for k in zip(*product, strict=True))
        return [[float(product[i, j]) for j in range(columns)] for i in range(rows)]
    if mode == "same":  # an even kernel gets a row or a column of zeros before its first
        M = [[0] * (1 - len(row) % 2) + row for row in M]
        M = [[0] * len(M[0])] * (1 - len(M) % 2) + M
    turned = [row[::-1] for row in M[::-1]]
    up, left = (len(M) // 2, len(M[0]) // 2) if mode == "same" else (0, 0)
    rows = len(A) if mode == "same" else len(A) - len(M) + 1
    columns = len(A[0]) if mode == "same" else len(A[0]) - len(M[0]) + 1

    def under(i, j):
        return A[i][j] if 0 <= i < len(A) and 0 <= j < len(A[0]) else 0

    return [
        [
            float(sum(m * under(i - up + u, j - left + v) for u, row in enumerate(turned) for v, m in enumerate(row)))
            for j in range(columns)
        ]
        for i in range(rows)
    ]
