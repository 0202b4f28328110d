// The README's quickstart with openapi-fetch: three follow-ups, the fourth that is refused, and the fourth two weeks later.
import createClient from "openapi-fetch";
import type { components, paths } from "./followthrough.js";

type RecordFollowUp = components["schemas"]["RecordFollowUp"];

const baseUrl = process.env["API"] ?? "http://localhost:8080";
const candidateId = "01900000-0000-7000-8000-000000000001";

// Local mode issues tokens itself; in production yours come from your OpenID Connect provider.
const login = await fetch(`${baseUrl}/local/token`, { method: "POST", body: new URLSearchParams({ tenant: "demo" }) });
const { access_token: token } = (await login.json()) as { access_token: string };
const api = createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${token}` } });

const application = await api.POST("/v1/candidates/{candidateId}/applications", {
  params: { path: { candidateId } },
  body: { companyName: "Northwind", title: "Frontend Engineer", stage: "APPLIED" },
});
if (!application.data) throw new Error(application.error.detail);
const applicationId = application.data.id;

const followUp: RecordFollowUp = {
  status: "SENT",
  purposes: ["STATUS_CHECK"],
  channel: "EMAIL",
  hook: { kind: "HIGHLIGHT", text: "the pairing session on accessible menus" },
};

/** Records the follow-up, and says from when on it is allowed where good form speaks against it now. */
async function send(): Promise<string> {
  const { data, error } = await api.POST("/v1/applications/{applicationId}/follow-ups", {
    params: { path: { applicationId }, header: { "Accept-Language": "en" } },
    body: followUp,
  });
  if (data) return `sent at ${data.sentAt}`;
  switch (error.type) {
    case "/problems/follow-up-refused": {
      const { nextAllowedAt, refusals } = error.decision;
      return `refused by ${refusals.map((refusal) => refusal.rule).join(", ")}, allowed from ${nextAllowedAt}`;
    }
    case "/problems/invalid-request":
      throw new Error(error.errors.map((wrong) => `${wrong.pointer}: ${wrong.detail}`).join("\n"));
    default:
      throw new Error(`${error.title}: ${error.detail}`);
  }
}

for (const n of [1, 2, 3, 4]) console.log(`follow-up ${n}: ${await send()}`);

// The demo tenant is a test tenant, with a clock of its own.
const clock = await api.POST("/v1/test-clock/advance", { body: { duration: "P14D" } });
if (!clock.data) throw new Error(clock.error.detail);
console.log(`two weeks later, at ${clock.data.now}: ${await send()}`);
