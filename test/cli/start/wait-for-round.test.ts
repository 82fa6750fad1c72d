import { describe, expect, test } from 'vitest';
import { renderNotification } from '../../../src/cli/start/round-call.ts';
import { waitForRound } from '../../../src/cli/start/wait-for-round.ts';
import { UserError } from '../../../src/cli/user-error.ts';
import { hourMs } from '../../../src/durations.ts';
import { english } from '../../../src/messages/en/english.ts';
import { RecordingTerminal } from '../../support/recording-terminal.ts';
import { VirtualClock, type VirtualClockOptions } from '../../support/virtual-clock.ts';

const again = { everyMs: 3 * hourMs, fromMinute: 8 * 60, toMinute: 21 * 60, maxPerDay: 5 };

interface WaitOptions extends VirtualClockOptions {
  readonly dueMs: number;
  readonly isPlain?: boolean;
  readonly canAsk?: boolean;
}

/** A person who waits from this moment on. */
function wait({ dueMs, isPlain = false, canAsk = true, ...clockOptions }: WaitOptions) {
  const clock = new VirtualClock(clockOptions);
  const terminal = new RecordingTerminal({ columns: 60 });
  const calls: number[] = [];
  let closed = 0;
  let end: string | undefined;
  const call = {
    call: () => {
      calls.push(clock.wallMs());
    },
    close: async () => {
      closed += 1;
    },
  };
  const settings = { isPlain, canAsk, messages: english.waiting };
  waitForRound({ again, dueMs }, call, settings, { clock, terminal }).then(
    (how) => {
      end = how;
    },
    (error) => {
      end = error instanceof UserError ? error.fault.code : 'bug';
    },
  );
  return { clock, terminal, calls, end: () => end, closed: () => closed };
}

/** The last thing on the line. */
const shown = (terminal: RecordingTerminal) => terminal.written.split('\r\u001b[2K').at(-1);

/** In UTC; local time is an hour ahead. */
const at = (hour: number, minute = 0, day = 6) => Date.UTC(2026, 2, day, hour, minute);

describe('a wait for the next round', () => {
  test('shows the time left, calls every half minute once it is due, and ends with a key', async () => {
    const { clock, terminal, calls, end, closed } = wait({ wallMs: at(10), dueMs: at(13, 10) });
    expect(shown(terminal)).toBe('Next round today at 14:10, in 3 h 10 min. q leaves.');
    await clock.advanceAsync(at(13, 8) - at(10));
    expect(shown(terminal)).toBe('Next round today at 14:10, in 2 min. q leaves.');
    terminal.press('return');
    expect(end()).toBeUndefined();
    await clock.advanceAsync(120_000 + 65_000);
    expect(calls).toEqual([0, 30_000, 60_000].map((ms) => at(13, 10) + ms));
    expect(shown(terminal)).toBe('It is time for the next round. Any key begins, q leaves.');
    terminal.press('space');
    await clock.advanceAsync(0);
    expect(end()).toBe('due');
    expect(closed()).toBe(1);
    expect(clock.pendingWakes).toBe(0);
    expect(terminal.state).toBe('given-back');
  });

  test.each([at(10), at(13, 11)])('q leaves, before and while it calls', async (wallMs) => {
    const { clock, terminal, end } = wait({ wallMs, dueMs: at(13, 10) });
    terminal.press('q');
    await clock.advanceAsync(0);
    expect(end()).toBe('left');
    expect(clock.pendingWakes).toBe(0);
  });

  test('a signal ends it', async () => {
    const { clock, terminal, end, closed } = wait({ wallMs: at(10), dueMs: at(13, 10) });
    terminal.sendSignal('SIGTERM');
    await clock.advanceAsync(0);
    expect(end()).toBe('interrupted');
    expect(closed()).toBe(1);
  });

  test.each([true, false])(
    'calls within half a minute after the machine slept past it (clock runs on: %s)',
    async (monotonicRuns) => {
      const { clock, calls } = wait({ wallMs: at(10), dueMs: at(13, 10) });
      await clock.advanceAsync(hourMs);
      clock.sleepMachine(4 * hourMs, { monotonicRuns });
      await clock.advanceAsync(30_000);
      expect(calls[0]).toBeLessThanOrEqual(at(15) + 30_000);
    },
  );

  test('goes by the calendar, also where it is set', async () => {
    const { clock, terminal, calls } = wait({ wallMs: at(10), dueMs: at(13, 10) });
    clock.jumpWall(-hourMs);
    await clock.advanceAsync(30_000);
    expect(shown(terminal)).toContain('in 4 h 10 min');
    clock.jumpWall(5 * hourMs);
    await clock.advanceAsync(30_000);
    expect(calls).toHaveLength(1);
  });

  test('over midnight and the night in which the clocks change, it is due in the morning', async () => {
    const utcOffsetMinutes = (wallMs: number) => (wallMs >= Date.UTC(2026, 2, 29, 1) ? 120 : 60);
    // 21:30 on the 28th; 08:00 on the 29th is an hour earlier than it would be.
    const { clock, terminal, calls } = wait({ utcOffsetMinutes, wallMs: at(20, 30, 28), dueMs: at(6, 0, 29) });
    expect(shown(terminal)).toBe('Next round tomorrow at 08:00, in 9 h 30 min. q leaves.');
    await clock.advanceAsync(4 * hourMs);
    expect(shown(terminal)).toBe('Next round today at 08:00, in 5 h 30 min. q leaves.');
    await clock.advanceAsync(5.5 * hourMs);
    expect(calls).toEqual([at(6, 0, 29)]);
  });

  test('stops calling when the hours of the day are over, and calls again in the morning', async () => {
    const { clock, terminal, calls } = wait({ wallMs: at(19, 58), dueMs: at(19, 59) });
    await clock.advanceAsync(10 * 60_000);
    // 21:00 is the last minute of the day.
    expect(calls.at(-1)).toBe(at(20, 0) + 30_000);
    expect(shown(terminal)).toContain('Next round tomorrow at 08:00');
    await clock.advanceAsync(11 * hourMs);
    expect(calls.find((ms) => ms > at(21))).toBe(at(7, 0, 7));
  });

  test('in plain lines says it once, and once more when it is due', async () => {
    const { clock, terminal } = wait({ wallMs: at(10), dueMs: at(11), isPlain: true });
    await clock.advanceAsync(2 * hourMs);
    expect(terminal.written).toBe(
      'Next round today at 12:00, in 1 h. q leaves.\nIt is time for the next round. Any key begins, q leaves.\n',
    );
  });

  test('where no key can be pressed it begins when it is due', async () => {
    const { clock, calls, end } = wait({ wallMs: at(10), dueMs: at(11), canAsk: false });
    await clock.advanceAsync(hourMs);
    expect(end()).toBe('due');
    expect(calls).toEqual([]);
  });

  test('a window that is resized calls no more often', async () => {
    const { clock, terminal, calls } = wait({ wallMs: at(13, 10), dueMs: at(13, 10) });
    for (let second = 0; second < 70; second += 1) {
      terminal.written = '';
      terminal.comeBack();
      expect(shown(terminal)).toBe('It is time for the next round. Any key begins, q leaves.');
      await clock.advanceAsync(1000);
    }
    expect(calls).toEqual([0, 30_000, 60_000].map((ms) => at(13, 10) + ms));
  });

  test('paints the line again after a stop', async () => {
    const { terminal } = wait({ wallMs: at(10), dueMs: at(11) });
    terminal.written = '';
    terminal.comeBack();
    expect(terminal.written).toContain('Next round today at 12:00');
  });
});

