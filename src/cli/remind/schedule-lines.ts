/** What a person may run to be reminded by their system: printed, and never run from here. */
import { quote } from 'shlex';
import { escapeXml } from '../../figure/render-svg.ts';
import { renderDay } from '../../journal/local-time.ts';
import type { Environment, ProgramStart } from '../../ports.ts';
import { weekdays } from '../../routine/calendar.ts';
import { renderTimeOfDay } from '../../routine/dates-and-times.ts';
import { capital } from '../../text/prose.ts';
import type { LocalMoment, Reminder } from './reminder.ts';

type RenderSchedule = (reminder: Reminder, start: ProgramStart) => readonly string[];

/** None where the system is not known. */
export const renderSchedule: Readonly<Record<Environment['platform'], RenderSchedule>> = {
  linux: renderSystemd,
  darwin: renderLaunchd,
  win32: renderSchtasks,
  other: () => [],
};

const message = 'It is time for your back.';

/**
 * For sh. Notifies unless `next` says that nothing is due, and so also where the program does not start. One moment is
 * that of a round that is due then: a look at it could only come too early, and there is no second one.
 */
function renderScript({ days }: Reminder, { words, home }: ProgramStart, notify: string): string {
  if (days.length === 0) return notify;
  const history = home === undefined ? '' : `BACKROUTINE_HOME=${quote(home)} `;
  return `${history}${words.map(quote).join(' ')} next --json | grep -q "due.:false" || ${notify}`;
}

function renderMoved({ days }: Reminder): readonly string[] {
  if (days.length === 0) return [];
  return ['Where backroutine or Node.js has moved, it reminds at each time: run remind again.'];
}

/** One moment is beside the reminder of every day: a name of its own keeps either from taking the other's place. */
function nameAfter(name: string, { days }: Reminder): string {
  return days.length === 0 ? `${name}-next` : name;
}

/** By the calendar: a timer that counts would stand still while the machine sleeps. */
function renderSystemd(reminder: Reminder, start: ProgramStart): readonly string[] {
  const { days, starts } = reminder;
  const unit = nameAfter('backroutine-remind', reminder);
  const isDaily = days.length === weekdays.length;
  const of = isDaily || days.length === 0 ? '' : `${days.map(capital).join(',')} `;
  const times = starts.map(({ day, minute }) => {
    const date = days.length === 0 ? renderDay(day) : '*-*-*';
    return `--on-calendar='${of}${date} ${renderTimeOfDay(minute)}:00'`;
  });
  const script = renderScript(reminder, start, `notify-send backroutine "${message}"`);
  // Systemd fills in what follows one dollar.
  const argument = quote(script.replaceAll('$', '$$$$'));
  return [
    days.length === 0
      ? 'With systemd, once, unless the machine starts anew before:'
      : 'With systemd, until the machine starts anew, and only when something is due:',
    `  systemd-run --user --unit=${unit} ${times.join(' ')} sh -lc ${argument}`,
    ...renderMoved(reminder),
    'To end it:',
    `  systemctl --user stop ${unit}.timer`,
  ];
}

function renderLaunchd(reminder: Reminder, start: ProgramStart): readonly string[] {
  const label = nameAfter('backroutine.remind', reminder);
  const plist = `~/Library/LaunchAgents/${label}.plist`;
  const notify = `osascript -e 'display notification "${message}" with title "backroutine"'`;
  return [
    `With launchd, ${reminder.days.length === 0 ? 'and each year anew until you end it' : 'only when something is due'}: keep this as ${plist}`,
    '  <?xml version="1.0" encoding="UTF-8"?>',
    '  <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    '  <plist version="1.0"><dict>',
    `    <key>Label</key><string>${label}</string>`,
    '    <key>ProgramArguments</key><array>',
    '      <string>/bin/sh</string><string>-lc</string>',
    `      <string>${escapeXml(renderScript(reminder, start, notify))}</string>`,
    '    </array>',
    '    <key>StartCalendarInterval</key><array>',
    ...listIntervals(reminder).map((interval) => `      <dict>${renderInterval(interval)}</dict>`),
    '    </array>',
    '  </dict></plist>',
    'Then:',
    `  launchctl bootstrap gui/$(id -u) ${plist}`,
    ...renderMoved(reminder),
    'To end it:',
    `  launchctl bootout gui/$(id -u)/${label}; rm ${plist}`,
  ];
}

type Interval = Readonly<Record<string, number>>;

function listIntervals({ days, starts }: Reminder): readonly Interval[] {
  return starts.flatMap((start): readonly Interval[] => {
    const time = { Hour: Math.floor(start.minute / 60), Minute: start.minute % 60 };
    if (days.length === 0) return [{ ...dateOf(start), ...time }];
    if (days.length === weekdays.length) return [time];
    return days.map((day) => ({ Weekday: weekdays.indexOf(day) + 1, ...time }));
  });
}

/** A year it has not: the job has to be ended. */
function dateOf({ day }: LocalMoment): Interval {
  const [, month, date] = renderDay(day).split('-').map(Number);
  return { Month: month ?? 1, Day: date ?? 1 };
}

function renderInterval(interval: Interval): string {
  return Object.entries(interval)
    .map(([key, value]) => `<key>${key}</key><integer>${value}</integer>`)
    .join('');
}

/** One task a time of day; none for a date, which Windows wants in the order of the person's own region. */
function renderSchtasks({ days, starts }: Reminder, start: ProgramStart): readonly string[] {
  if (days.length === 0) return [];
  const schedule = days.length === weekdays.length ? '/SC DAILY' : `/SC WEEKLY /D ${days.join(',').toUpperCase()}`;
  // Within the quotes of the task.
  const command = renderForCmd(start).replaceAll('"', '\\"');
  const names = starts.map(({ minute }) => `backroutine-${renderTimeOfDay(minute).replace(':', '')}`);
  return [
    'With the Task Scheduler, typed at the Command Prompt: at each time a window opens and says what is due.',
    ...starts.map(
      ({ minute }, index) =>
        `  schtasks /Create /TN ${names[index]} ${schedule} /ST ${renderTimeOfDay(minute)} /TR "cmd /k ${command}"`,
    ),
    'To end it:',
    ...names.map((name) => `  schtasks /Delete /TN ${name} /F`),
  ];
}

/** What follows `cmd /k`, which takes a pair of quotes away from around a line that begins with one. */
function renderForCmd({ words, home }: ProgramStart): string {
  const command = words.map((word) => `"${word}"`).join(' ');
  return home === undefined ? `"${command}"` : `set "BACKROUTINE_HOME=${home}"&& ${command}`;
}
