// judge.mjs FILE LOG: every scenario must have succeeded, but for the valid requests to operations that are left out by name.
import { readFileSync } from 'node:fs';
import { operations, read } from '../compatibility/file.mjs';
import { leftOut, onlyOnce } from './left-out.mjs';

const [path, log] = process.argv.slice(2);
const text = readFileSync(log, 'utf8');
const ids = new Map([...operations(read(path))].map(([id, { method, path: at }]) =>
  [`${method.toUpperCase()} ${at.replace(/\{[^}]+}/g, '()')}`, id]));
const outcomes = [...text.matchAll(/^\s*([+-]ve) {2}Scenario: (\w+) (\S+) -> (.*?) has (SUCCEEDED|FAILED)$/gm)]
  .map(([, sign, method, at, what, outcome]) => ({
    sign, what, outcome, id: ids.get(`${method} ${at.replace(/\([^)]+\)/g, '()')}`) ?? `${method} ${at}`,
  }));

const unknown = [...Object.keys(leftOut), ...Object.keys(onlyOnce)].filter((id) => ![...ids.values()].includes(id));
/** Where the file given to Specmatic is narrower than the contract, what it takes for invalid may be valid. */
const NARROWED = new RegExp([
  /(website|jobUrl|email|locale|timeZone) is mutated from \("[^"]+"\??\) to "/,
  /hookRequired is mutated from \(false\) to true/,
  /doDifferently is mutated from string to null/,
  /(q|externalId) is mutated from string to (number|boolean)/,
].map(({ source }) => source).join('|'));
const excused = ({ id, sign, what }) => (sign === '+ve'
  ? id in leftOut || what.includes(`${onlyOnce[id]} is set to the shortest possible string`)
  : NARROWED.test(what));
const failed = outcomes.filter((each) => each.outcome === 'FAILED' && !excused(each));
const asked = new Set(outcomes.filter((each) => !excused(each)).map(({ id }) => id));
const never = [...ids.values()].filter((id) => !asked.has(id) && !(id in leftOut));

for (const { id, sign, what } of failed) console.log(`${id} ${sign}: ${what}`);
if (never.length) console.log(`never asked: ${never.join(', ')}`);
if (unknown.length) console.log(`left out, and not there: ${unknown.join(', ')}`);
const counted = outcomes.filter((each) => !excused(each));
const valid = counted.filter(({ sign }) => sign === '+ve').length;
console.log(`${valid} valid and ${counted.length - valid} invalid requests to ${asked.size} operations;`
  + ` valid ones to ${Object.keys(leftOut).length} operations left out by name`);
console.log(`${counted.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length || never.length || unknown.length || !valid ? 1 : 0);
