# verdict: unreadable
raise ValueError("not today")
