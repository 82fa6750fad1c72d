import { describe, expect, test } from 'vitest';
import { buildHandout, loadRoutine } from '../support/build-handout.ts';
import { readTags, readText } from '../support/read-page.ts';

const bundled = ['maintenance', 'pain-day', 'gentle-pain-day', 'big-three', 'big-three-starter', 'desk-break'];

/** A routine with a text of its own in every place that has one. */
function writeRoutine(text: string): string {
  const quoted = JSON.stringify(text);
  return `format: 1
title: ${quoted}
mode: maintenance
language: de
about: ${quoted}
sources:
  - title: ${quoted}
    gives: ${quoted}
    figure: ${quoted}
    url: https://example.org/?a=1&b="><script>
exercises:
  own:
    name: ${quoted}
    position: supine
    how: [${quoted}, ${quoted}]
    breathe: ${quoted}
    mistakes: [${quoted}]
    easier: ${quoted}
    harder: ${quoted}
    take-care: [${quoted}]
    sources:
      - title: ${quoted}
steps:
  - exercise: own
    hold: 5s
    reps: 3
    note: ${quoted}
  - break: 1 min
    note: ${quoted}
  - exercise: knee-rolls
    reps: 2
    stations:
      - { pose: left, say: ${quoted}, hold: 5s }
`;
}

async function handoutWith(text: string): Promise<string> {
  return buildHandout(await loadRoutine('/home/person/own.yaml', writeRoutine(text)));
}

