"""`/agenda`: the draft, the calendar of the meeting, and what stands in its minutes."""
