"""The rules of vectors/README.md, written from that page alone, in Python 3 without packages.

Shares nothing with the TypeScript of this package but the tables in rules.json.
"""
