/** How the weeks go, in the person's own language: whatever is told of them comes from the message table. */
import { expect, test } from 'vitest';
import { readText } from '../../documents/support/read-page.ts';
import { bundledFiles } from '../../support/bundled-files.ts';
import { addDisguisedLanguage, disguise, disguisedLanguage } from '../../support/disguised-words.ts';
import { berlinOffset, endOfWeeksMs, madeUpWeeks, writePeg, writeWeeks } from '../../support/made-up-weeks.ts';
import { runCli } from '../../support/run-cli.ts';
import { buildTestPorts, type TestPorts } from '../../support/test-ports.ts';

addDisguisedLanguage();

function machine(): TestPorts {
  const { flaring, rising } = madeUpWeeks;
  return buildTestPorts({
    clock: { wallMs: endOfWeeksMs, utcOffsetMinutes: berlinOffset },
    files: { files: { ...bundledFiles(), ...writeWeeks([...flaring, ...rising.slice(-4)]), ...writePeg(6, 4) } },
    environment: { variables: { LANG: `${disguisedLanguage}_XX.UTF-8` } },
  });
}

/** Names of routines and exercises are from the journal. */
const names = new Set(
  'Lower back maintenance Pain day Bird dog Leg twists Seated spinal twist Bridging Back extension push up'
    .concat(' Knee rolls to chest kicks cold heat pack')
    .split(' '),
);

function foreignWords(text: string): readonly string[] {
  return [...new Set(text.match(/[A-Za-z]+/g) ?? [])].filter((word) => !names.has(word));
}

test('progress has no words of its own', async () => {
  const ports = machine();
  expect(await runCli(ports, 'progress')).toBe(0);
  expect(foreignWords(ports.stdout.text)).toEqual([]);
  expect(ports.stdout.text).toContain(disguise('at least'));
});

test('nor has the report, and it names its language', async () => {
  const ports = machine();
  expect(await runCli(ports, 'report', '-o', '-')).toBe(0);
  const page = ports.stdout.text;
  const body = readText(page.slice(page.indexOf('<body>')));
  expect(foreignWords(body)).toEqual([]);
  expect(page).toContain(`<html lang="${disguisedLanguage}">`);
});

test('nor has PEG', async () => {
  const ports = machine();
  expect(await runCli(ports, 'peg', '5', '4', '6')).toBe(0);
  expect(foreignWords(ports.stdout.text)).toEqual([]);
});
