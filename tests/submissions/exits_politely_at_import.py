# verdict: unreadable
raise SystemExit(0)
