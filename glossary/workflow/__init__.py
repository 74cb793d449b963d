"""The jobs of the program as plain functions: what the command line, the web pages and Python programs call.

A job opens the termbase once, prints nothing, never ends the program, and answers with frozen values. The names that are
meant for users are those of the package `glossary`.
"""
