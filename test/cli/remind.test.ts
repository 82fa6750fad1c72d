/** Reminders: the calendar file, read by the parser that calendars use, and the lines for the system. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { buildOnce, buildReminder, readTimesOfDay, renderCalendarFile } from '../../src/cli/remind/reminder.ts';
import { renderSchedule } from '../../src/cli/remind/schedule-lines.ts';
import type { Environment } from '../../src/ports.ts';
import { weekdays } from '../../src/routine/calendar.ts';
import type { Weekday } from '../../src/routine/routine.ts';
import { keepSession } from '../support/keep-session.ts';
import { answerCli, runCli, startCli, until } from '../support/run-cli.ts';
import { buildTestPorts, type TestPortsOptions } from '../support/test-ports.ts';

/** Friday 6 March 2026, 09:15 by the clocks there. */
const now = { wallMs: Date.UTC(2026, 2, 6, 8, 15), offsetMinutes: 60 };
const facts = { version: '1.0.0', wallMs: now.wallMs, id: 'a1', summary: 'Back', description: 'In a terminal: x' };

function parse(text: string): readonly ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

/** The first occurrences: `2026-03-09T08:00:00`. */
function listOccurrences(event: ICAL.Event, count: number): readonly string[] {
  const iterator = event.iterator();
  return Array.from({ length: count }, () => iterator.next()?.toString() ?? '');
}

