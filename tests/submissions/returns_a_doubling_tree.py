# verdict: unusable
def solve(x):
    answer = [x]
    for _ in range(31):
        answer = [answer, answer]
    return answer
