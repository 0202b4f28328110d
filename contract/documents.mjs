// Opens the pages for people in headless Chromium and looks at what they show, fetch and log.
import { chromium } from 'playwright-core';

const [api, folder] = process.argv.slice(2);
const host = new URL(api).host;

const pages = [
  { name: 'landing', path: '/', shows: 'Follow-ups in good form', alsoWithoutScripts: true },
  { name: 'problems', path: '/problems', shows: '/problems/follow-up-refused', alsoWithoutScripts: true },
  { name: 'problem', path: '/problems/follow-up-refused', shows: 'What helps', alsoWithoutScripts: true },
  { name: 'reference', path: '/reference', opens: 'Follow-ups', shows: 'Record a follow-up' },
  { name: 'swagger-ui', path: '/q/swagger-ui/', shows: 'Record a follow-up' },
];

const faults = [];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost',
  ],
});

async function open({ name, path, opens, shows }, settings) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...settings });
  const fault = (what) => faults.push(`${name}${settings.suffix ?? ''}: ${what}`);
  page.on('console', (line) => line.type() === 'error' && fault(`the console says ${line.text()}`));
  page.on('pageerror', (error) => fault(`a script failed: ${error}`));
  page.on('request', (request) => {
    const address = new URL(request.url());
    if (address.protocol.startsWith('http') && address.host !== host) fault(`asks ${address}`);
  });
  try {
    const answer = await page.goto(api + path, { waitUntil: 'load' });
    if (answer.status() !== 200) fault(`answers ${answer.status()}`);
    if (opens) await page.getByText(opens, { exact: true }).first().click();
    await page.getByText(shows).first().waitFor({ state: 'attached', timeout: 30_000 });
    await page.waitForTimeout(500);
  } catch (error) {
    fault(`does not show "${shows}": ${error.message.split('\n')[0]}`);
  }
  await page.screenshot({ path: `${folder}/${name}${settings.suffix ?? ''}.png` });
  const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => link.href));
  await page.close();
  return links;
}

const links = new Set();
for (const page of pages) {
  for (const link of await open(page, {})) if (page.alsoWithoutScripts) links.add(link.split('#')[0]);
  if (page.alsoWithoutScripts) await open(page, { javaScriptEnabled: false, suffix: '-without-scripts' });
}
await open(pages[0], { viewport: { width: 390, height: 844 }, colorScheme: 'dark', suffix: '-narrow-dark' });
await browser.close();

for (const link of links) {
  const answer = await fetch(link);
  if (answer.status !== 200) faults.push(`${link} answers ${answer.status}`);
}

faults.forEach((fault) => console.error(fault));
console.log(`${pages.length} pages, ${links.size} links, ${faults.length} faults; pictures in ${folder}`);
process.exit(faults.length ? 1 : 0);
