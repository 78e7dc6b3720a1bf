"""The rows of a stranger's Parquet file, with a bound on how far a small file may unfold."""

from collections.abc import Callable, Iterator, Mapping

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from warehouse.compression import most_unfolded, open_seekable, unfolds_too_far
from warehouse.errors import RecordError
from warehouse.sources import SourceFile

ROWS = 256  # that are made of a batch at once
BATCH_FREELY = 64 * 2**20  # bytes that the rows of a batch may have at most; above, they are made one by one


def parquet_rows(file: SourceFile, wanted: Callable[[list[str]], list[str]]) -> Iterator[Mapping[str, object]]:
    """Each row with the columns that `wanted` picks from the names of all. Raises RecordError while it is read.

    A value that stands in many rows is stored once. It is kept so until its row is made, or a file of some kilobytes
    could fill the memory.
    """
    limit, seen = most_unfolded(file.size), 0
    try:
        with open_seekable(file) as stored, pq.ParquetFile(stored) as plain:
            names = wanted(plain.schema_arrow.names)
            if any(_stored_unfolded(plain.metadata.row_group(n), names) > limit for n in range(plain.num_row_groups)):
                raise unfolds_too_far()
            texts = [name for name in names if _is_text(plain.schema_arrow.field(name).type)]
            with pq.ParquetFile(stored, metadata=plain.metadata, read_dictionary=texts) as table:
                for batch in table.iter_batches(batch_size=ROWS, columns=names):
                    for part in _parts(batch):
                        for row in part.to_pylist():
                            seen += sum(len(value) for value in row.values() if isinstance(value, str | bytes))
                            if seen > limit:
                                raise unfolds_too_far()
                            yield row
    except (pa.ArrowException, OSError) as error:
        raise RecordError("bad_parquet", f"not Parquet that can be read ({error})") from error


def _stored_unfolded(group: pq.RowGroupMetaData, names: list[str]) -> int:
    chunks = (group.column(number) for number in range(group.num_columns))
    return sum(chunk.total_uncompressed_size for chunk in chunks if chunk.path_in_schema.split(".")[0] in names)


def _parts(batch: pa.RecordBatch) -> Iterator[pa.RecordBatch]:
    dictionaries = [column.dictionary for column in batch.columns if pa.types.is_dictionary(column.type)]
    longest = [pc.max(pc.binary_length(dictionary)).as_py() or 0 for dictionary in dictionaries]
    if batch.num_rows * sum(longest) <= BATCH_FREELY:
        yield batch
        return
    for number in range(batch.num_rows):
        yield batch.slice(number, 1)


def _is_text(kind: pa.DataType) -> bool:
    return any(test(kind) for test in (pa.types.is_string, pa.types.is_binary))
