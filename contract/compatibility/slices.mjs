// What the two tools are given: the operations that changed, without what the policy allows and they cry wolf at.
import { operations, resolve, shape } from './file.mjs';

const PROBLEM = 'application/problem+json';

export function slices(old, now) {
  const before = operations(old);
  const after = operations(now);
  const changed = [...before.keys()].filter((id) =>
    JSON.stringify(shape(old, before.get(id))) !== JSON.stringify(shape(now, after.get(id) ?? null)));
  // A tool that finds no operation at all says nothing of use: one that stayed is always there.
  const stayed = [...before.keys()].find((id) => !changed.includes(id));
  const wanted = new Set([...changed, ...(stayed ? [stayed] : [])].map((id) => place(before.get(id))));
  const earlier = slice(old, wanted);
  const later = slice(now, wanted);
  growEnums(earlier, later);
  return { changed, earlier, later };
}

/** The tools know no operationIds, so that one which was renamed must be there for them. */
const place = ({ method, path }) => `${method} ${path}`;

function slice(file, wanted) {
  const copy = structuredClone(file);
  delete copy.webhooks;
  for (const [path, item] of Object.entries(copy.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      if (!operation?.operationId) continue;
      if (wanted.has(place({ method, path }))) withoutProblems(copy, operation);
      else delete item[method];
    }
    if (!Object.values(item).some((operation) => operation?.operationId)) delete copy.paths[path];
  }
  keepReachable(copy);
  return readable(withoutExamples(copy));
}

/** Specmatic takes a pattern's first slash for a delimiter. */
export function readable(node) {
  if (Array.isArray(node)) return node.map(readable);
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) =>
    [key, key === 'pattern' && typeof value === 'string' ? value.replace(/^\^\//, '^[/]') : readable(value)]));
}

/** A new problem is no break (openapi-diff and Specmatic say it is); ours looks at problems by their types. */
function withoutProblems(file, operation) {
  for (const [status, answer] of Object.entries(operation.responses)) {
    if (resolve(file, answer).content?.[PROBLEM]) delete operation.responses[status];
  }
}

/** Values in answers may be added: the earlier file is given those that came, so that only lost ones are seen. */
function growEnums(earlier, later) {
  const walk = (was, is) => {
    if (Array.isArray(was?.enum) && Array.isArray(is?.enum)) {
      was.enum.push(...is.enum.filter((value) => !was.enum.includes(value)));
    }
    if (was === null || typeof was !== 'object' || is === null || typeof is !== 'object') return;
    for (const key of Object.keys(was)) if (key !== 'enum') walk(was[key], is[key]);
  };
  walk(earlier.components, later.components);
  walk(earlier.paths, later.paths);
}

function keepReachable(file) {
  const kept = new Set();
  const walk = (node) => {
    if (node === null || typeof node !== 'object') return;
    if (typeof node.$ref === 'string' && !kept.has(node.$ref)) {
      kept.add(node.$ref);
      walk(resolve(file, node));
    }
    Object.values(node).forEach(walk);
  };
  walk(file.paths);
  for (const kind of ['schemas', 'responses', 'headers', 'parameters']) {
    for (const name of Object.keys(file.components[kind] ?? {})) {
      if (!kept.has(`#/components/${kind}/${name}`)) delete file.components[kind][name];
    }
  }
}

function withoutExamples(node) {
  if (Array.isArray(node)) return node.map(withoutExamples);
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(Object.entries(node)
    .filter(([key, value]) => !(['example', 'examples'].includes(key) && !value?.type && !value?.$ref))
    .map(([key, value]) => [key, withoutExamples(value)]));
}
