// A PATCH that clears one field and keeps the others, and answers that know more than this client does.
import assert from "node:assert/strict";
import createClient from "openapi-fetch";
import type { components, paths } from "./followthrough.js";

const baseUrl = process.env["API"] ?? "http://localhost:8080";
const candidateId = "01900000-0000-7000-8000-000000000001";
const login = await fetch(`${baseUrl}/local/token`, { method: "POST", body: new URLSearchParams({ tenant: "demo" }) });
const { access_token: token } = (await login.json()) as { access_token: string };
const api = createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${token}` } });

const opened = await api.POST("/v1/candidates/{candidateId}/applications", {
  params: { path: { candidateId } },
  body: { companyName: "Northwind", title: "Frontend Engineer", notes: "Ask Ada.", location: "Bergen" },
});
assert(opened.data);
const params = { path: { applicationId: opened.data.id } };

// null clears, what is left out stays. exactOptionalPropertyTypes keeps the two apart: `undefined` does not compile.
const cleared = await api.PATCH("/v1/applications/{applicationId}", { params, body: { notes: null } });
assert(cleared.data);
const read = await api.GET("/v1/applications/{applicationId}", { params });
assert(read.data);
assert.equal(read.data.notes, undefined);
assert.equal(read.data.location, "Bergen");
assert.equal(read.data.title, "Frontend Engineer");
console.log("PATCH cleared notes and kept location");

// @ts-expect-error a title can be changed, not cleared
const untitled: components["schemas"]["ChangeApplication"] = { title: null };
assert(untitled);

// What a later version may answer.
const later = createClient<paths>({
  baseUrl,
  fetch: () => Promise.resolve(Response.json({ ...read.data, stage: "NEW_STAGE", mood: "bright" })),
});
const known = await later.GET("/v1/applications/{applicationId}", { params });
assert(known.data);
const stage: string = known.data.stage;
assert.equal(stage, "NEW_STAGE");
console.log(`an unknown stage arrived as ${stage}`);
