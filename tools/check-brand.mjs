// Fails when the built pages carry a protected typeface, crest or logotype of GOV.UK, the Ministry of Justice or the NHS.
// Usage: node tools/check-brand.mjs [folder], by default dist/web.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const MARKS = ['GDS Transport', 'Frutiger', 'govuk-crest', 'moj-logotype', 'crown'];
/** Copyright lines of libraries may name the Crown; pages may not show it. */
const NOTICES = ['3rdpartylicenses.txt'];
const folder = resolve(process.argv[2] ?? 'dist/web');

function* filesIn(path) {
  for (const name of readdirSync(path)) {
    const file = join(path, name);
    if (statSync(file).isDirectory()) yield* filesIn(file);
    else if (!NOTICES.includes(name)) yield file;
  }
}

let checked = 0;
const found = [];
try {
  for (const file of filesIn(folder)) {
    checked += 1;
    const text = `${file}\n${readFileSync(file, 'latin1')}`.toLowerCase();
    for (const mark of MARKS) if (text.includes(mark.toLowerCase())) found.push(`${file}: ${mark}`);
  }
} catch (error) {
  console.error(`Brand check: cannot read ${folder} (${error.code}). Build the web first: npx nx build web`);
  process.exit(2);
}
for (const line of found) console.error(`Brand check: ${line}`);
console.log(`Brand check: ${checked} files, ${found.length} protected marks.`);
process.exit(found.length === 0 ? 0 : 1);
