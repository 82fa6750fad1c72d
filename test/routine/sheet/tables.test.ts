/** Tables of sheets: each value is read by its heading, and no number is lost or becomes another. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSheet } from '../support/read-one-sheet.ts';

/** What each row became: the amounts and the words; `undefined` where it was left to the person. */
function rowsOf(text: string) {
  const { parts, lines } = readSheet(text);
  return lines
    .filter(({ meaning }) => meaning !== 'headings')
    .map(({ number }) => {
      const part = parts.find(({ line }) => line === number);
      return part !== undefined && 'name' in part ? { name: part.name, ...part.amounts, how: part.how } : part;
    });
}

interface Column {
  readonly headings: readonly string[];
  readonly value: fc.Arbitrary<string>;
  /** What the value means. */
  readonly means: (value: string) => object;
}

const whole = (min: number, max: number) => fc.integer({ min, max }).map(String);
const ranged = (min: number, max: number) =>
  fc.tuple(fc.integer({ min, max }), fc.integer({ min: 1, max: 5 })).map(([low, more]) => `${low}-${low + more}`);

const columns: readonly Column[] = [
  { headings: ['Sets', 'No. of sets', 'Sätze', 'Serien'], value: whole(1, 9), means: (sets) => ({ sets }) },
  {
    headings: ['Reps', 'Repetitions', 'Wdh.', 'Wiederholungen'],
    value: fc.oneof(whole(1, 90), ranged(2, 40)),
    means: (reps) => ({ reps }),
  },
  {
    headings: ['Hold', 'Hold (sec)', 'Halten (Sek.)', 'Haltezeit'],
    value: fc.oneof(whole(3, 90), ranged(3, 60)),
    means: (hold) => ({ hold: `${hold}s` }),
  },
  {
    headings: ['Rest', 'Pause (s)', 'Rest between sets'],
    value: whole(15, 99),
    means: (rest) => ({ rest: `${rest}s` }),
  },
  {
    headings: ['Times/day', 'Times per day', 'x/Tag', 'Mal pro Tag', 'Per day'],
    value: whole(1, 9),
    means: (times) => ({ frequency: `${times} times a day` }),
  },
  {
    headings: ['Side', 'Seite'],
    value: fc.constantFrom('left', 'L', 'links'),
    means: () => ({ sides: 'left' }),
  },
  { headings: ['Load (kg)', 'Gewicht (kg)'], value: whole(1, 60), means: (load) => ({ equipment: `${load} kg` }) },
];

const notes: Column = {
  headings: ['Notes', 'Bemerkung'],
  value: fc.constantFrom('go slowly', 'stop at 90 degrees', 'langsam'),
  means: (note) => ({ how: [note] }),
};

const names = ['Bird dog', 'Plank', 'Beinpresse', 'Hamstring stretch', '90/90 hip switch', 'Warrior 2'];

/** As people write a table: with a mark between the cells, or in columns. */
const writers: readonly ((table: readonly (readonly string[])[]) => string)[] = [
  (table) => table.map((cells) => cells.join('\t')).join('\n'),
  (table) => table.map((cells) => cells.join(' | ')).join('\n'),
  (table) => table.map((cells, row) => `| ${cells.join(' | ')} |${row === 0 ? '\n|---|:--|' : ''}`).join('\n'),
  (table) => table.map((cells) => cells.join(',')).join('\n'),
  (table) => table.map((cells) => cells.map((cell) => `"${cell}"`).join(';')).join('\n'),
  (table) =>
    table
      .map((cells) =>
        cells
          .map((cell, column) => cell.padEnd(Math.max(...table.map((row) => row[column]?.length ?? 0)) + 2))
          .join('')
          .trimEnd(),
      )
      .join('\n'),
];

