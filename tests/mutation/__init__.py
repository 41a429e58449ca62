"""Mutation testing of the rules: do their tests notice when a rule is changed?"""
