/** A day by its pain, in the built program on a terminal: what is offered before the session, and what is said after it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { builtProgram } from '../support/built-program.ts';
import { newHome, openFolder } from '../support/homes.ts';
import { clearInFull, keepSafetyAnswers, noConcernFiles } from '../support/kept-answers.ts';
import type { Pty } from '../support/pty.ts';
import { PtyProgram } from '../support/pty-program.ts';

const folder = openFolder();

/** The home of somebody who has answered what is asked once. */
function newKnownHome() {
  const env = newHome(folder);
  const put = (path: string, text: string) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  const data = join(env.BACKROUTINE_HOME, 'data');
  keepSafetyAnswers(put, data, clearInFull);
  for (const [path, text] of Object.entries(noConcernFiles())) {
    put(path.replace('/home/person/.local/share/backroutine', data), text);
  }
  return env;
}

interface Day {
  readonly before: string;
  /** What is offered, in this order. */
  readonly offered: readonly string[];
  /** How many times the arrow goes down before Enter. */
  readonly down: number;
  readonly session: string;
  readonly after: string;
  /** Said of the pain at the end, and then in any order. */
  readonly told: readonly string[];
}

const worse = ['Stop if pain travels', 'Seek medical help at once', 'See a doctor or physiotherapist soon'];

const days: readonly Day[] = [
  {
    before: '0',
    offered: ['Maintenance:', 'Pain day:'],
    down: 0,
    session: 'Lower back maintenance',
    after: '1',
    told: ['Pain 0 → 1: a little more, which is acceptable if it settles by tomorrow.'],
  },
  {
    before: '3',
    offered: ['Maintenance:', 'Pain day:'],
    down: 0,
    session: 'Lower back maintenance',
    after: '6',
    told: ['Pain 3 → 6: it got worse.', 'Next time: ', ...worse],
  },
  {
    before: '5',
    offered: ['Packs only: no exercises in a first flare', 'Pain day:', 'Maintenance'],
    down: 1,
    session: 'Pain day',
    after: '8',
    told: ['Pain 5 → 8: it got worse.', ': no exercises, only lying at ease', ...worse],
  },
  {
    before: '7',
    offered: ['Packs only:', 'Gentle pain day:', 'Pain day:'],
    down: 1,
    session: 'Gentle pain day',
    after: '6',
    told: ['Pain 7 → 6: that is too much.', ': no exercises, only lying at ease', ...worse],
  },
  {
    before: '10',
    offered: ['Packs only:', 'Stop here:'],
    down: 0,
    session: 'Packs only',
    after: '9',
    told: ['Pain 10 → 9: that is too much.', ...worse],
  },
];

/** The whole text, as lines may be broken anywhere. */
const shownBy = (pty: Pty) => pty.screen.text().replace(/\s+/g, ' ');

test.concurrent.each(days)('pain $before, and $after after the session', async (day) => {
  const program = new PtyProgram([...builtProgram, 'start', '--voice', 'none'], {
    columns: 100,
    rows: 60,
    env: newKnownHome(),
  });
  const { pty } = program;
  try {
    await pty.waitForText('Pain now?');
    pty.type(day.before);
    await pty.waitForText(`Pain ${day.before}: which of these?`);
    const lists = () => day.offered.every((offer) => shownBy(pty).includes(offer));
    await pty.waitFor(lists, `offers ${day.offered.join(' ')}`);
    const places = day.offered.map((offer) => shownBy(pty).indexOf(offer));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    for (let presses = 0; presses < day.down; presses += 1) pty.press('down');
    pty.press('return');
    await answerUntil(pty, 'Press Enter when you are');
    expect(shownBy(pty)).toContain(day.session);
    pty.press('return');
    await pty.waitFor(() => !shownBy(pty).includes('Press Enter when you are'), 'session after its gate');
    pty.type('q');
    await pty.waitForText('Pain after the session?');
    pty.type(`${day.after}\r`);
    for (const text of day.told) await pty.waitFor(() => shownBy(pty).includes(text), text);
  } finally {
    program.dispose();
  }
});

/** A pain day asks for new signs every time; none of them is there. */
async function answerUntil(pty: Pty, text: string): Promise<void> {
  await pty.waitFor(() => shownBy(pty).includes(text) || shownBy(pty).includes('None of these'), text);
  if (shownBy(pty).includes(text)) return;
  pty.type(' \r');
  await pty.waitFor(() => shownBy(pty).includes(text), text);
}
