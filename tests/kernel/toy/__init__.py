"""A toy product: as small as a product can be, with a route for everything that the kernel promises."""
