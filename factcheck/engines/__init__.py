"""How work is spread: one callable `(function, items) → results, in order`."""

from factcheck.engines.base import Engine
from factcheck.engines.cores import cores
from factcheck.engines.processes import processes
from factcheck.engines.serial import serial

ENGINES = {"processes": processes, "serial": serial}

__all__ = ["ENGINES", "Engine", "cores", "processes", "serial"]
