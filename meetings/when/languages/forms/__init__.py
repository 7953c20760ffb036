"""What people type in each language and what it means, kept by hand: one row a word, one row a form.

"Until Friday" keeps Friday a working day in the English of this grammar. "Bis Freitag", "jusqu'à vendredi", "hasta el
viernes", "fino a venerdì" and "até sexta" mostly include it, and now and then do not: alone they are UNTIL_BETWEEN or
UNTIL_EITHER, and ask with a button for each. Between two ends ("Montag bis Freitag", "de lunes hasta viernes", "de
segunda até sexta") they include the last day for sure, so that UNTIL_BETWEEN is "to" there; the French and the Italian
word stress the end even then, and ask. "Bis einschließlich", "inclus", "inclusive" and "compreso" say it.

"Nächsten Freitag" and its like (the French apart, where "vendredi prochain" is next week's beside "ce vendredi") are
the coming one to some and next week's to others: they ask where that differs.
"""