describe('a handout', () => {
  test.each(bundled)('is well formed, loads nothing and runs nothing: %s', async (name) => {
    const page = buildHandout(await loadRoutine(name));
    const tags = readTags(page);
    expect(tags).not.toContain('script');
    expect(tags).not.toContain('link');
    expect(tags).not.toContain('img');
    expect(page).not.toMatch(/\b(?:src|onload|onclick)=|@import|url\(|NaN|undefined|\[object/);
    const addresses = page.match(/https?:/g)?.length;
    expect(page.match(/(?:xmlns|<a href)="https?:/g)?.length).toBe(addresses);
    expect(page).toContain(`default-src 'none'; style-src 'unsafe-inline'`);
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target = ''] of page.matchAll(/(?:href="#|aria-labelledby=")([^"]+)"/g)) {
      for (const id of target.split(' ')) expect(ids).toContain(id);
    }
  });

  test('shows what is done in rounds as it is done: numbered once, with every break and its note', async () => {
    const rounds = `format: 1
title: Rounds
steps:
  - rounds: 2
    steps:
      - { exercise: bridging, hold: 5s, reps: 3 }
      - { break: 20s, note: Breathe out. }
      - { exercise: mine, hold: 5s, reps: 2 }
  - { break: 60s, note: Fetch the towel. }
  - { exercise: bird-dog, hold: 8-10s, reps: 3-4, sides: each }
exercises:
  mine: { name: Mine, position: supine }
`;
    const page = buildHandout(await loadRoutine('/home/person/rounds.yaml', rounds));
    const text = readText(page);
    expect(text.match(/\d (?=Bridging 5|Mine 5|Bird-dog \d)/g)).toEqual(['1 ', '2 ', '3 ']);
    expect(text.match(/Breathe out\./g)).toHaveLength(1);
    expect(text).toContain('1:00 min Fetch the towel.');
    expect(text).toContain('In 2 rounds.');
    expect(page).not.toMatch(/<ol>\s*<\/ol>|<ul>\s*<\/ul>|<dl>\s*<\/dl>/);
    expect(text).toContain('Chosen between 8 s × 3 each side and 10 s × 4 each side.');
    expect(text.match(/Chosen between/g)).toHaveLength(1);
  });

  test('has a place for whose it is, and says what to do when nothing changes', async () => {
    const text = readText(buildHandout(await loadRoutine('maintenance')));
    for (const part of ['Name', 'Contact', 'Date', 'How often', 'Notes', 'No change after two weeks? See a doctor']) {
      expect(text).toContain(part);
    }
  });

  test('says once, under all their names, what a source gives several exercises word for word', async () => {
    const text = readText(buildHandout(await loadRoutine('maintenance')));
    expect(text.match(/Wording, breathing, mistakes, cautions, easier and harder form\./g)).toHaveLength(1);
    expect(text).toContain('Leg twists, Seated spinal twist, Knee rolls This project');
  });

  test('says of which side the picture from above is the left only of somebody on the back', async () => {
    const own = (position: string) => `format: 1
title: From above
exercises:
  own:
    name: Reach
    position: ${position}
    how: [Reach up.]
    figure:
      view: top
      near: left
      poses:
        rest: { head: [9, 0], neck: [20, 0], elbow: [36, 8], wrist: [50, 9], hip: [50, 5], knee: [74, 5], ankle: [98, 5] }
        up: { like: rest, elbow: [18, 16], wrist: [2, 17] }
      held: up
steps:
  - { exercise: own, hold: 5s, reps: 2 }
`;
    const [side, back] = await Promise.all(
      ['side', 'supine'].map(async (position) =>
        readText(buildHandout(await loadRoutine(`/home/person/${position}.yaml`, own(position)))),
      ),
    );
    expect(side).toContain('Seen from above, lying on the side.');
    expect(back).toContain('your left is at the top of the picture');
    expect(side).not.toContain('at the top of the picture');
  });

  test('holds everything of the sheet', async () => {
    const text = readText(buildHandout(await loadRoutine('maintenance')));
    for (const part of [
      'Lower back maintenance A quarter of an hour on the days without pain',
      '7 exercises about 15 minutes for days without pain',
      'chest pain If yes: Do not exercise now. Get medical help at once',
      'Stop if pain travels further down your leg',
      '3 Bridging 9 s × 8 Hold for 9 seconds, 8 times.',
      'Kneel on hands and knees, back level.',
      'Common mistakes The hip turns up on the side of the raised leg. The lower back sags.',
      'Breathing Breathe out going up.',
      'Easier Lie on your front. Prop up on your elbows, hips stay down.',
      'Harder Push up until your arms are straight',
      'Take care Osteoporosis: Do not twist with force. The easier form twists only a little.',
      'Bring your right (left) knee across to the left (right).',
      'Stretches your back and glutes.',
      'Start, left side',
      'Knees to the left',
      'Knees to your chest',
      'Seen from above',
      'Day 14',
      'Barton Health: Starting with the leg alone.',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('Round 1');
    expect(text).not.toContain('pack');
  });

  test('says how packs are used, and has a box for every round of a pain day', async () => {
    const page = buildHandout(await loadRoutine('pain-day'));
    const text = readText(page);
    expect(text).toContain('Cold pack, about 10 minutes Wrap it in a damp towel.');
    expect(text).toContain('Heat pack, about 15 minutes Put two or three layers of dry towel around it.');
    expect(text).toContain('ask a doctor or physiotherapist first if you have poor circulation');
    expect(text).toContain('Again every 3 h between 08:00 and 21:00, at most 5 times a day.');
    expect(page.match(/type="checkbox"/g)?.length).toBe(5 * 14);
    expect(page).toContain('aria-label="Round 5, Day 14"');
  });

  test('has a box a day for each exercise and pack', async () => {
    const page = buildHandout(await loadRoutine('maintenance'));
    expect(page.match(/type="checkbox"/g)?.length).toBe(7 * 14);
    expect(page).toContain('aria-label="Bird-dog, Day 1"');
  });

  test('follows the choices, and names what was left out', async () => {
    const routine = await loadRoutine('gentle-pain-day');
    expect(readText(buildHandout(routine, { budgetMs: 300_000 }))).toContain('Left out to fit the time: Elbows prop.');
    expect(readText(buildHandout(await loadRoutine('maintenance'), { dose: 'high', startSide: 'right' }))).toContain(
      'Hold for 10 seconds, 5 times on each side, right first.',
    );
  });

  test('shows the easier form’s own lines where that is to be done', async () => {
    const text = readText(buildHandout(await loadRoutine('gentle-pain-day')));
    expect(text).toContain('How, in the easier form Lie on your back, feet flat, knees together.');
    expect(text).not.toContain('Lie on your back, legs straight.');
    expect(text.split('Lower both knees a little to the left (right).').length).toBe(2);
  });

  test('shows what is done in several rounds once', async () => {
    const rounds = `format: 1
title: Rounds
steps:
  - rounds: 3
    steps:
      - { exercise: bridging, hold: 5s, reps: 2 }
      - { break: 30s, note: Breathe }
`;
    const page = buildHandout(await loadRoutine('/home/person/rounds.yaml', rounds));
    expect(page.match(/<article/g)?.length).toBe(1);
    expect(readText(page)).toContain('Hold for 5 seconds, 2 times. In 3 rounds.');
    expect(readText(page).split('Break 0:30 min Breathe').length).toBe(2);
  });

  test('marks the routine’s own words where their language has no other words here', async () => {
    const page = await handoutWith('Guten Tag');
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('<h1 lang="de">Guten Tag</h1>');
    expect(buildHandout(await loadRoutine('maintenance'))).toContain('<h1>');
  });

  test.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</title></style><script>',
    '&lt;b&gt; &amp;lt;',
    '<!-- ]]> <![CDATA[',
    'javascript:alert(1)',
  ])('lets no text of a routine become markup: %s', async (payload) => {
    const page = await handoutWith(payload);
    expect(readTags(page)).toEqual(readTags(await handoutWith('Plain')));
    expect(page).not.toContain('alert(1)</script>');
    expect(page).not.toMatch(/<img|<!--|<!\[/);
  });

  test('shows hidden letters of a routine', async () => {
    const page = await handoutWith('a\u200bb');
    expect(page).not.toContain('\u200b');
    expect(page.split(String.raw`a\u{200b}b`).length).toBeGreaterThan(15);
  });
});