test('each value of a table is read by its heading, in any order and layout, and nothing else is read into it', () => {
  const isAmount = (column: Column) => columns.indexOf(column) >= 0 && columns.indexOf(column) < 5;
  const someColumns = fc.shuffledSubarray([...columns, notes], { minLength: 2 }).filter((some) => some.some(isAmount));
  const table = someColumns.chain((some) =>
    fc.record({
      some: fc.constant(some),
      headings: fc.tuple(...some.map(({ headings }) => fc.constantFrom(...headings))),
      nameHeading: fc.constantFrom('Exercise', 'Übung', 'Name'),
      nameAt: fc.nat({ max: 1 }),
      rows: fc.array(
        fc.record({
          name: fc.constantFrom(...names),
          values: fc
            .tuple(...some.map(({ value }) => fc.option(value, { nil: '', freq: 4 })))
            .filter((values) => values.some((value) => value !== '')),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      write: fc.constantFrom(...writers),
    }),
  );
  fc.assert(
    fc.property(table, ({ some, headings, nameHeading, nameAt, rows, write }) => {
      const withName = (cells: readonly string[], name: string) => cells.toSpliced(nameAt, 0, name);
      const text = write([withName(headings, nameHeading), ...rows.map(({ name, values }) => withName(values, name))]);
      const expected = rows.map(({ name, values }) => {
        const meant = some.flatMap((column, index) =>
          values[index] === '' ? [] : [column.means(values[index] ?? '')],
        );
        return Object.assign({ name, how: [] }, ...meant);
      });
      // A row without any amount is a heading.
      const amounts = rowsOf(text).map((row, index) => {
        const { name: _, how, ...rest } = expected[index] ?? {};
        const isDose = 'hold' in rest || 'reps' in rest;
        return isDose ? row : (row ?? expected[index]);
      });
      expect(amounts).toEqual(expected);
    }),
  );
});

describe('in a table', () => {
  const header = 'Exercise | Sets | Reps | Hold | Rest | Times/day | Band | Notes';

  test.each([
    [
      'Clam | 2 | 10 each side | | | twice | red | slowly',
      { sets: '2', reps: '10', sides: 'each', frequency: 'twice a day', equipment: 'red band', how: ['slowly'] },
    ],
    [
      'Plank | 3 | | 20 sec | 1 min | 2x | - | ',
      { sets: '3', hold: '20s', rest: '1 min', frequency: '2x a day', how: [] },
    ],
    [
      'Squat | 3 | 8-10 | 0 | | morning and evening | none | n/a',
      { sets: '3', reps: '8-10', frequency: 'morning and evening', how: [] },
    ],
    [
      'Squat, blue band | 3 | 8 reps slowly',
      { sets: '3', reps: '8', equipment: 'blue band', how: ['Reps: 8 reps slowly'] },
    ],
    ['Squat | 3 | 12/10/8', { sets: '3', reps: '12/10/8', how: [] }],
    ['Squat | | 12-10-8 each leg', { reps: '12/10/8', sides: 'each', how: [] }],
    ['Walk | | | 10 min', { hold: '10 min', how: [] }],
    ['Clam | 2 | 10 | | | | | each side', { sets: '2', reps: '10', sides: 'each', how: [] }],
    ['Clam | 2 | 10 | | | | | Slowly, each side', { sets: '2', reps: '10', sides: 'each', how: ['Slowly, each side'] }],
  ])('%s', (row, amounts) => {
    const [read] = rowsOf(`${header}\n${row}`);
    expect(read).toEqual({ name: expect.any(String), ...amounts });
  });

  test.each([
    'Row | 3 | 40 cal',
    'Squat | 3 | 12/10',
    'Squat | 3 (2 if sore) | 10',
    'Squat | 3 | 10+',
    'Squat | 3 | 10 | | 2',
    'Squat 4x8 | 3 | 10',
    'Squat | 2 | 8 | | | | | | 17',
    'Ice | 1 | | 10 min',
  ])('a row with a number that is not understood is left for the person, whole: %s', (row) => {
    const { parts, lines } = readSheet(`${header}\n${row}\nBridge | 2 | 5`);
    expect(parts).toMatchObject([{ name: 'Bridge', amounts: { sets: '2', reps: '5' } }]);
    expect(lines[1]?.meaning).toBe('unclear');
  });

  test('a value that stands in no column’s place is left for the person', () => {
    const table = [
      'Exercise       Sets   Reps   Hold',
      'Bird dog        3      10',
      'Plank          3             20s',
      'Squat            12',
    ];
    expect(rowsOf(table.join('\n'))).toEqual([
      undefined,
      { name: 'Plank', sets: '3', hold: '20s', how: [] },
      undefined,
    ]);
  });

  test('a rest is a break, headings between the rows stay headings, and lines below are lines again', () => {
    const text = `Exercise,Sets,Reps,Seconds\nBridge,3,10,\nCore\nRest,,,60\nPlank,2,,30\n\nStop if it hurts, swells, burns, or bleeds.\nSquats, 12 reps\n`;
    const { parts, lines, stopIf } = readSheet(text);
    expect(parts.map((part) => ('name' in part ? [part.name, part.amounts] : part.rest))).toEqual([
      ['Bridge', { sets: '3', reps: '10' }],
      '60s',
      ['Plank', { sets: '2', hold: '30s', isUnheld: true }],
      ['Squats', { reps: '12' }],
    ]);
    expect(stopIf.map(({ reason }) => reason)).toEqual(['it hurts, swells, burns, or bleeds']);
    expect(lines.find(({ text: line }) => line === 'Core')?.meaning).toBe('unclear');
  });

  test.each([
    ['Reps per side', '8', { reps: '8', sides: 'each' }],
    ['Reps/leg', '8', { reps: '8', sides: 'each' }],
    ['Repetitions (each side)', '8', { reps: '8', sides: 'each' }],
    ['Wdh. pro Seite', '8', { reps: '8', sides: 'each' }],
    ['Hold per side (sec)', '8', { hold: '8s', sides: 'each' }],
    ['Sets x Reps (each side)', '3 x 10', { sets: '3', reps: '10', sides: 'each' }],
    ['Reps per set', '8', { reps: '8' }],
    ['Reps/Time', '8', { reps: '8' }],
    ['Reps/Time', '30 s', { hold: '30s', isUnheld: true }],
    ['Time or reps', '0:25', { hold: '25s', isUnheld: true }],
    ['Wdh./Dauer', '12', { reps: '12' }],
    ['Reps per side', '', {}],
    ['Reps per side', '8 alternating', { reps: '8', sides: 'each-alternate', ofWhat: 'sides' }],
  ])('what a heading says of sides holds for its values: "%s", %s', (heading, value, amounts) => {
    const [row] = rowsOf(`Exercise | Rest | ${heading}\nLeg lift | 60 | ${value}\nBridge | | 5`);
    const isHeading = amounts !== undefined && Object.keys(amounts).length === 0;
    expect(row).toEqual(
      amounts === undefined || isHeading ? undefined : { name: 'Leg lift', rest: '60s', ...amounts, how: [] },
    );
  });

  test.each([
    ['Reps (slow)', '10'],
    ['Reps each', '10'],
    ['Reps (L)', '10'],
    ['Target', '3 x 10'],
    ['Target', '10'],
    ['Monday', '2 sets of 10'],
  ])('a number that may be an amount is not only said: "%s", %s', (heading, value) => {
    const text = `Exercise | Sets | ${heading} | Hold\nLeg raise | 2 | ${value} | 5\nBridge | 2 | | 5`;
    expect(rowsOf(text)).toEqual([undefined, { name: 'Bridge', sets: '2', hold: '5s', how: [] }]);
  });

  test.each([
    ['Position', '4-point kneeling'],
    ['Page', '12'],
    ['RPE', '7'],
    ['Muscle', 'left glute'],
    ['Level', 'L4/5'],
  ])('what is no amount is said: "%s", %s', (heading, value) => {
    const [row] = rowsOf(`Exercise | Sets | Hold | ${heading}\nLeg raise | 2 | 5 | ${value}`);
    expect(row).toEqual({ name: 'Leg raise', sets: '2', hold: '5s', how: [`${heading}: ${value}`] });
  });

  test.each([
    ['Weeks', '1-2', '3-4'],
    ['Week', '1', '2'],
    ['Day', 'Monday', ''],
    ['Tage', 'Mo, Mi', 'Di'],
    ['Phase', 'early', 'late'],
    ['Days', '3', '3'],
  ])('rows that may be of other days are not done together: "%s", %s, %s', (heading, one, other) => {
    const text = `Exercise | Sets | Reps | ${heading}\nBridge | 2 | 10 | ${one}\nSquat | 3 | 12 | ${other}`;
    expect(rowsOf(text)).toEqual([undefined, undefined]);
  });

  test('"daily" below "Days" is how often', () => {
    const [row] = rowsOf('Exercise | Sets | Reps | Days\nBridge | 2 | 10 | daily');
    expect(row).toEqual({ name: 'Bridge', sets: '2', reps: '10', frequency: 'daily', how: [] });
  });

  test('a dose for each of several weeks is left for the person; room to tick them off is not', () => {
    const text = 'Exercise | Reps | Week 1 | Week 2\nBridge | | 3 x 8 | 3 x 10\nSquat | 12 | |';
    expect(rowsOf(text)).toEqual([undefined, { name: 'Squat', reps: '12', how: [] }]);
  });

  test.each([
    ['left leg', 'left'],
    ['R', 'right'],
    ['each leg', 'each'],
    ['L/R', 'each'],
    ['alternating', 'alternate'],
    ['both legs', 'both-limbs'],
    ['beide Seiten', 'each'],
    ['each side alternating', 'each-alternate'],
    ['je Seite abwechselnd', 'each-alternate'],
    ['im Wechsel links und rechts', 'alternate'],
  ])('a side is read in its usual words: %s', (side, sides) => {
    expect(rowsOf(`Exercise | Reps | Side\nLeg lift | 10 | ${side}`)).toMatchObject([{ reps: '10', sides }]);
  });

  test.each([
    ['Dose', 'Plank | 3 x 30'],
    ['Dose', 'Hamstring stretch | 2 x 30'],
    ['Dosierung', 'Wadendehnung | 2 x 30'],
    ['Amount', 'Side plank hold | 3x20 each side'],
    ['Hold', 'Hamstring stretch | 1'],
    ['Hold', 'Hamstring stretch | 1-2'],
    ['Hold', 'Plank | 0,5'],
  ])('a number without a unit that may be a time in another one is left for the person: "%s", %s', (heading, row) => {
    expect(rowsOf(`Exercise | ${heading} | Sets\n${row} |`)).toEqual([undefined]);
  });

  test.each([
    ['Reps', 'Hamstring stretch | 3', { reps: '3' }],
    ['Dose', 'Plank | 3 x 30 s', { hold: '30s', reps: '3', isUnheld: true }],
    ['Dose', 'Plank | 3 x 10 reps', { sets: '3', reps: '10' }],
    ['Hold', 'Plank | 3', { hold: '3s' }],
    ['Hold (sec)', 'Bridge | 2', { hold: '2s' }],
    ['Hold (min)', 'Plank | 1', { hold: '1 min' }],
  ])('a number that says what it counts is read: "%s", %s', (heading, row, amounts) => {
    const [, name = ''] = /^(.*?) \|/.exec(row) ?? [];
    expect(rowsOf(`Exercise | ${heading} | Sets\n${row} |`)).toEqual([{ name, ...amounts, how: [] }]);
  });

  test.each(['repeat 10 times', 'Slowly, 3 sets', '10 reps, then relax'])(
    'an amount that stands only in the notes leaves the row for the person: %s',
    (note) => {
      expect(rowsOf(`Exercise | Hold | Notes\nLeg raise | 5 | ${note}\nBridge | 5 | slowly`)).toEqual([
        undefined,
        { name: 'Bridge', hold: '5s', how: ['slowly'] },
      ]);
    },
  );

  test('notes on amounts that have columns are said', () => {
    const [row] = rowsOf('Exercise | Sets | Reps | Notes\nLeg raise | 3 | 10 | build up to 3 x 15');
    expect(row).toEqual({ name: 'Leg raise', sets: '3', reps: '10', how: ['build up to 3 x 15'] });
  });

  test.each([
    ['Leg', 'left', { sides: 'left' }],
    ['Arm', 'both', { sides: 'both' }],
    ['Leg', 'affected', undefined],
    ['Each side', 'yes', undefined],
  ])('a heading that names a limb, or each side, is one of sides: "%s", %s', (heading, value, sides) => {
    const [row] = rowsOf(`Exercise | Reps | ${heading}\nLeg raise | 10 | ${value}`);
    expect(row).toEqual(sides === undefined ? undefined : { name: 'Leg raise', reps: '10', ...sides, how: [] });
  });

  test.each(['not left', 'left (not right)', 'affected', '1', 'op side'])(
    'a side that is not understood leaves the row for the person: %s',
    (side) => {
      expect(rowsOf(`Exercise | Reps | Side\nLeg lift | 10 | ${side}`)).toEqual([undefined]);
    },
  );

  test.each(['|', '\t', ';', ','])('what is quoted is one cell, and the mark of seconds is no quote: "%s"', (mark) => {
    const lines = [
      ['Exercise', 'Sets', 'Hold', 'Rest'],
      ['Heel slides', '2', '5"', '30"'],
      [`"Squat${mark} wide"`, '2', '"5"""', '"30 s"'],
      ['"Slow" bridge', '2', '5', ''],
    ];
    expect(rowsOf(lines.map((cells) => cells.join(mark)).join('\n'))).toEqual([
      { name: 'Heel slides', sets: '2', hold: '5s', rest: '30s', how: [] },
      { name: expect.stringMatching(/^Squat.? wide$/), sets: '2', hold: '5s', rest: '30s', how: [] },
      { name: '"Slow" bridge', sets: '2', hold: '5s', how: [] },
    ]);
  });

  test('a line of words is none', () => {
    const { lines } = readSheet('Squats 5 reps\nExercise, rest and repeat, every day');
    expect(lines.map(({ meaning }) => meaning)).not.toContain('headings');
  });
});

test('what is said below a table is of all its rows, and of none alone', () => {
  const sheet = readSheet('Exercise | Reps\nBridge | 10\nRow | 12\n\nBoth legs. No pain, only a gentle pull.');
  expect(sheet.parts.map((part) => 'how' in part && part.how)).toEqual([[], []]);
  expect(sheet.lines.at(-1)?.meaning).toBe('advice');
});

test('"alt" below "Side" is by turns, and a time that begins a note is how long, where nothing else says it', () => {
  const rows = [
    'Exercise\tSets\tReps\tSide\tNotes',
    'Heel taps\t1\t10\talt\tsmall',
    'Walking\t\t\t\t15 min, brisk',
    'Step-ups\t2\t\t\t15 min',
    'Cycling\t\t\t\tlow gear, 10 min',
  ];
  expect(rowsOf(rows.join('\n'))).toEqual([
    { name: 'Heel taps', sets: '1', reps: '10', sides: 'alternate', how: ['small'] },
    { name: 'Walking', hold: '15 min', isUnheld: true, how: ['15 min, brisk'] },
    undefined,
    undefined,
  ]);
});
