"""Finds where several accounts of one story agree, where they differ, and what kind of difference that is."""
