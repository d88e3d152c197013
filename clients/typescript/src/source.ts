// Made by tools/generate.mjs of docs/openapi.json and docs/errors.md: `make clients` makes it anew.
/** SHA-256 of the OpenAPI document that the types were made of. */
export const OPENAPI_SHA256 = "29b08ad9add0b56884dbe323bbe45065baa86eac5adb5fa3f0715794023f0dcd";
/** Version of the API. */
export const API_VERSION = "1.0.0";
/** Writes that keep no outcome under an Idempotency-Key: they are never repeated once they were sent. */
export const UNKEYED: ReadonlySet<string> = new Set([
  "POST /api/v1/auth/verify",
  "POST /api/v1/beneficiaries/{beneficiary_id}/reveal"
]);
