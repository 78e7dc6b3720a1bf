"""Power gone at random moments: what was not on the disk is lost, and all that was published is whole.

The data folder lies on a file system of its own, which is made to forget all that it has not written to its disk.
"""

import fcntl
import os
import struct
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.conftest import Start, processes_left
from tests.faults.ended_runs import EndedRun, Trial
from tests.flows.stages import contents, run_on

MOMENTS = 20
SHUT_DOWN = 0x8004587D  # FS_IOC_SHUTDOWN of Linux: the file system writes nothing any more
NOT_EVEN_THE_JOURNAL = struct.pack("I", 2)


class Disk:
    """An ext4 file system in the file `image`, seen at `folder`."""

    def __init__(self, image: Path, folder: Path) -> None:
        self.folder, self._image = folder, image
        folder.mkdir()
        with image.open("wb") as file:
            file.truncate(2**28)
        subprocess.run(["mkfs.ext4", "-q", str(image)], check=True)

    def mount(self) -> None:
        # Without this option ext4 writes a file before it takes another's name, even where nobody asks for it.
        options = "loop,noauto_da_alloc"
        subprocess.run(["mount", "-o", options, str(self._image), str(self.folder)], check=True, capture_output=True)

    def unmount(self) -> None:
        subprocess.run(["umount", str(self.folder)], check=True, capture_output=True)

    def cut(self) -> None:
        """All that is not on the disk is lost, from now on and until it is mounted again."""
        descriptor = os.open(self.folder, os.O_RDONLY)
        try:
            fcntl.ioctl(descriptor, SHUT_DOWN, NOT_EVEN_THE_JOURNAL)
        finally:
            os.close(descriptor)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    try:
        disk = Disk(tmp_path / "image", tmp_path / "disk")
        disk.mount()
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("needs mkfs.ext4 and the right to mount")
    try:
        yield disk
    finally:
        subprocess.run(["umount", "-l", str(disk.folder)], check=False, capture_output=True)


@pytest.mark.timeout(3_000)  # some fifty runs, on a machine that may be busy
def test_the_power_gone_at_any_moment(
    disk: Disk,
    material: Path,
    start: Start,
    server: dict[str, str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def cut(run: EndedRun) -> None:
        disk.cut()
        run.kill()
        while processes_left(server):
            time.sleep(0.05)
        disk.unmount()
        disk.mount()

    trial = Trial(material, disk.folder / "data", start, tmp_path, cut)
    for where in trial.ends(MOMENTS, seed=2032):
        run_on(material / "news", trial.data)
        assert contents(trial.data) == trial.after, where
    with capsys.disabled():
        print(f"\nthe power gone {sum(trial.outcomes.values())} times, in each of {len(trial.steps)} steps", end=": ")
        print(trial.outcomes, "every next run ended in the same rows", sep="; ")
