// What must not compile: a line below that did would be an error of its own. Never run.
import { createCairn, type CairnError, ItemNotFound, type ItemOf } from "cairn-client";

const cairn = createCairn({ baseUrl: "http://127.0.0.1:8000" });
// @ts-expect-error there is no such path
await cairn.GET("/api/v1/itmes");
// @ts-expect-error the path takes no DELETE
await cairn.DELETE("/api/v1/items");
// @ts-expect-error the id is missing
await cairn.GET("/api/v1/items/{item_id}");
// @ts-expect-error a name is text
await cairn.POST("/api/v1/items", { body: { name: 1 } });
// @ts-expect-error a name must be there
await cairn.POST("/api/v1/items", { body: { price: "1.00", currency: "EUR" } });
// @ts-expect-error no such key to sort by
await cairn.GET("/api/v1/items", { params: { query: { sort: ["colour"] } } });
// @ts-expect-error this list has no pages
cairn.pages("/health");
// @ts-expect-error nothing is uploaded there
await cairn.upload("/api/v1/items", { file: new Blob([]), name: "a.txt" });
const { data } = await cairn.GET("/api/v1/items");
// @ts-expect-error items have no colour
data.items[0]?.colour;
const name: string | undefined = data.items[0]?.name;
const item: ItemOf<"/api/v1/items"> | undefined = data.items[0];
export function told(error: CairnError): string {
  if (error instanceof ItemNotFound) {
    const code: "item_not_found" = error.code;
    return code;
  }
  return `${name}${item?.id}`;
}
