"""How far a run is: the command line listens, the flow reports; in a scheduled run nobody listens."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.text import Text

Listener = Callable[[str, int, int], None]  # stage, articles done, articles known so far

_listener: ContextVar[Listener | None] = ContextVar("listener", default=None)


def report(stage: str, done: int, total: int) -> None:
    """Tells the listener, if there is one, that `done` of `total` articles have passed the stage."""
    listener = _listener.get()
    if listener is not None:
        listener(stage, done, total)


class _Rate(ProgressColumn):
    def render(self, task: Task) -> Text:
        return Text(f"{task.speed:,.0f} articles/s" if task.speed else "")


@contextmanager
def shown(console: Console) -> Iterator[None]:
    """Shows progress on a terminal: articles done, rate, time left. In a pipe nothing is shown."""
    if not console.is_terminal:
        yield
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        _Rate(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, transient=True) as progress:
        bar = progress.add_task("starting", total=None)

        def listen(stage: str, done: int, total: int) -> None:
            progress.update(bar, description=stage, completed=done, total=total or None)

        token = _listener.set(listen)
        try:
            yield
        finally:
            _listener.reset(token)