describe('the calendar file', () => {
  const isoDays: Readonly<Record<Weekday, number>> = { mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6, sun: 0 };

  test('has one event a time of day, over a year always at that time and on these days, whatever the clocks do', () => {
    const times = fc.uniqueArray(fc.integer({ min: 0, max: 1439 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.subarray([...weekdays], { minLength: 1 }), times, (days, minutes) => {
        const events = parse(renderCalendarFile(buildReminder(days, minutes, now), facts));
        expect(events).toHaveLength(minutes.length);
        expect(new Set(events.map(({ uid }) => uid)).size).toBe(minutes.length);
        for (const [index, event] of events.entries()) {
          // Without a zone: it floats.
          expect(event.startDate.zone.tzid).toBe('floating');
          const occurrences = listOccurrences(event, 53 * days.length);
          const clock = `${String(Math.floor((minutes[index] ?? 0) / 60)).padStart(2, '0')}:${String((minutes[index] ?? 0) % 60).padStart(2, '0')}:00`;
          expect(new Set(occurrences.map((text) => text.slice(11)))).toEqual(new Set([clock]));
          const onDays = occurrences.map((text) => new Date(`${text.slice(0, 10)}T00:00:00Z`).getUTCDay());
          expect(new Set(onDays)).toEqual(new Set(days.map((day) => isoDays[day])));
          // None is left out: as many weeks as there are occurrences for.
          const [first = '', last = ''] = [occurrences[0], occurrences.at(-1)];
          const spanDays = (Date.parse(`${last}Z`) - Date.parse(`${first}Z`)) / 86_400_000;
          expect(spanDays).toBeGreaterThan(52 * 7 - 1);
          expect(spanDays).toBeLessThan(53 * 7);
          expect(`${first}` > '2026-03-06T09:15:00').toBe(true);
          expect(Date.parse(`${first}Z`) - now.wallMs).toBeLessThan(8 * 86_400_000);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('reminds at the moment itself', () => {
    const [event] = parse(renderCalendarFile(buildReminder(['mon'], [480], now), facts));
    const alarm = event?.component.getFirstSubcomponent('valarm');
    expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
    expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('PT0S');
  });

  test('has lines of at most 75 bytes that end with CRLF, and keeps any text', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 120 }).filter((each) => !/[\p{Cc}\p{Cs}]/u.test(each));
    fc.assert(
      fc.property(text, (summary) => {
        const calendar = renderCalendarFile(buildReminder(['mon'], [480], now), { ...facts, summary });
        expect(calendar.endsWith('\r\n')).toBe(true);
        expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(parse(calendar)[0]?.summary).toBe(summary);
      }),
    );
  });
});

test.each(['8', '24:00', '08:60', '', '08:00 later'])('"%s" is no time', (text) => {
  expect(readTimesOfDay(text)).toBeTypeOf('string');
});

test('times come in order, each once', () => {
  expect(readTimesOfDay('13:30, 8:00 13:30')).toEqual([480, 810]);
  expect(readTimesOfDay('7 pm, 8 AM and 12 am')).toEqual([0, 480, 1140]);
});

describe('the lines for the system', () => {
  const start = { words: ['/usr/bin/node', '/usr/bin/backroutine'], home: undefined };
  const lines = (platform: Environment['platform'], days: readonly Weekday[], ...minutes: readonly number[]) =>
    renderSchedule[platform](buildReminder(days, minutes, now), start).join('\n');

  test('of systemd go by the calendar', () => {
    expect(lines('linux', ['mon', 'fri'], 480, 810)).toMatchInlineSnapshot(`
      "With systemd, until the machine starts anew, and only when something is due:
        systemd-run --user --unit=backroutine-remind --on-calendar='Mon,Fri *-*-* 08:00:00' --on-calendar='Mon,Fri *-*-* 13:30:00' sh -lc '/usr/bin/node /usr/bin/backroutine next --json | grep -q "due.:false" || notify-send backroutine "It is time for your back."'
      Where backroutine or Node.js has moved, it reminds at each time: run remind again.
      To end it:
        systemctl --user stop backroutine-remind.timer"
    `);
    expect(lines('linux', weekdays, 480)).toContain("--on-calendar='*-*-* 08:00:00'");
  });

  test('of launchd are a whole file, and how it goes away', () => {
    expect(lines('darwin', ['sun'], 480)).toMatchInlineSnapshot(`
      "With launchd, only when something is due: keep this as ~/Library/LaunchAgents/backroutine.remind.plist
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
        <plist version="1.0"><dict>
          <key>Label</key><string>backroutine.remind</string>
          <key>ProgramArguments</key><array>
            <string>/bin/sh</string><string>-lc</string>
            <string>/usr/bin/node /usr/bin/backroutine next --json | grep -q &quot;due.:false&quot; || osascript -e &#39;display notification &quot;It is time for your back.&quot; with title &quot;backroutine&quot;&#39;</string>
          </array>
          <key>StartCalendarInterval</key><array>
            <dict><key>Weekday</key><integer>7</integer><key>Hour</key><integer>8</integer><key>Minute</key><integer>0</integer></dict>
          </array>
        </dict></plist>
      Then:
        launchctl bootstrap gui/$(id -u) ~/Library/LaunchAgents/backroutine.remind.plist
      Where backroutine or Node.js has moved, it reminds at each time: run remind again.
      To end it:
        launchctl bootout gui/$(id -u)/backroutine.remind; rm ~/Library/LaunchAgents/backroutine.remind.plist"
    `);
    expect(lines('darwin', weekdays, 480)).toContain('<dict><key>Hour</key><integer>8</integer>');
  });

  test('of the Task Scheduler are a task for each time', () => {
    expect(lines('win32', ['mon', 'fri'], 480, 810)).toMatchInlineSnapshot(`
      "With the Task Scheduler, typed at the Command Prompt: at each time a window opens and says what is due.
        schtasks /Create /TN backroutine-0800 /SC WEEKLY /D MON,FRI /ST 08:00 /TR "cmd /k \\"\\"/usr/bin/node\\" \\"/usr/bin/backroutine\\"\\""
        schtasks /Create /TN backroutine-1330 /SC WEEKLY /D MON,FRI /ST 13:30 /TR "cmd /k \\"\\"/usr/bin/node\\" \\"/usr/bin/backroutine\\"\\""
      To end it:
        schtasks /Delete /TN backroutine-0800 /F
        schtasks /Delete /TN backroutine-1330 /F"
    `);
    expect(renderSchedule.win32(buildOnce(now.wallMs, { utcOffsetMinutes: () => 60 }), start)).toEqual([]);
    expect(lines('win32', weekdays, 480)).toContain('/SC DAILY /ST 08:00');
    const words = ['C:\\node.exe', 'C:\\my back\\backroutine.js'];
    const [, task] = renderSchedule.win32(buildReminder(weekdays, [480], now), { words, home: 'D:\\mine' });
    expect(task).toContain(
      String.raw`/TR "cmd /k set \"BACKROUTINE_HOME=D:\mine\"&& \"C:\node.exe\" \"C:\my back\backroutine.js\""`,
    );
  });

  test('of one moment take not the place of those of every day', () => {
    const once = (platform: Environment['platform']) =>
      renderSchedule[platform](buildOnce(now.wallMs, { utcOffsetMinutes: () => 60 }), start).join('\n');
    expect(once('linux')).toMatchInlineSnapshot(`
      "With systemd, once, unless the machine starts anew before:
        systemd-run --user --unit=backroutine-remind-next --on-calendar='2026-03-06 09:15:00' sh -lc 'notify-send backroutine "It is time for your back."'
      To end it:
        systemctl --user stop backroutine-remind-next.timer"
    `);
    expect(once('darwin').match(/backroutine\.remind\S*/g)).toMatchInlineSnapshot(`
      [
        "backroutine.remind-next.plist",
        "backroutine.remind-next</string>",
        "backroutine.remind-next.plist",
        "backroutine.remind-next;",
        "backroutine.remind-next.plist",
      ]
    `);
  });
});

test('one moment is never before it has come', () => {
  const calendar = { utcOffsetMinutes: () => 60 };
  expect(buildOnce(now.wallMs + 45_000, calendar).starts).toEqual([{ day: 20_518, minute: 9 * 60 + 16 }]);
  expect(buildOnce(now.wallMs, calendar).starts).toEqual([{ day: 20_518, minute: 9 * 60 + 15 }]);
});

describe('backroutine remind', () => {
  const unattended: TestPortsOptions = { terminal: { canAsk: false } };
  const withHome: TestPortsOptions = { files: { files: { '/home/person/notes.txt': '' } } };

  test('writes the file, says how to open it, and runs nothing', async () => {
    const ports = buildTestPorts({ ...unattended, ...withHome });
    expect(await runCli(ports, 'remind', '--days', 'weekdays', '--at', '08:00', '-o', '/home/person/my back.ics')).toBe(
      0,
    );
    expect(ports.stdout.text).toContain("  xdg-open '/home/person/my back.ics'\n");
    const [event] = parse(ports.files.text('/home/person/my back.ics') ?? '');
    expect(event && listOccurrences(event, 2)).toEqual(['2026-03-09T08:00:00', '2026-03-10T08:00:00']);
  });

  test('on Windows is opened by its path, also where that is in quotes', async () => {
    const ports = buildTestPorts({ ...unattended, ...withHome, environment: { platform: 'win32' } });
    const flags = ['--days', 'daily', '--at', '08:00', '-o', '/home/person/my back.ics'];
    expect(await runCli(ports, 'remind', ...flags)).toBe(0);
    expect(ports.stdout.text).toContain('  explorer.exe "/home/person/my back.ics"\n');
  });

  test('asks for days and times', async () => {
    const ports = buildTestPorts({ terminal: { canRepaint: false }, ...withHome });
    const running = startCli(ports, 'remind', '-o', '/home/person/back.ics');
    await answerCli(ports, [
      ['On which days?', '3'],
      ['On which?', '2 4'],
      ['At what time?', '25:00'],
      ['Write times like', '7:30'],
    ]);
    await until(() => running.exitCode() !== undefined, 'the end');
    expect(ports.files.text('/home/person/back.ics')).toContain('\r\nRRULE:FREQ=WEEKLY;BYDAY=TU,TH\r\n');
  });

  test('for the next round has one moment', async () => {
    const [path, text] = keepSession({
      day: '2026-03-06',
      routine: 'pain-day',
      title: 'Pain day',
      mode: 'pain-day',
      againAt: '2026-03-06T10:40:00+01:00',
    });
    const ports = buildTestPorts({ ...unattended, files: { files: { [path]: text } } });
    expect(await runCli(ports, 'remind', '--next-round', '-o', '-')).toBe(0);
    expect(ports.stdout.text).toContain('\r\nDTSTART:20260306T104000\r\n');
    expect(ports.stdout.text).not.toContain('RRULE');
    ports.clock.jumpWall(3 * 3_600_000);
    expect(await runCli(ports, 'remind', '--next-round')).toBe(2);
    expect(ports.stderr.text).toContain('Pain day is due now.');
  });

  test('ends with the last day that the routine is prescribed for, and says so', async () => {
    const kept = (until: string) => Object.fromEntries([keepSession({ day: '2026-03-05', until })]);
    const remind = async (until: string, at: string) => {
      const files = { ...withHome.files?.files, ...kept(until) };
      const ports = buildTestPorts({ ...unattended, files: { files } });
      const code = await runCli(ports, 'remind', '--days', 'daily', '--at', at, '-o', '/home/person/back.ics');
      return { code, calendar: ports.files.text('/home/person/back.ics') ?? '', ports };
    };
    const ahead = await remind('2026-03-08', '08:00');
    expect(ahead.ports.stdout.text).toContain(
      'The last one is on 8 Mar 2026 at the latest: so long Sample is prescribed.',
    );
    expect(ahead.ports.stdout.text).toContain('end it after 8 Mar 2026.');
    const [event] = parse(ahead.calendar);
    expect(event && listOccurrences(event, 3)).toEqual(['2026-03-07T08:00:00', '2026-03-08T08:00:00', '']);
    const today = await remind('2026-03-06', '08:00,23:00');
    expect(parse(today.calendar).map(({ startDate }) => startDate.toString())).toEqual(['2026-03-06T23:00:00']);
    const none = await remind('2026-03-06', '08:00');
    expect(none.code).toBe(2);
    expect(none.ports.stderr.text).toContain(
      'prescribed until 6 Mar 2026, and none of these times comes before its end',
    );
    const over = await remind('2026-03-05', '08:00');
    expect(over.ports.stdout.text).toContain(
      'Sample was prescribed until 5 Mar 2026: these reminders are for what you do',
    );
    expect(over.calendar).not.toContain('UNTIL');
  });

  test('proposes as many days as the routine has in a week, and says where there are more', async () => {
    const when = { everyDays: 1, daysPerWeek: 3, timesPerDay: 1 };
    const kept = Object.fromEntries([keepSession({ day: '2026-03-05', when })]);
    const files = { files: { ...withHome.files?.files, ...kept } };
    const ports = buildTestPorts({ terminal: { canRepaint: false }, files });
    const running = startCli(ports, 'remind', '--at', '08:00', '-o', '/home/person/back.ics');
    await answerCli(ports, [['1  As often as the routine has it: Monday, Wednesday, Friday\n', '1']]);
    await until(() => running.exitCode() !== undefined, 'the end');
    expect(ports.files.text('/home/person/back.ics')).toContain('RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR\r\n');
    expect(ports.stdout.text).not.toContain('a week');
    const daily = buildTestPorts({ ...unattended, files });
    await runCli(daily, 'remind', '--days', 'daily', '--at', '08:00', '-o', '/home/person/back.ics');
    expect(daily.stdout.text).toContain('Sample is for 3 days a week, and these are 7: leave out any');
    await runCli(daily, 'remind', '--at', '08:00');
    expect(daily.stderr.text).toContain('Say when, for example: --days mon,wed,fri --at 08:00\n');
    const over = Object.fromEntries([keepSession({ day: '2026-03-05', when, until: '2026-03-05' })]);
    const ended = buildTestPorts({ ...unattended, files: { files: { ...withHome.files?.files, ...over } } });
    await runCli(ended, 'remind', '--days', 'daily', '--at', '08:00', '-o', '/home/person/back.ics');
    expect(ended.stdout.text).toContain('Sample was prescribed until 5 Mar 2026');
    expect(ended.stdout.text).not.toContain('leave out any');
  });

  test.each([
    ['--next-round'],
    ['--days', 'weekdays'],
    ['--days', 'someday', '--at', '08:00'],
    ['--days', 'money', '--at', '08:00'],
    ['--at', 'late', '--days', 'daily'],
    ['--next-round', '--at', '08:00'],
  ])('%s %s says what is missing', async (...args) => {
    const ports = buildTestPorts(unattended);
    expect(await runCli(ports, 'remind', ...args)).toBe(2);
    expect(ports.files.paths().some((path) => path.endsWith('.ics'))).toBe(false);
  });
});
