"""Whose duty it is: the rotas of a series, and the explicit, dated schedule that is made of them."""
