/** A result file may have been written by anybody: what `history add` does not take, and how it shows what it takes. */
import { expect, test } from 'vitest';
import type { SessionRecord } from '../../../src/journal/session-record.ts';
import { PlayedPage, pageDataOf } from '../../documents/page/page-plan.ts';
import { bundledFiles } from '../../support/bundled-files.ts';
import { bundledPlan } from '../../support/bundled-plans.ts';
import { harmful, payloads } from '../../support/payloads.ts';
import { runCli } from '../../support/run-cli.ts';
import { buildTestPorts } from '../../support/test-ports.ts';

/** What a page itself keeps of a session that was done to its end. */
const page = new PlayedPage(pageDataOf(bundledPlan('pain-day', { unattended: true })));
page.finish();
const { records } = page.track;

const render = (lines: readonly unknown[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('');
const change = (type: SessionRecord['type'], changes: object) =>
  render(records.map((record) => (record.type === type ? { ...record, ...changes } : record)));
const saved = render(records);
const [step] = records.flatMap((record) => (record.type === 'session' ? record.steps : []));
const [first = '', ...rest] = saved.split('\n');

async function add(...contents: readonly string[]) {
  const named = contents.map((content, index) => [`/home/person/result-${index}.jsonl`, content] as const);
  const ports = buildTestPorts({ files: { files: { ...bundledFiles(), ...Object.fromEntries(named) } } });
  ports.clock.advance(24 * 3_600_000);
  const codes: number[] = [];
  for (const [path] of named) codes.push(await runCli(ports, 'history', 'add', path));
  const kept = ports.files.paths().filter((path) => /sessions\/.*\.jsonl$/.test(path));
  return { codes, kept, said: ports.stderr.text, shown: ports.stdout.text, ports };
}

test.each([
  ['of more reps than any session has', change('rep', { rep: 86_401 }), 'is missing or changed'],
  ['of more steps than any routine has', change('session', { steps: Array(1_013).fill(step) }), 'is missing'],
  ['of two sessions', `${saved}${saved}`, 'not the result of one session'],
  ['with a line that is no JSON', `${first}\n{"type":\n${rest.join('\n')}`, 'is missing or changed'],
  ['with bytes that are no text', `${first}\n\u0000\u0001\n${rest.join('\n')}`, 'is missing or changed'],
  ['with a list for a record', `${first}\n[1]\n${rest.join('\n')}`, 'is missing or changed'],
  ['with a deep value', `${first}\n${'['.repeat(100_000)}\n${rest.join('\n')}`, 'is missing or changed'],
  ['with a score beyond 10', change('pain', { score: 11 }), 'is missing or changed'],
  ['with a time that is none', change('end', { time: 'yesterday' }), 'is missing or changed'],
  ['with other sums', change('end', { share: 0.99 }), 'its sums are not those of its lines'],
  ['of a routine that is a path', change('session', { routine: '../../etc/cron.d/a' }), 'is missing or changed'],
  ['of a routine without a name', change('session', { routine: '' }), 'is missing or changed'],
  ['of a routine with a name that Windows takes for a device', change('session', { routine: 'con' }), 'is missing'],
])('nothing is kept of a file %s, and why is said', async (_name, content, why) => {
  const { codes, kept, said } = await add(content);
  expect(codes).toEqual([2]);
  expect(kept).toEqual([]);
  expect(said.replace(/\s+/g, ' ')).toContain(why);
});

test('a session is taken once, whatever its file is called and however its lines are written, and another one besides', async () => {
  const spaced = records.map((record) => `${JSON.stringify(record).replaceAll('":', '": ')}\r\n`).join('');
  const { codes, kept, said } = await add(saved, saved, spaced, change('session', { routine: 'another' }));
  expect(codes).toEqual([0, 2, 2, 0]);
  expect(kept).toHaveLength(2);
  expect(said.match(/in your history already/g)).toHaveLength(2);
});

test('what it says of itself is shown as text, now and in the history, and is kept with nothing hidden', async () => {
  for (const payload of Object.values(payloads)) {
    const { codes, ports, shown } = await add(change('session', { title: payload }));
    expect(codes).toEqual([0]);
    await runCli(ports, 'history');
    expect(shown + ports.stdout.text).not.toMatch(harmful);
    const [path = ''] = ports.files.paths().filter((each) => /sessions\/.*\.jsonl$/.test(each));
    expect(ports.files.text(path)).not.toMatch(harmful);
  }
});
