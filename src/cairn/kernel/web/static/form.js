"use strict";
// Sends the page's form, with the token of the link, to the API, and says what came of it.
const form = document.querySelector("form");
const button = form.querySelector("button");
const status = document.querySelector("[role=status]");
const token = new URLSearchParams(location.hash.slice(1)).get("token");

function say(text, kind) {
  status.textContent = text;
  status.className = kind;
}

async function send() {
  const said = [...new FormData(form)].filter(([, value]) => value !== "");
  const body = { token, ...Object.fromEntries(said) };
  const answer = await fetch(form.dataset.action, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify(body),
    credentials: "same-origin",
  });
  if (answer.ok) {
    form.hidden = true;
    say(form.dataset.done, "good");
    return;
  }
  const problem = await answer.json();
  const fields = (problem.errors || []).map((error) => error.message);
  say(fields.length ? fields.join(" ") : problem.detail, "bad");
}

// The token is a secret: neither the history nor a later Referer shall hold it.
history.replaceState(null, "", location.pathname);
if (!token) {
  form.hidden = true;
  say("This link is not complete. Open it from the mail again, the whole of it.", "bad");
}
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  button.disabled = true;
  say("", "");
  try {
    await send();
  } catch {
    say("The service cannot be reached just now. Try again shortly.", "bad");
  }
  button.disabled = false;
});
