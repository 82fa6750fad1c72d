/** Whoever builds a version again can compare what they get with what was published, byte by byte. */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openFolder } from '../support/homes.ts';
import { howOften } from '../support/long.ts';
import { runNpm } from '../support/run-npm.ts';
import { pack } from './packed.ts';

const root = join(import.meta.dirname, '../..');
const folder = openFolder();

/** What a package is made of; the tests have no part in it. */
const sources = [
  ...['package.json', 'tsconfig.json', 'build.ts', 'rolldown.config.ts'],
  ...['README.md', 'CHANGELOG.md', 'LICENSE', 'bin', 'build', 'licences', 'routines', 'src', 'voices'],
];

/** Builds and packs a checkout of its own, so that neither its folder nor the hour has a part in it. */
function hashOfBuild(): string {
  const checkout = mkdtempSync(join(folder, 'checkout-'));
  for (const name of sources) cpSync(join(root, name), join(checkout, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'));
  runNpm(['run', 'build'], { cwd: checkout, stdio: 'ignore' });
  const archive = join(checkout, pack(checkout, checkout).filename);
  return createHash('sha256').update(readFileSync(archive)).digest('hex');
}

it('is byte for byte the same when it is built twice, in two folders', { timeout: 180_000 }, (context) => {
  if (howOften(0, 1) === 0) context.skip('two builds take half a minute, for which only `npm run test:long` has time');
  expect(hashOfBuild()).toBe(hashOfBuild());
});
