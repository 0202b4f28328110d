// What breaks a client between two states of openapi.yaml. A request may only be allowed more, an answer may only say more:
// new fields and new values in answers are what clients are told to live with.
import { operations, resolve } from './file.mjs';

const LOWER = ['minLength', 'minimum', 'exclusiveMinimum', 'minItems', 'minProperties'];
const UPPER = ['maxLength', 'maximum', 'exclusiveMaximum', 'maxItems', 'maxProperties'];
const PROBLEM = 'application/problem+json';

export function breaks(old, now) {
  const found = [];
  const after = operations(now);
  for (const [id, before] of operations(old)) {
    const say = (what) => found.push(`${id}: ${what}`);
    const here = after.get(id);
    if (!here) say('the operationId is gone');
    else if (here.path !== before.path || here.method !== before.method) say(`moved to ${here.method} ${here.path}`);
    else compare(old, now, before, here, say);
  }
  return [...new Set(found)];
}

function compare(old, now, before, here, say) {
  scopes(before, here, say);
  parameters(old, now, before, here, say);
  body(old, now, before, here, say);
  answers(old, now, before, here, say);
}

function scopes(before, here, say) {
  // Each way in must be no harder than before: an alternative that was there needs no scope that it did not need.
  for (const way of before.security ?? []) {
    const open = (here.security ?? []).some((other) => Object.entries(other).every(([scheme, scopes]) =>
      way[scheme] && scopes.every((scope) => way[scheme].includes(scope))));
    if (!open && here.security?.length) say(`${Object.keys(way)} needs more than [${Object.values(way).flat()}]`);
  }
  if (!before.security?.length && here.security?.length) say('needs a token now');
}

function parameters(old, now, before, here, say) {
  const name = (parameter) => `${parameter.in} parameter ${parameter.name}`;
  const all = (file, operation) =>
    new Map((operation.parameters ?? []).map((each) => resolve(file, each)).map((each) => [name(each), each]));
  const after = all(now, here);
  const prior = all(old, before);
  for (const [key, was] of prior) {
    const is = after.get(key);
    if (!is) say(`${key} is gone`);
    else {
      if (is.required && !was.required) say(`${key} is required now`);
      request(old, now, was.schema, is.schema, key, say);
    }
  }
  for (const [key, is] of after) if (is.required && !prior.has(key)) say(`${key} is new and required`);
}

function body(old, now, before, here, say) {
  const was = resolve(old, before.requestBody);
  const is = resolve(now, here.requestBody);
  if (is?.required && !was?.required) say('a body is required now');
  if (was && !is) say('takes no body any more');
  for (const [type, { schema }] of Object.entries(was?.content ?? {})) {
    if (!is?.content?.[type]) say(`takes ${type} no more`);
    else request(old, now, schema, is.content[type].schema, `${type} body`, say);
  }
}

function answers(old, now, before, here, say) {
  const successes = (operation) => Object.keys(operation.responses).filter((status) => status < '300').join();
  if (successes(before) !== successes(here)) say(`succeeds with ${successes(here)} instead of ${successes(before)}`);
  for (const [status, answer] of Object.entries(before.responses)) {
    const was = resolve(old, answer);
    const is = resolve(now, here.responses[status]);
    if (!is) {
      say(`${status} is declared no more`);
      continue;
    }
    for (const header of Object.keys(was.headers ?? {})) if (!is.headers?.[header]) say(`${status} lost ${header}`);
    for (const [type, { schema }] of Object.entries(was.content ?? {})) {
      const other = is.content?.[type];
      if (!other) say(`${status} is no ${type} any more`);
      else if (type === PROBLEM) problems(old, now, schema, other.schema, status, say);
      else response(old, now, schema, other.schema, status, say);
    }
  }
}

/** Clients tell problems apart by their type: those there were stay, as they were. New ones may come. */
function problems(old, now, was, is, status, say) {
  const byType = (file, schema) => {
    const one = resolve(file, schema);
    return new Map((one.oneOf ?? one.anyOf ?? [one]).map((each) => resolve(file, each))
      .map((each) => [each.properties?.type?.const, each]));
  };
  const after = byType(now, is);
  for (const [type, problem] of byType(old, was)) {
    if (after.has(type)) response(old, now, problem, after.get(type), `${status} ${type}`, say);
    else say(`${status} lost the problem ${type}`);
  }
}

