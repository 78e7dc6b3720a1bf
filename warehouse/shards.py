"""Shards: the Parquet files that the stages of a run hand to each other, here or on a store that many machines see."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq
from pyarrow import fs

from warehouse import schema
from warehouse.errors import ShardDamaged
from warehouse.sources import is_url
from warehouse.stores import open_store

if TYPE_CHECKING:
    from pyarrow.dataset import Dataset

COMPRESSION = "lz4"  # shards live as long as a run: quick to write and to read counts, their size little


def shard_schema(table: schema.Table) -> pa.Schema:
    """The schema of a table's shards: nothing is required, for a shard may lack what only the loader knows."""
    arrow = schema.arrow_schema(table)
    return pa.schema([field.with_nullable(True) for field in arrow], metadata=arrow.metadata)


@dataclass(frozen=True, slots=True)
class Shards:
    """The shards of one run below `root`, a path or a URL; a table has a folder, a shard of it a number.

    A shard is never half there: here it is written aside and renamed, on a store it appears when it is whole.
    None outlives its run, so none is forced to disk.
    """

    root: str

    def write(self, table: str, number: int, rows: pa.Table) -> None:
        """Writes one shard, in the place of an earlier one of that number."""
        if is_url(self.root):
            store, folder = open_store(self.root)
            with store.open_output_stream(f"{folder}/{table}/{number:06d}.parquet") as stream:
                pq.write_table(rows, stream, compression=COMPRESSION)
            return
        path = self._path(table, number)
        path.parent.mkdir(parents=True, exist_ok=True)
        aside = path.with_name(f".{path.name}.{os.getpid()}")
        try:
            pq.write_table(rows, aside, compression=COMPRESSION)
            aside.replace(path)
        finally:
            aside.unlink(missing_ok=True)

    def read(self, table: str, number: int) -> pa.Table:
        """The rows of one shard. Raises ShardDamaged where it is missing or broken."""
        try:
            if is_url(self.root):
                store, folder = open_store(self.root)
                return pq.read_table(f"{folder}/{table}/{number:06d}.parquet", filesystem=store)
            with pq.ParquetFile(self._path(table, number)) as file:
                return file.read()
        except (pa.ArrowException, OSError) as error:
            raise ShardDamaged(table, number, str(error)) from error

    def paths(self, table: str) -> list[str]:
        """Where the shards of a table are, in order; below a URL as its store names them."""
        store, folder = self._store()
        listing = store.get_file_info(fs.FileSelector(f"{folder}/{table}", allow_not_found=True))
        return sorted(info.path for info in listing if info.extension == "parquet")

    def count_rows(self, table: str) -> int:
        """The rows in all shards of a table. Raises ShardDamaged."""
        store, _ = self._store()
        rows = 0
        for path in self.paths(table):
            try:
                rows += pq.read_metadata(path, filesystem=store).num_rows
            except (pa.ArrowException, OSError) as error:
                raise ShardDamaged(table, int(PurePosixPath(path).stem), str(error)) from error
        return rows

    def dataset(self, table: str) -> "Dataset":
        """All shards of a table, to be read in a stream from wherever they are."""
        # Brings pandas along where that is installed, which verbs that only ask need not wait for.
        from pyarrow.dataset import dataset

        store, _ = self._store()
        return dataset(self.paths(table), schema=shard_schema(schema.table(table)), filesystem=store, format="parquet")

    def sweep(self) -> None:
        """Removes every shard of the run."""
        if is_url(self.root):
            store, folder = open_store(self.root)
            if store.get_file_info(folder).type == fs.FileType.Directory:
                store.delete_dir(folder)
        else:
            shutil.rmtree(self.root, ignore_errors=True)

    def _store(self) -> tuple[fs.FileSystem, str]:
        return open_store(self.root) if is_url(self.root) else (fs.LocalFileSystem(), self.root)

    def _path(self, table: str, number: int) -> Path:
        return Path(self.root) / table / f"{number:06d}.parquet"
