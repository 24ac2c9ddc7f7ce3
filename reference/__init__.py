"""The course: every algorithm, a second opinion on each, and the bank of exercises. Never shipped."""
