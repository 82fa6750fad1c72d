/** The lines for systemd and launchd, run as their systems run them. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { buildOnce, buildReminder } from '../../../src/cli/remind/reminder.ts';
import { renderSchedule } from '../../../src/cli/remind/schedule-lines.ts';
import { weekdays } from '../../../src/routine/calendar.ts';

const now = { wallMs: Date.UTC(2026, 2, 6, 8, 15), offsetMinutes: 60 };
const daily = buildReminder(weekdays, [480], now);
const once = buildOnce(now.wallMs, { utcOffsetMinutes: () => 60 });

let folder = '';

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Whether somebody is notified where the program, in a folder of a name that no shell would leave alone, says `answer`. */
function isNotified(system: 'linux' | 'darwin', reminder: typeof daily, answer: string): boolean {
  folder = mkdtempSync(join(tmpdir(), "o'neil R&D a(1) ${HOME} $x-"));
  const programs = join(folder, 'programs');
  const seen = join(folder, 'seen');
  const home = join(folder, 'my history');
  mkdirSync(programs);
  const write = (name: string, script: string) => {
    writeFileSync(join(programs, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(programs, name), 0o755);
  };
  // Fills in as systemd does, and leaves the profile of the person alone.
  const fillIn = "sed 's/[$][$]/@@/g; s/[$]{HOME}//g; s/@@/$/g'";
  write('systemd-run', `for script; do :; done; sh -c "$(printf %s "$script" | ${fillIn})"`);
  write('notify-send', ': > "$SEEN"');
  write('osascript', ': > "$SEEN"');
  // It answers only where it runs with the history that the lines were printed for.
  write('backroutine', `test "$BACKROUTINE_HOME" = "$OWN" && test "$1 $2" = "next --json" && printf '%s' '${answer}'`);
  const lines = renderSchedule[system](reminder, { words: ['/bin/sh', join(programs, 'backroutine')], home });
  const script =
    system === 'linux'
      ? (lines.find((line) => line.includes('systemd-run --user')) ?? '')
      : readXml(/<string>-lc<\/string>\s*<string>(.*)<\/string>/.exec(lines.join('\n'))?.[1] ?? '');
  const env = { PATH: `${programs}:/usr/bin:/bin`, SEEN: seen, OWN: home, HOME: folder };
  expect(spawnSync('/bin/sh', ['-c', script], { env, cwd: '/' }).stderr.toString()).toBe('');
  return existsSync(seen);
}

function readXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

describe.skipIf(process.platform === 'win32').each(['linux', 'darwin'] as const)('on %s', (system) => {
  test('somebody is notified only when something is due, wherever the program and its history lie', () => {
    expect(isNotified(system, daily, '{"due":false}')).toBe(false);
    expect(isNotified(system, daily, '{"due":true}')).toBe(true);
  });

  test('one moment does not ask what is due', () => {
    expect(isNotified(system, once, '{"due":false}')).toBe(true);
  });
});