describe('a notification', () => {
  const text = 'Time; now\u001b]0;x\u0007';

  test.each([
    [{ TERM: 'xterm-kitty' }, '\u001b]99;i=backroutine:d=0;backroutine\u001b\\\u001b]99;i=backroutine:p=body;'],
    [{ TERM: 'xterm-256color', KITTY_WINDOW_ID: '1' }, '\u001b]99;'],
    [{ TERM: 'foot' }, '\u001b]777;notify;backroutine;'],
    [{ TERM: 'rxvt-unicode-256color' }, '\u001b]777;notify;backroutine;'],
    [{ TERM: 'xterm-ghostty' }, '\u001b]777;notify;backroutine;'],
    [{ TERM: 'xterm-256color', TERM_PROGRAM: 'ghostty' }, '\u001b]777;notify;backroutine;'],
    [{ TERM: 'tmux-256color', TMUX: '/tmp/x', GHOSTTY_RESOURCES_DIR: '/opt' }, '\u001bPtmux;\u001b\u001b]777;'],
    [{ TERM: 'tmux-256color', TMUX: '/tmp/x', WEZTERM_PANE: '0' }, '\u001bPtmux;\u001b\u001b]777;'],
    [{ TERM: 'xterm-256color', TERM_PROGRAM: 'WezTerm' }, '\u001b]777;notify;backroutine;'],
    [{ TERM: 'xterm-256color', TERM_PROGRAM: 'iTerm.app' }, '\u001b]9;'],
    [{ TERM: 'tmux-256color', TMUX: '/tmp/x', LC_TERMINAL: 'iTerm2' }, '\u001bPtmux;\u001b\u001b]9;'],
    [{ TERM: 'tmux-256color', TMUX: '/tmp/x', KITTY_WINDOW_ID: '1' }, '\u001bPtmux;\u001b\u001b]99;'],
  ])('is in the sequence that the terminal understands: %j', (variables, begin) => {
    const sequence = renderNotification('It is time', variables);
    expect(sequence.startsWith(begin)).toBe(true);
    expect(sequence).toContain('It is time');
  });

  test('is nothing elsewhere', () => {
    expect(renderNotification(text, { TERM: 'xterm-256color' })).toBe('');
  });

  test('cannot be broken out of by its text', () => {
    const sequence = renderNotification(text, { TERM: 'foot' });
    expect(sequence).toBe('\u001b]777;notify;backroutine;Time, now\\u{1b}]0,x\\u{7}\u001b\\');
  });
});
