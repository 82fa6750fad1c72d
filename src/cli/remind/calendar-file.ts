/**
 * A reminder as an iCalendar file (RFC 5545), which every calendar takes: one event a time of day. Its times float: they
 * are by the clocks of wherever the person is, so that eight o'clock stays eight o'clock when the clocks change.
 */
import { renderCompactUtc, renderDay } from '../../journal/local-time.ts';
import { weekdays } from '../../routine/calendar.ts';
import { renderTimeOfDay } from '../../routine/dates-and-times.ts';
import type { LocalMoment, Reminder } from './reminder.ts';

export interface CalendarTexts {
  readonly summary: string;
  readonly description: string;
}

interface CalendarFacts extends CalendarTexts {
  readonly version: string;
  /** When the file is made. */
  readonly wallMs: number;
  /** Random; events of one file are told apart by their time. */
  readonly id: string;
}

const lineBreak = '\r\n';

/** Of a line, in bytes, without its break. */
const maxLineBytes = 75;

export function renderCalendarFile(reminder: Reminder, facts: CalendarFacts): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//backroutine//backroutine ${escapeText(facts.version)}//EN`,
    ...reminder.starts.flatMap((start) => renderEvent(start, reminder, facts)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => foldLine(line) + lineBreak).join('');
}

function renderEvent(start: LocalMoment, { days, until }: Reminder, facts: CalendarFacts): readonly string[] {
  const time = renderTimeOfDay(start.minute).replace(':', '');
  return [
    'BEGIN:VEVENT',
    `UID:${facts.id}-${time}@backroutine`,
    `DTSTAMP:${renderCompactUtc(facts.wallMs)}`,
    `DTSTART:${renderDay(start.day).replaceAll('-', '')}T${time}00`,
    'DURATION:PT15M',
    ...renderRule(days, until),
    `SUMMARY:${escapeText(facts.summary)}`,
    `DESCRIPTION:${escapeText(facts.description)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:PT0S',
    `DESCRIPTION:${escapeText(facts.summary)}`,
    'END:VALARM',
    'END:VEVENT',
  ];
}

function renderRule(days: Reminder['days'], until: string | undefined): readonly string[] {
  if (days.length === 0) return [];
  const isDaily = days.length === weekdays.length;
  const names = days.map((day) => day.slice(0, 2).toUpperCase());
  const rule = isDaily ? 'RRULE:FREQ=DAILY' : `RRULE:FREQ=WEEKLY;BYDAY=${names.join(',')}`;
  return [until === undefined ? rule : `${rule};UNTIL=${until.replaceAll('-', '')}T235959`];
}

function escapeText(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** A line goes on after a break and a space; no character is broken in two. */
function foldLine(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let bytes = 0;
  for (const character of line) {
    const length = encoder.encode(character).length;
    if (bytes + length > maxLineBytes) {
      folded += `${lineBreak} `;
      bytes = 1;
    }
    folded += character;
    bytes += length;
  }
  return folded;
}
