# verdict: unusable
def solve(x):
    answer = [2 * x]
    answer.append(answer)
    return answer
