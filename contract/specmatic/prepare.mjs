// prepare.mjs API FILE FOLDER: seeds the service and writes what Specmatic is to read.
// prepare.mjs API: loosens the tenant's policy again, which Specmatic tightened.
import { writeFileSync } from 'node:fs';
import yaml from 'js-yaml';
import { read } from '../compatibility/file.mjs';
import { filter } from './left-out.mjs';
import { narrow } from './narrow.mjs';
import { loosen, seed } from './seed.mjs';

const [api, path, folder] = process.argv.slice(2);
if (!folder) {
  await loosen(api);
  process.exit();
}
const seeded = await seed(api);
const securitySchemes = Object.fromEntries(Object.entries(seeded.tokens).map(([name, token]) =>
  [name, { type: 'bearer', token }]));
writeFileSync(`${folder}/api.yaml`, yaml.dump(narrow(read(path), seeded), { noRefs: true }));
writeFileSync(`${folder}/specmatic.yaml`, yaml.dump({
  version: 2,
  contracts: [{ provides: ['api.yaml'] }],
  test: { resiliencyTests: { enable: 'all' } },
  security: { OpenAPI: { securitySchemes } },
  disable_telemetry: true,
}));
writeFileSync(`${folder}/filter`, filter(read(path)));
