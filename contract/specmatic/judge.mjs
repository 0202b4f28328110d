// judge.mjs FILE LOG: every request that Specmatic made must have been answered as the contract says, and none be missing.
import { readFileSync } from 'node:fs';
import { operations, read } from '../compatibility/file.mjs';
import { unknown, withoutSuccess } from './left-out.mjs';

const [path, log] = process.argv.slice(2);
const file = read(path);
const text = readFileSync(log, 'utf8');
const found = operations(file);
const ids = new Map([...found].map(([id, { method, path: at }]) =>
  [`${method.toUpperCase()} ${at.replace(/\{[^}]+}/g, '()')}`, id]));

const outcomes = text.split(/^-{20}$/m).flatMap((part) => {
  const [, sign, method, at, what, outcome] = part.match(/^\s*([+-]ve) {2}Scenario: (\w+) (\S+) -> (.*?) has (SUCCEEDED|FAILED)$/m) ?? [];
  if (!sign) return [];
  const [, line, headers, body] = part.match(/Request to .*\n\s*(.*)\n((?:\s+[\w-]+: .*\n)*)([^]*?)\n\s*Response at/) ?? [];
  const [, status] = part.match(/Response at .*\n\s*(\d{3})/) ?? [];
  const id = ids.get(`${method} ${at.replace(/\([^)]+\)/g, '()')}`) ?? `${method} ${at}`;
  const valid = sign === '+ve';
  return [{ id, valid, what, status, sent: `${line} ${body?.trim() ?? ''}`, wrong: wrong(part, { valid, what, status, outcome }) }];
});

function wrong(part, { valid, what, status, outcome }) {
  if (outcome === 'FAILED') return part.slice(part.indexOf('Reason:')).split('\n').filter((line) => !/Documentation:|^API:|^Testing/.test(line)).slice(1).join(' ');
  // Any refusal contents Specmatic. One for who is calling, or for what is not there, would hide what the contract says.
  const refusals = what.includes('PARAMETERS.PATH') ? ['400', '404'] : ['400'];
  return valid || refusals.includes(status) ? null : `is refused with ${status}, which says nothing of what is wrong with it`;
}

const one = (line) => line.replace(/\s+/g, ' ').trim().slice(0, 400);
const failed = outcomes.filter((each) => each.wrong);
for (const { id, valid, what, status, sent, wrong: why } of failed) {
  console.log(`${id}, ${valid ? 'valid' : 'invalid'}: ${one(what)}\n  ${one(sent)}\n  ${status}: ${one(why)}`);
}

const short = [];
const ofKind = (valid) => outcomes.filter((each) => each.valid === valid);
const asked = (valid) => new Set(ofKind(valid).map(({ id }) => id));
const missing = (what, wanted, valid) => {
  const never = wanted.filter((id) => !asked(valid).has(id));
  if (never.length) short.push(`no ${what} request: ${never.join(', ')}`);
};
const all = [...found.keys()];
missing('valid', all.filter((id) => !withoutSuccess().includes(id)), true);
missing('invalid', all.filter((id) => takesSomething(found.get(id))), false);
const [, run, failures, errors] = text.match(/Tests run: (\d+), Successes: \d+, Failures: (\d+), WIP: \d+, Errors: (\d+)/) ?? [];
if (Number(run) !== outcomes.length) short.push(`Specmatic tells of ${run ?? 'no'} tests, and ${outcomes.length} are in its log`);
if (failures !== '0' || errors !== '0') short.push(`Specmatic tells of ${failures} failures and ${errors} errors`);
const gone = unknown(file);
if (gone.length) short.push(`left out, and not in the contract: ${gone.join(', ')}`);
short.forEach((line) => console.log(line));

console.log(`${outcomes.length} requests to ${new Set(outcomes.map(({ id }) => id)).size} of ${all.length} operations:`
  + ` ${ofKind(true).length} valid, ${ofKind(false).length} invalid; ${failed.length} failures;`
  + ` no valid ones to ${withoutSuccess().length} operations that are left out by name`);
process.exit(failed.length || short.length ? 1 : 0);

function takesSomething({ parameters = [], requestBody }) {
  return requestBody || parameters.some((each) => each.in === 'path' || each.name === 'limit');
}
