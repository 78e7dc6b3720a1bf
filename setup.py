"""The build. With TOLLBOOK_COMPILE=1 mypyc compiles the reading of dates, casualties, places and incidents to C.

The constants of what is compiled are Final: others are looked up by name wherever they are used.
"""

import os
from pathlib import Path

from setuptools import setup

PACKAGES = ("casualties", "dates", "incidents", "places")
# What runs once, as the words are learned, gains nothing.
PLAIN = ("__init__.py", "vocabulary.py", "words.py", "gazetteer.py")
# Nobody else links against what is compiled: its functions call one another directly, and Python's without a detour.
CALLS = [] if os.name == "nt" else ["-fvisibility=hidden", "-fno-semantic-interposition", "-fno-plt"]


def compiled_modules() -> list[str]:
    """The files of the modules that are compiled."""
    found = [path for name in PACKAGES for path in Path("transforms", name).glob("*.py") if path.name not in PLAIN]
    return [*sorted(map(str, found)), "transforms/consistency.py", "transforms/numbers.py", "transforms/windows.py"]


if os.environ.get("TOLLBOOK_COMPILE") == "1":
    from mypyc.build import mypycify

    extensions = mypycify(compiled_modules(), opt_level="2", debug_level="0", verbose=False)
    for extension in extensions:
        extension.extra_compile_args += CALLS
    setup(ext_modules=extensions)
else:
    setup()
