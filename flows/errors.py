"""What can go wrong in a run beyond what the layers below raise.

RunError
├── WorkerDied          a process that read a shard died
├── ServerMissing       Prefect's server did not come up
└── ClusterMissing      the packages for a cluster are not installed, or nobody answers at its address
"""


class RunError(Exception):
    """The root of this layer's errors; each message is fit for a user."""


class WorkerDied(RunError):
    """A process died while it read the shard `number`, or beside one that did."""

    def __init__(self, number: int) -> None:
        self.number = number
        super().__init__(f"a process that read shard {number} died")

    def __reduce__(self) -> tuple[type["WorkerDied"], tuple[int]]:
        return WorkerDied, (self.number,)


class ServerMissing(RunError):
    """Prefect's server did not come up at `url`; `code` is what its process ended with, None where it runs on."""

    def __init__(self, url: str, code: int | None) -> None:
        self.url, self.code = url, code
        how = "it did not answer in time" if code is None else f"it ended with {code}; is the port taken?"
        super().__init__(f"{url}: Prefect's server did not come up ({how})")


class ClusterMissing(RunError):
    """There is no way to the cluster at `address`."""

    def __init__(self, address: str, reason: str) -> None:
        self.address = address
        super().__init__(f"{address}: {reason}")
