"""Sign in, write, read, change, list, and what a refusal looks like: `tour.py http://127.0.0.1:8000 EMAIL PASSWORD`."""

import io
import sys

from cairn_client import Cairn, Call, File, Hooks, Sent, errors, models


def told(sent: Sent, status: int, seconds: float) -> None:
    if status >= 500:
        print(f"{sent.operation}: {status} after {seconds:.3f} s, correlation id {sent.correlation_id}")


def main(base_url: str, email: str, password: str) -> None:
    with Cairn(base_url, email=email, password=password, hooks=Hooks(after_response=told)) as cairn:
        tent = cairn.items.create(
            body=models.NewItem(
                name="Trail tent", price="189.00", currency="EUR", tags=["tent", "light"], quantity=3
            )
        )
        print(f"made {tent.name} for {tent.price} {tent.currency}")

        def one_less(item: models.ItemAnswer, etag: str) -> Call[models.ItemAnswer]:
            changes = models.ItemChanges(quantity=item.quantity - 1)
            return cairn.items.update.call(item.id, body=changes, if_match=etag)

        print(f"{cairn.edit(cairn.items.read.call(tent.id), one_less).quantity} are left")

        rows = File(io.BytesIO(b"name,quantity\nStove,2\nMat,5\n"), mime_type="text/csv")
        print(f"imported {cairn.items.import_file(body=rows).created}")
        for item in cairn.items.list.each(owner="me", sort=["name"], per_page=2):
            print(f"{item.name}: {item.quantity}")

        cairn.items.delete(tent.id)
        try:
            cairn.items.read(tent.id)
        except errors.ItemNotFound as gone:
            print(f"{gone.status} {gone.code}: {gone.message}")
        try:
            cairn.items.create(body=models.NewItem(name=""))
        except errors.Invalid as invalid:
            print(f"{invalid.errors[0].pointer}: {invalid.errors[0].message}")
        cairn.sign_out()


if __name__ == "__main__":
    main(*sys.argv[1:4])
