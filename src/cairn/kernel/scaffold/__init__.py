"""`cairn new product`: writes a working slice with its tests, in the house's layout.

The templates beside this file are what it writes, with `$names`; a whole product or nothing is written.
"""

from cairn.kernel.scaffold.names import ScaffoldError as ScaffoldError
from cairn.kernel.scaffold.write import new_product as new_product
