"""Many calls at once on one event loop: `at_once.py http://127.0.0.1:8000 EMAIL PASSWORD`."""

import asyncio
import sys

from cairn_client import AsyncCairn, models


async def main(base_url: str, email: str, password: str) -> None:
    async with AsyncCairn(base_url, email=email, password=password) as cairn:
        made = await asyncio.gather(
            *(cairn.items.create(body=models.NewItem(name=f"Peg {number}")) for number in range(8))
        )
        names = [item.name async for item in cairn.items.list.each(owner="me", search="Peg", sort=["name"])]
        print(f"{len(made)} made, {len(names)} found, from {names[0]} to {names[-1]}")


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:4]))
