// openapi.yaml for Specmatic: the same operations and answers. What is asked for is narrowed to what can succeed: ids that are
// there, and for what no schema says (a time zone exists, an end comes after its start) one value that fits.
import { operations } from '../compatibility/file.mjs';
import { readable } from '../compatibility/slices.mjs';
import { daysFromNow } from './seed.mjs';
import { leftOut } from './left-out.mjs';

const VALUES = {
  timeZone: 'Europe/Oslo', locale: 'nb', language: 'nb', website: 'https://northwind.example', currency: 'NOK',
  jobUrl: 'https://northwind.example/jobs/42', email: 'kim@example.com', practice: 'cadence', problem: 'not-found',
  startsAt: daysFromNow(-4), endsAt: daysFromNow(-3.9), appliedOn: daysFromNow(-20).slice(0, 10),
  givenAt: daysFromNow(-10), dueAt: daysFromNow(-5), handedInAt: daysFromNow(-6),
  receivedAt: daysFromNow(-2), answerExpectedBy: daysFromNow(5), connectedSince: daysFromNow(-50),
  informedAt: daysFromNow(-1), sentAt: daysFromNow(-9), plannedFor: daysFromNow(9), changedSince: daysFromNow(-9),
  restEndedAt: daysFromNow(0), from: daysFromNow(-9), until: daysFromNow(9), duration: 'PT1S',
  cadenceLimit: 3, cadenceWindow: 'PT336H', coolingOff: 'PT168H', reconnectAfter: 'PT2160H', hookRequired: false,
};

/**
 * What an earlier answer tells (a cursor, an entity tag), what may be said once only (a key), and what is never refused (a
 * language). The tests of what they do send them.
 */
const NOT_SENT = ['cursor', 'If-Match', 'If-None-Match', 'Idempotency-Key', 'Accept-Language'];

/** Specmatic knows neither `maxItems` nor `uniqueItems`: such a list has one value in a query, and is not sent in a body. */
const isSet = (schema) => [schema.type].flat().includes('array');

/** Letters are something to read. Specmatic would send what no text may hold (U+0000), which no pattern says. */
const LETTERS = '^[a-z]+$';

/** There is one of each name. */
const NAMES = ['name', 'externalId', 'coach'];
const LONG = '^[a-z]{12,100}$';

export function narrow(file, seeded) {
  const { components, paths } = file;
  const narrowed = new Set();
  for (const [id, operation] of operations(file)) {
    const item = paths[operation.path][operation.method];
    // One scheme is enough: the token has all scopes.
    if (item.security?.length) item.security = [{ bearer: [] }];
    const ids = idsFor(id, operation, seeded);
    item.parameters = (item.parameters ?? []).filter(({ name }) => !NOT_SENT.includes(name));
    for (const parameter of item.parameters) {
      parameter.schema = fit(parameter.name, isSet(parameter.schema) ? parameter.schema.items : parameter.schema, ids);
    }
    for (const { schema } of Object.values(item.requestBody?.content ?? {})) narrowBody(schema);
  }
  components.securitySchemes = { bearer: { type: 'http', scheme: 'bearer' } };
  either(components.schemas);
  // It asks for no media type, and gets JSON.
  delete paths['/v1/candidates/{candidateId}/export'].get.responses['200'].content['application/zip'];
  return readable(withoutExamples(file));

  /** Schemas of requests are none of answers, but for the smallest, whose fields need no help. */
  function narrowBody(node, name = '') {
    if (node.$ref) {
      const target = node.$ref.split('/').pop();
      if (narrowed.has(target)) return;
      narrowed.add(target);
      narrowBody(components.schemas[target], name);
    }
    for (const part of ['anyOf', 'oneOf', 'allOf']) node[part]?.forEach((each) => narrowBody(each, name));
    for (const [field, schema] of Object.entries(node.properties ?? {})) {
      if (isSet(schema) && !node.required?.includes(field)) delete node.properties[field];
      else {
        node.properties[field] = fit(field, schema, seeded.kept);
        narrowBody(node.properties[field], field);
      }
    }
  }
}

function idsFor(id, { path, method }, { kept, spare, ended }) {
  const end = Object.keys(ended).find((name) => path.endsWith(`/${name}`));
  if (end && method !== 'post') return { ...kept, applicationId: ended[end][method === 'delete' ? 1 : 0] };
  // Nothing happens to what is there where the answer is not looked at.
  if (id in leftOut && method === 'post') return { ...kept, applicationId: spare.applicationId };
  if (/recovery-plan$|feedback$|factors$|retrospectives$|supporter-proposals$/.test(path)) return { ...kept, applicationId: ended.rejection[0] };
  return method === 'delete' ? spare : kept;
}

function fit(name, schema, ids) {
  const bare = { ...schema };
  const nullable = [schema.type].flat().includes('null');
  const only = (value) => ({ type: schema.type ?? 'string', enum: nullable ? [value, null] : [value] });
  if (schema.format === 'uuid') return ids[name] ? only(ids[name]) : schema;
  if (name in VALUES && (schema.type === undefined || [schema.type].flat().includes(typeOf(VALUES[name])))) {
    return only(VALUES[name]);
  }
  if (bare.pattern?.endsWith('\\S')) bare.pattern = NAMES.includes(name) ? LONG : LETTERS;
  return bare;
}

const typeOf = (value) => (typeof value === 'number' ? 'integer' : typeof value);

/** What belongs together or excludes each other, which the schema tells in words. */
function either(schemas) {
  schemas.RecordRetrospective.required = ['doDifferently'];
  schemas.RecordRetrospective.properties.doDifferently.type = 'string';
  delete schemas.RecordRetrospective.properties.nothingToChange;
  for (const name of ['OpenApplication', 'AddTargetCompany']) {
    delete schemas[name].properties.companyName;
    schemas[name].properties.companyId.type = 'string';
    schemas[name].properties.companyId.enum = schemas[name].properties.companyId.enum.filter(Boolean);
    schemas[name].required = [...new Set([...(schemas[name].required ?? []), 'companyId'])];
  }
}

function withoutExamples(node) {
  if (Array.isArray(node)) return node.map(withoutExamples);
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(Object.entries(node)
    .filter(([key, value]) => !(['example', 'examples'].includes(key) && !value?.type && !value?.$ref))
    .map(([key, value]) => [key, withoutExamples(value)]));
}
