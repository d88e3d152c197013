/** Sign in, write, read, and what a refusal looks like: `node tour.js http://127.0.0.1:8000 EMAIL PASSWORD`. */
import { createCairn, ItemNotFound, Invalid } from "cairn-client";

const [baseUrl = "http://127.0.0.1:8000", email = "", password = ""] = process.argv.slice(2);
const cairn = createCairn({ baseUrl, email, password });

const { data: made } = await cairn.POST("/api/v1/items", {
  body: { name: "Trail tent", price: "189.00", currency: "EUR", tags: ["tent", "light"], quantity: 3 },
});
console.log(`made ${made.name} for ${made.price} ${made.currency}`);

const item = { path: { item_id: made.id } };
const { data: read, response } = await cairn.GET("/api/v1/items/{item_id}", { params: item });
const etag = response.headers.get("ETag") ?? "";
await cairn.PATCH("/api/v1/items/{item_id}", { params: { ...item, header: { "If-Match": etag } }, body: { quantity: read.quantity - 1 } });

for await (const mine of cairn.items("/api/v1/items", { params: { query: { owner: "me", sort: ["-created_at"], per_page: 50 } } }))
  console.log(`${mine.name}: ${mine.quantity}`);

await cairn.DELETE("/api/v1/items/{item_id}", { params: item });
try {
  await cairn.GET("/api/v1/items/{item_id}", { params: item });
} catch (error) {
  if (!(error instanceof ItemNotFound)) throw error;
  console.log(`${error.status} ${error.code}: ${error.message}`);
}
try {
  await cairn.POST("/api/v1/items", { body: { name: "" } });
} catch (error) {
  if (!(error instanceof Invalid)) throw error;
  console.log(`/name: ${error.fieldError("/name")}`);
}
await cairn.signOut();
