/** Reads every file of every folder in a folder, and nothing more: what no program that looks at them can do without. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [root = '.'] = process.argv.slice(2);
for (const folder of readdirSync(root)) {
  for (const name of readdirSync(join(root, folder))) readFileSync(join(root, folder, name));
}
