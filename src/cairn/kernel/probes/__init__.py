"""Asking the services that the program depends on whether they are well, each in its own protocol."""

from cairn.kernel.probes.board import Board as Board
from cairn.kernel.probes.board import Check as Check
from cairn.kernel.probes.board import Probe as Probe
from cairn.kernel.probes.board import ProbeFailed as ProbeFailed
from cairn.kernel.probes.board import Seen as Seen
from cairn.kernel.probes.board import overall as overall
from cairn.kernel.probes.configured import board_of as board_of
