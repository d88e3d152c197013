"""Bodies out of the OpenAPI document, as its samples have them."""

from cairn.kernel.web.examples import Node as Node
from cairn.kernel.web.examples import NoExample as NoExample
from cairn.kernel.web.examples import example_body as example_body
from cairn.kernel.web.examples import example_content as example_content
from cairn.kernel.web.examples import example_of as example_of
from cairn.kernel.web.examples import resolved as resolved
