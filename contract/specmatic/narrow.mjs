// openapi.yaml for Specmatic: the same operations, and the same answers to the letter. What is asked for is narrowed to what can
// succeed: ids that are there, and one value that fits for what no schema says (a time zone exists, an end follows a start).
import { operations } from '../compatibility/file.mjs';
import { readable } from '../compatibility/slices.mjs';
import { daysFromNow } from './seed.mjs';

/** An address as long as it may be: Specmatic makes what is invalid by appending to it. */
const LONGEST = 'https://northwind.example/'.padEnd(2000, 'x');

/** By the tenant's present, which is known once it is seeded. */
const valuesNow = () => ({
  // Specmatic knows no format of a text that may be null.
  email: 'kim@[127.0.0.1]', website: LONGEST, jobUrl: LONGEST,
  timeZone: 'Europe/Oslo', locale: 'nb', language: 'nb', currency: 'NOK', practice: 'cadence', problem: 'not-found',
  startsAt: daysFromNow(-4), endsAt: daysFromNow(-3.9), appliedOn: daysFromNow(-20).slice(0, 10),
  givenAt: daysFromNow(-10), dueAt: daysFromNow(-5), handedInAt: daysFromNow(-6),
  receivedAt: daysFromNow(-2), answerExpectedBy: daysFromNow(5), connectedSince: daysFromNow(-50),
  informedAt: daysFromNow(-1), sentAt: daysFromNow(-9), plannedFor: daysFromNow(9), changedSince: daysFromNow(-9),
  restEndedAt: daysFromNow(0), from: daysFromNow(-9), until: daysFromNow(9), duration: 'PT1S',
  // The ceiling: what is looser is refused.
  cadenceWindow: 'PT336H', coolingOff: 'PT168H', reconnectAfter: 'PT2160H',
});
let VALUES = {};

/**
 * What an earlier answer tells (a cursor, an entity tag), what may be said once only (a key), and what is never refused (a
 * language). The tests of what they do send them.
 */
const NOT_SENT = ['cursor', 'If-Match', 'If-None-Match', 'Idempotency-Key', 'Accept-Language'];

/** Of filters that may be left out Specmatic asks every subset: it gets five of nine, and of six. */
const FILTERS_LEFT_OUT = {
  listApplications: ['archived', 'id', 'sort', 'stage'], listInterviews: ['id'], listApplicationInterviews: ['id'],
};

/** There is one of each, and Specmatic's shortest and longest come again and again. Without a limit it makes new ones. */
const ONE_OF_EACH = { RegisterCandidate: 'externalId', AddCompany: 'name', ChangeCompany: 'name', GrantAccess: 'coach' };

/** They ask who is calling; all others take a service. */
const BY_CANDIDATE = ['getMe', 'putMe'];

export function narrow(file, seeded) {
  VALUES = valuesNow();
  const { schemas } = file.components;
  const answers = Object.keys(schemas);
  for (const [id, operation] of operations(file)) {
    const item = file.paths[operation.path][operation.method];
    // One scheme is enough: the tokens have all scopes.
    if (item.security?.length) item.security = [{ [BY_CANDIDATE.includes(id) ? 'candidate' : 'service']: [] }];
    const ids = idsFor(operation, seeded);
    item.parameters = (item.parameters ?? []).filter(({ name }) =>
      !NOT_SENT.includes(name) && !FILTERS_LEFT_OUT[id]?.includes(name)).map((parameter) => ({
      ...parameter,
      // Specmatic knows neither `maxItems` nor `uniqueItems`.
      schema: fit(parameter.name, isList(parameter.schema) ? parameter.schema.items : parameter.schema, ids),
    }));
    for (const content of Object.values(item.requestBody?.content ?? {})) content.schema = asked(content.schema);
  }
  file.components.securitySchemes = Object.fromEntries(Object.keys(seeded.tokens).map((name) =>
    [name, { type: 'http', scheme: 'bearer' }]));
  either(schemas);
  // It asks for no media type, and gets JSON.
  delete file.paths['/v1/candidates/{candidateId}/export'].get.responses['200'].content['application/zip'];
  return readable(withoutExamples(file));

  /** A schema of what is sent, narrowed; those of answers stay as they are. */
  function asked(schema, within) {
    if (schema.$ref) {
      const name = schema.$ref.split('/').pop();
      const copy = `Asked${name}`;
      if (answers.includes(copy)) throw new Error(`${copy} is a schema of the contract`);
      if (!schemas[copy]) {
        schemas[copy] = {};
        schemas[copy] = asked(schemas[name], name);
      }
      return { ...schema, $ref: `#/components/schemas/${copy}` };
    }
    const narrowed = { ...schema };
    for (const part of ['anyOf', 'oneOf', 'allOf']) {
      if (schema[part]) narrowed[part] = schema[part].map((each) => asked(each));
    }
    if (schema.items) narrowed.items = fit('', asked(schema.items), {});
    if (schema.properties) {
      narrowed.properties = Object.fromEntries(Object.entries(schema.properties)
        .filter(([field, value]) => !(isSet(value) && !schema.required?.includes(field)))
        .map(([field, value]) => [field, ONE_OF_EACH[within] === field ? { type: value.type } : fit(field, asked(value), seeded.kept)]));
    }
    return narrowed;
  }
}

function idsFor({ path, method }, { kept, spare, ended }) {
  const end = Object.keys(ended).find((name) => path.endsWith(`/${name}`));
  if (end && method !== 'post') return { ...kept, applicationId: ended[end][method === 'delete' ? 1 : 0] };
  if (/recovery-plan$|feedback$|factors$|retrospectives$|supporter-proposals$/.test(path)) return { ...kept, applicationId: ended.rejection[0] };
  return method === 'delete' ? spare : kept;
}

function fit(name, schema, ids) {
  const types = [schema.type].flat();
  const only = (value) => ({ type: schema.type ?? 'string', enum: types.includes('null') ? [value, null] : [value] });
  if (schema.format === 'uuid') return ids[name] ? only(ids[name]) : schema;
  if (name in VALUES && (schema.type === undefined || types.includes('string'))) return only(VALUES[name]);
  // From `\S` Specmatic makes what no text may hold (U+0000); without a pattern it makes letters.
  if (schema.pattern?.endsWith('\\S')) return { ...schema, pattern: undefined };
  return schema;
}

const isList = (schema) => [schema.type].flat().includes('array');

/** Specmatic would say a thing twice. */
const isSet = (schema) => isList(schema) && (schema.uniqueItems || schema.items?.$ref?.endsWith('/KnowsOf'));

/** What the schema tells in words: the company comes by its id or by its name. */
function either(schemas) {
  for (const name of ['AskedOpenApplication', 'AskedAddTargetCompany']) {
    const { properties, required = [] } = schemas[name];
    delete properties.companyName;
    properties.companyId = { type: 'string', enum: properties.companyId.enum.filter(Boolean) };
    schemas[name].required = [...required, 'companyId'];
  }
  // Feedback that says how clear it is cannot come to say nothing.
  schemas.AskedChangeFeedback.properties.clarity = schemas.AskedChangeFeedback.properties.clarity.anyOf[0];
}

function withoutExamples(node) {
  if (Array.isArray(node)) return node.map(withoutExamples);
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(Object.entries(node)
    .filter(([key, value]) => value !== undefined && !(['example', 'examples'].includes(key) && !value?.type && !value?.$ref))
    .map(([key, value]) => [key, withoutExamples(value)]));
}
