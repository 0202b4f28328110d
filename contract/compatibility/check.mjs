// check.mjs prepare OLD NEW FOLDER | judge FOLDER: does NEW break clients of OLD?
// check.mjs mutants FILE FOLDER | table FOLDER: what do the three see of edits that we know the truth about?
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { breaks } from './changes.mjs';
import { read } from './file.mjs';
import { breaking, compatible } from './mutants.mjs';
import { slices } from './slices.mjs';

const TOOLS = ['openapi-diff', 'specmatic', 'ours'];

function prepare(old, now, folder) {
  mkdirSync(folder, { recursive: true });
  const { changed, earlier, later } = slices(old, now);
  writeFileSync(`${folder}/old.json`, JSON.stringify(earlier));
  writeFileSync(`${folder}/now.json`, JSON.stringify(later));
  writeFileSync(`${folder}/ours.txt`, breaks(old, now).join('\n'));
  return changed.length;
}

const findings = (folder) => TOOLS.map((tool) => {
  if (!existsSync(`${folder}/${tool}.txt`)) throw new Error(`${tool} did not look at ${folder}`);
  const found = readFileSync(`${folder}/${tool}.txt`, 'utf8');
  if (found.startsWith('fails: ')) throw new Error(`${tool} could not look at ${folder}: ${found}`);
  return found;
});

const commands = {
  prepare(old, now, folder) {
    console.log(`${prepare(read(old), read(now), folder)} operations differ`);
  },
  judge(folder) {
    const found = findings(folder);
    found.forEach((text, n) => text && console.log(`${TOOLS[n]}:\n${text.slice(0, 6000)}\n`));
    process.exit(found.some(Boolean) ? 1 : 0);
  },
  mutants(path, folder) {
    const file = read(path);
    for (const [kind, edits] of Object.entries({ breaking, compatible })) {
      for (const [name, edit] of Object.entries(edits)) {
        const mutant = structuredClone(file);
        edit(mutant);
        prepare(file, mutant, `${folder}/${kind}: ${name}`);
      }
    }
  },
  table(folder) {
    let wrong = 0;
    const alone = TOOLS.map(() => 0);
    const all = readdirSync(folder);
    for (const name of all) {
      const sees = findings(`${folder}/${name}`).map(Boolean);
      sees.forEach((one, n) => name.startsWith('breaking') && !one && alone[n]++);
      const right = name.startsWith('breaking') ? sees.some(Boolean) : !sees.some(Boolean);
      if (!right) wrong++;
      const row = sees.map((one) => (one ? 'breaks' : '-').padEnd(14)).join('');
      console.log(`${name.padEnd(62)}${row}${right ? '' : 'WRONG'}`);
    }
    console.log(TOOLS.map((tool, n) => `${tool} misses ${alone[n]}`).join(', '));
    console.log(`${all.length - wrong} passed, ${wrong} failed`);
    process.exit(wrong ? 1 : 0);
  },
};

const [command, ...args] = process.argv.slice(2);
commands[command](...args);
