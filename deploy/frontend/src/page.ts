/** The page of staging: sign in, see your items, add one. Tokens live as long as the page, and are kept nowhere. */
import { CairnError, createCairn, NoAnswer, SecondFactorRequired, type components } from "cairn-client";

type Item = components["schemas"]["ItemAnswer"];

const cairn = createCairn({ baseUrl: location.origin });
const said = one("#said", HTMLElement);
const rows = one("#items", HTMLElement);

one("#sign-in", HTMLFormElement).addEventListener("submit", (event) =>
  done(event, async (fields, form) => {
    await cairn.signIn(fields("email"), fields("password"));
    form.reset();
    shown(true);
    await listed();
  }),
);
one("#new-item", HTMLFormElement).addEventListener("submit", (event) =>
  done(event, async (fields, form) => {
    const price = fields("price");
    const money = price ? { price, currency: fields("currency") } : {};
    const { data } = await cairn.POST("/api/v1/items", { body: { name: fields("name"), ...money } });
    form.reset();
    rows.prepend(row(data));
    one("#none", HTMLElement).hidden = true;
    say(`${data.name} was added.`);
  }),
);
one("#sign-out", HTMLButtonElement).addEventListener("click", () => {
  void cairn.signOut().catch(complain);
  rows.replaceChildren();
  shown(false);
  say("You are signed out.");
});

async function listed(): Promise<void> {
  const { data } = await cairn.GET("/api/v1/items", { params: { query: { owner: "me", sort: ["-created_at"], per_page: 20 } } });
  rows.replaceChildren(...data.items.map(row));
  one("#none", HTMLElement).hidden = data.items.length > 0;
}

function row(item: Item): HTMLTableRowElement {
  const made = document.createElement("tr");
  const price = item.price === null ? "" : `${item.price} ${item.currency ?? ""}`;
  for (const text of [item.name, price, new Date(item.created_at).toLocaleDateString()]) made.insertCell().textContent = text;
  made.cells[1]?.classList.add("amount");
  return made;
}

/** Send a form once: its button waits with it, and what is refused is said. */
async function done(event: SubmitEvent, work: (fields: (name: string) => string, form: HTMLFormElement) => Promise<void>): Promise<void> {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  const button = form.querySelector("button");
  const given = new FormData(form);
  if (button) button.disabled = true;
  say("");
  try {
    await work((name) => String(given.get(name) ?? "").trim(), form);
  } catch (error) {
    complain(error);
  } finally {
    if (button) button.disabled = false;
  }
}

function complain(error: unknown): void {
  if (error instanceof CairnError) say(`${error.errors[0]?.message ?? error.message} (${error.correlationId})`, true);
  else if (error instanceof SecondFactorRequired) say("This account has a second factor: this page cannot ask for its code.", true);
  else if (error instanceof NoAnswer) say(`${error.message} Try again shortly.`, true);
  else throw error;
}

function say(text: string, bad = false): void {
  said.textContent = text;
  said.classList.toggle("bad", bad);
}

function shown(signedIn: boolean): void {
  one("#signed-in", HTMLElement).hidden = !signedIn;
  one("#signed-out", HTMLElement).hidden = signedIn;
  one(signedIn ? "#items-title" : "#sign-in [name=email]", HTMLElement).focus();
}

function one<T extends Element>(selector: string, kind: new () => T): T {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page lacks ${selector}`);
  return found;
}
