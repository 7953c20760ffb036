"""What Convener knows: absences, people, the calendar, what is due, duty, action items, minutes.

Frozen data and pure functions: no Slack, no SQL, no HTTP, and no clock of its own.
"""
