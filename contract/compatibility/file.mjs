// Reading openapi.yaml: operations by id, and schemas without the prose around them.
import { readFileSync } from 'node:fs';
import yaml from 'js-yaml';

const METHODS = ['get', 'put', 'post', 'patch', 'delete', 'head', 'options'];
const PROSE = new Set(['description', 'summary', 'example', 'examples', 'externalDocs', 'title', 'default']);

export const read = (path) => yaml.load(readFileSync(path, 'utf8'), { schema: yaml.JSON_SCHEMA });

/** What a reference leads to; what is none, as it is. */
export function resolve(file, node) {
  while (node?.$ref) {
    node = node.$ref.slice(2).split('/').reduce((at, key) => at[key.replaceAll('~1', '/').replaceAll('~0', '~')], file);
  }
  return node;
}

export function operations(file) {
  const found = new Map();
  for (const [path, item] of Object.entries(file.paths)) {
    for (const method of METHODS.filter((name) => item[name])) {
      found.set(item[method].operationId, { path, method, ...item[method] });
    }
  }
  return found;
}

/** The operation with all it leads to, as one text that stays the same when only prose or the names of schemas change. */
export function shape(file, node, within = []) {
  if (Array.isArray(node)) return node.map((part) => shape(file, part, within));
  if (node === null || typeof node !== 'object') return node;
  if (node.$ref) {
    if (within.includes(node.$ref)) return 'again';
    return shape(file, resolve(file, node), [...within, node.$ref]);
  }
  const parts = Object.entries(node).filter(([key, value]) => !(PROSE.has(key) && isProse(key, value)));
  return Object.fromEntries(parts.map(([key, value]) => [key, shape(file, value, within)]));
}

/** A property may be called like a keyword; then it is a schema. */
const isProse = (key, value) => ['example', 'examples', 'default', 'externalDocs'].includes(key)
  ? !value?.type && !value?.$ref
  : typeof value === 'string';
