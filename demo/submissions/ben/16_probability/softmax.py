import math


def softmax(z):
    result = []
    for row in z:
        biggest = max(row)
        exps = [math.exp(a - biggest) for a in row]
        total = sum(exps)
        result.append([e / total for e in exps])
    return result
