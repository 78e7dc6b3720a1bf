"""Orchestration and the command line: the Prefect flow, its tasks and settings, and the commands."""