const types = (schema) => [schema.type ?? []].flat();
const alternatives = (schema) => schema.anyOf ?? schema.oneOf ?? schema.allOf;

/** What was accepted still is. */
function request(old, now, wasNode, isNode, at, say, seen = new Set()) {
  const pair = `${wasNode?.$ref}>${isNode?.$ref}`;
  if (wasNode?.$ref && seen.has(pair)) return;
  seen.add(pair);
  const was = resolve(old, wasNode) ?? {};
  const is = resolve(now, isNode) ?? {};
  for (const type of types(was)) {
    if (types(is).length && !types(is).includes(type) && !(type === 'integer' && types(is).includes('number'))) {
      say(`${at} takes no ${type} any more`);
    }
  }
  if (!types(was).length && types(is).length) say(`${at} takes only ${types(is)} now`);
  if (is.enum) {
    if (!was.enum) say(`${at} takes only some values now`);
    else was.enum.filter((value) => !is.enum.includes(value)).forEach((value) => say(`${at} lost the value ${value}`));
  }
  if ('const' in is && is.const !== was.const) say(`${at} takes only ${is.const} now`);
  for (const limit of LOWER) if (is[limit] > (was[limit] ?? Number.NEGATIVE_INFINITY)) say(`${at}: ${limit} rose`);
  for (const limit of UPPER) if (is[limit] < (was[limit] ?? Number.POSITIVE_INFINITY)) say(`${at}: ${limit} fell`);
  for (const key of ['pattern', 'format', 'multipleOf']) {
    if (is[key] !== undefined && is[key] !== was[key]) say(`${at} has another ${key}`);
  }
  if (is.uniqueItems && !was.uniqueItems) say(`${at} takes no item twice now`);
  for (const field of is.required ?? []) {
    if (!was.required?.includes(field)) say(`${at} needs ${field} now`);
  }
  if (is.additionalProperties === false && was.additionalProperties !== false && was.properties) say(`${at} is closed now`);
  for (const [field, schema] of Object.entries(was.properties ?? {})) {
    if (is.properties?.[field]) request(old, now, schema, is.properties[field], `${at}/${field}`, say, seen);
    else say(`${at} knows no ${field} any more`);
  }
  if (was.items) request(old, now, was.items, is.items, `${at}[]`, say, seen);
  both(old, now, was, is, at, say, seen, request);
}

/** What clients read is still there, and of the same kind. */
function response(old, now, wasNode, isNode, at, say, seen = new Set()) {
  const pair = `${wasNode?.$ref}>${isNode?.$ref}`;
  if (wasNode?.$ref && seen.has(pair)) return;
  seen.add(pair);
  const was = resolve(old, wasNode) ?? {};
  const is = resolve(now, isNode) ?? {};
  for (const type of types(is)) {
    if (types(was).length && !types(was).includes(type) && !(type === 'integer' && types(was).includes('number'))) {
      say(`${at} may be ${type} now`);
    }
  }
  if (types(was).length && !types(is).length && !alternatives(is)) say(`${at} may be anything now`);
  if (was.enum && is.enum) {
    was.enum.filter((value) => !is.enum.includes(value)).forEach((value) => say(`${at} lost the value ${value}`));
  }
  for (const value of was['x-extensible-enum'] ?? []) {
    if (!is['x-extensible-enum']?.includes(value)) say(`${at} knows the value ${value} no more`);
  }
  if ('const' in was && was.const !== is.const) say(`${at} is not ${was.const} any more`);
  if (was.format !== undefined && was.format !== is.format) say(`${at} has another format`);
  for (const field of was.required ?? []) if (!is.required?.includes(field)) say(`${at} may lack ${field} now`);
  for (const [field, schema] of Object.entries(was.properties ?? {})) {
    if (is.properties?.[field]) response(old, now, schema, is.properties[field], `${at}/${field}`, say, seen);
    else say(`${at} has no ${field} any more`);
  }
  if (was.items) response(old, now, was.items, is.items, `${at}[]`, say, seen);
  both(old, now, was, is, at, say, seen, response);
}

/** Alternatives have no names: a changed one has to be judged by a person. */
function both(old, now, was, is, at, say, seen, compareParts) {
  const [before, after] = [alternatives(was), alternatives(is)];
  if (before?.length !== after?.length) say(`${at} has other alternatives`);
  else before?.forEach((each, n) => compareParts(old, now, each, after[n], at, say, seen));
}
