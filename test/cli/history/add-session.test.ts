import { describe, expect, test } from 'vitest';
import { bundledFiles } from '../../support/bundled-files.ts';
import { buildSamplePlan, recordSession } from '../../support/record-session.ts';
import { runCli } from '../../support/run-cli.ts';
import { buildTestPorts } from '../../support/test-ports.ts';

const records = recordSession({ ...buildSamplePlan(), unattended: true });
const saved = records.map((record) => `${JSON.stringify(record)}\n`).join('');

function machine(content = saved) {
  const files = { ...bundledFiles(), '/home/person/result.jsonl': content };
  // An hour after the session was over.
  const ports = buildTestPorts({ files: { files } });
  ports.clock.advance(2 * 3_600_000);
  return ports;
}

const kept = (ports: ReturnType<typeof machine>) =>
  ports.files.paths().filter((path) => /sessions\/.*\.jsonl$/.test(path));

describe('history add with what a page has saved', () => {
  test('keeps it as it is, and shows it as any other session', async () => {
    const ports = machine();
    expect(await runCli(ports, 'history', 'add', 'result.jsonl')).toBe(0);
    const [path = ''] = kept(ports);
    expect(ports.files.text(path)).toBe(saved);
    expect(ports.stdout.text).toContain('Sample');
    expect(ports.stdout.text).not.toContain('+');
  });

  test('refuses it a second time', async () => {
    const ports = machine();
    await runCli(ports, 'history', 'add', 'result.jsonl');
    expect(await runCli(ports, 'history', 'add', 'result.jsonl')).toBe(2);
    expect(ports.stderr.text).toContain('is in your history already');
    expect(kept(ports)).toHaveLength(1);
  });

  test.each([
    [saved.replace('"routine":"sample"', '"routine":"/etc/passwd"'), 'is missing or changed'],
    [saved.slice(0, saved.length / 2), 'is missing or changed'],
    ['', 'not the result of one session'],
    [`{"type":"session"}\n${'x'.repeat(9 * 1024 * 1024)}`, 'larger than 8 MiB'],
  ])('keeps nothing of a file that is not whole', async (content, why) => {
    const ports = machine(content);
    expect(await runCli(ports, 'history', 'add', 'result.jsonl')).not.toBe(0);
    expect(ports.stderr.text).toContain(why);
    expect(kept(ports)).toEqual([]);
  });

  test('takes no flags, as the file says it all', async () => {
    const ports = machine();
    expect(await runCli(ports, 'history', 'add', 'result.jsonl', '--minutes', '10')).toBe(2);
    expect(ports.stderr.text).toContain('Leave out everything behind its name.');
  });
});
