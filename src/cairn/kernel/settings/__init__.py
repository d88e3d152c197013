"""What can be set from outside: read once, frozen, and refused in one report where it is wrong."""

from cairn.kernel.settings.load import SettingsError as SettingsError
from cairn.kernel.settings.load import load_settings as load_settings
from cairn.kernel.settings.model import Settings as Settings
