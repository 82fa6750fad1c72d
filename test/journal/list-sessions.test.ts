import { describe, expect, test } from 'vitest';
import { listSessions, readNotable, readSession, sessionsNewestFirst } from '../../src/journal/list-sessions.ts';
import { MemoryFiles } from '../support/memory-files.ts';
import { buildSamplePlan, recordSession } from '../support/record-session.ts';
import { sampleSummary } from '../support/sample-summary.ts';

const folder = '/home/person/.local/share/backroutine/sessions';
const records = recordSession(buildSamplePlan());
const content = records.map((record) => `${JSON.stringify(record)}\n`).join('');

const idsIn = (files: MemoryFiles, last?: number) => listSessions(files, folder, last).map(({ id }) => id);

function buildFiles(names: readonly string[]): MemoryFiles {
  return new MemoryFiles({ files: Object.fromEntries(names.map((name) => [`${folder}/${name}`, content])) });
}

describe('the sessions of a folder', () => {
  test('come newest first, over the months', () => {
    const files = buildFiles([
      '2026-02/20260228T230000Z-0a.jsonl',
      '2026-03/20260301T001500Z-ff.jsonl',
      '2026-03/20260301T001500Z-0b.jsonl',
      '2025-12/20251231T080000Z-1c.jsonl',
    ]);
    const newestFirst = ['20260301T001500Z-ff', '20260301T001500Z-0b', '20260228T230000Z-0a', '20251231T080000Z-1c'];
    expect(idsIn(files)).toEqual(newestFirst);
    expect(idsIn(files, 3)).toEqual(newestFirst.slice(0, 3));
    expect(idsIn(files, 0)).toEqual([]);
  });

  test('of which one goes on with another of the month before are one', () => {
    const files = buildFiles(['2026-02/20260228T225900Z-0a.jsonl']);
    const time = '2027-01-01T00:00:00+00:00';
    const resuming = `${JSON.stringify({ ...records[0], time, resumes: '20260228T225900Z-0a' })}\n`;
    files.put(`${folder}/2026-03/20260301T001500Z-0b.jsonl`, resuming + content.slice(content.indexOf('\n') + 1));
    expect(idsIn(files)).toEqual(['20260301T001500Z-0b']);
  });

  /** The last record of `content`, some seconds after those of the session that resumed it. */
  const later = (seconds: number) => {
    const time = new Date(Date.parse(records[0]?.time ?? '') + seconds * 1000).toISOString().slice(0, 19);
    return `${JSON.stringify({ ...records.at(-1), time: `${time}+00:00` })}\n`;
  };

  test('of which one resumed another that was running all the while are two', () => {
    const files = buildFiles(['2026-02/20260228T225900Z-0a.jsonl']);
    const resuming = `${JSON.stringify({ ...records[0], resumes: '20260228T225900Z-0a' })}\n`;
    files.put(`${folder}/2026-03/20260301T001500Z-0b.jsonl`, resuming);
    const [first, ...rest] = content.split('\n');
    files.put(`${folder}/2026-02/20260228T225900Z-0a.jsonl`, `${first}\n`);
    expect(idsIn(files)).toEqual(['20260301T001500Z-0b']);
    const running = new Set(['20260228T225900Z-0a']);
    expect(listSessions(files, folder, undefined, running)).toMatchObject([{ isRunning: false }, { isRunning: true }]);
    files.put(`${folder}/2026-02/20260228T225900Z-0a.jsonl`, [first, ...rest].join('\n') + later(5));
    expect(idsIn(files)).toEqual(['20260301T001500Z-0b', '20260228T225900Z-0a']);
  });

  test('keep what was put right of a session that was resumed, in the one that stands for it', () => {
    const ids = ['20260301T080000Z-0a', '20260301T090000Z-0b', '20260301T100000Z-0c'];
    const files = new MemoryFiles();
    const [, ...rest] = records.filter(({ type }) => type !== 'pain');
    const time = '2027-01-01T00:00:00+00:00';
    for (const [index, id] of ids.entries()) {
      const begun = { ...records[0], time, ...(index > 0 && { resumes: ids[index - 1] }) };
      const lines = [begun, ...rest].map((record) => `${JSON.stringify(record)}\n`);
      files.put(`${folder}/2026-03/${id}.jsonl`, lines.join(''));
    }
    const correct = (index: number, change: object) =>
      files.put(
        `${folder}/corrections/20260302T080000Z-edit-0${index}.json`,
        JSON.stringify({ session: ids[index], after: [], ...change }),
      );
    correct(0, { painBefore: 6, note: 'first' });
    correct(1, { painBefore: 5, playedMs: 1, note: 'second' });
    correct(2, { painAfter: 1, note: 'third' });
    const [session, ...others] = listSessions(files, folder);
    expect(others).toEqual([]);
    expect(session).toMatchObject({
      id: ids[2],
      painBefore: 5,
      painAfter: 1,
      isEdited: true,
      notes: ['first', 'second', 'third'],
    });
    expect(session).not.toMatchObject({ playedMs: 1 });
  });

  test('of a month that cannot be read are one line, and hide no others', () => {
    const files = buildFiles(['2026-02/20260228T225900Z-0a.jsonl', '2026-03/20260301T001500Z-0b.jsonl']);
    files.deny(`${folder}/2026-03`, 'EACCES');
    expect(listSessions(files, folder)).toMatchObject([
      { kind: 'month', id: '2026-03' },
      { kind: 'session', id: '20260228T225900Z-0a' },
    ]);
  });

  test('are none where there is no folder yet', () => {
    expect(listSessions(new MemoryFiles(), folder)).toEqual([]);
  });

  test('cannot be listed where the folder is a file', () => {
    const files = new MemoryFiles({ files: { [folder]: 'a file' } });
    expect(() => listSessions(files, folder)).toThrow(/ENOTDIR/);
  });

  test('stand among the files of others, which are left alone', () => {
    const files = buildFiles([
      '2026-03/20260301T001500Z-0b.jsonl',
      '2026-03/20260301T001500Z-0b.sync-conflict-20260302.jsonl',
      '2026-03/20260401T001500Z-0b.jsonl',
      '2026-03/notes.txt',
      '2026-03/.DS_Store',
      '2026-04',
      'README.md',
      'archive/20260301T001500Z-0b.jsonl',
    ]);
    files.deny(`${folder}/archive`, 'EACCES');
    const before = files.paths().map((path) => files.text(path));
    expect(idsIn(files)).toEqual(['20260301T001500Z-0b']);
    expect(files.paths().map((path) => files.text(path))).toEqual(before);
  });

  test('are listed also where they cannot be read, and hide no others', () => {
    const files = buildFiles(['2026-03/20260301T001500Z-0b.jsonl', '2026-03/20260303T001500Z-0b.jsonl']);
    files.put(`${folder}/2026-03/20260302T001500Z-01.jsonl`, content.replace('"format":1', '"format":2'));
    files.put(`${folder}/2026-03/20260302T001500Z-02.jsonl`, 'no journal at all');
    files.put(`${folder}/2026-03/20260302T001500Z-03.jsonl`, '');
    files.put(`${folder}/2026-03/20260302T001500Z-04.jsonl`, content);
    files.deny(`${folder}/2026-03/20260302T001500Z-04.jsonl`, 'EACCES');
    expect(listSessions(files, folder).map(({ kind }) => kind)).toEqual([
      'session',
      'damaged',
      'damaged',
      'newer',
      'session',
    ]);
  });

  test('can be read one by one, with all their records', () => {
    const files = buildFiles(['2026-03/20260301T001500Z-0b.jsonl']);
    expect(readSession(files, folder, '20260301T001500Z-0b').records).toEqual(records);
  });
});

describe('sessions that stand for others', () => {
  const ids = ['20260301T080000Z-0a', '20260301T090000Z-0b', '20260301T100000Z-0c'] as const;
  /** Each with the session that it resumes; begun long after the last record of any. */
  const build = (resumes: Readonly<Record<string, string | undefined>>) => {
    const files = new MemoryFiles();
    for (const [id, other] of Object.entries(resumes)) {
      const begun = {
        ...records[0],
        time: '2027-01-01T00:00:00+00:00',
        ...(other !== undefined && { resumes: other }),
      };
      const lines = [begun, ...records.slice(1)].map((record) => `${JSON.stringify(record)}\n`);
      files.put(`${folder}/2026-03/${id}.jsonl`, lines.join(''));
    }
    return files;
  };
  const note = (files: MemoryFiles, session: string, text: string) =>
    files.put(
      `${folder}/corrections/20260302T080000Z-note-${files.paths().length}.json`,
      JSON.stringify({ session, after: [], note: text }),
    );
  const notesIn = (files: MemoryFiles) =>
    listSessions(files, folder).map((one) => (one.kind === 'session' ? one.notes : one.kind));

  test('hand on no word of a file that is no session of that month', () => {
    const files = build({ [ids[2]]: '20260301T080000Z-zz' });
    files.put(`${folder}/2026-03/20260301T080000Z-zz.jsonl`, content);
    note(files, '20260301T080000Z-zz', 'of another');
    expect(notesIn(files)).toEqual([[]]);
  });

  test('are read though they name themselves, or a later one, or one that is lost', () => {
    for (const other of [ids[1], ids[2], '20260301T070000Z-0a']) {
      const files = build({ [ids[1]]: other });
      note(files, ids[2], 'later');
      note(files, '20260301T070000Z-0a', 'lost');
      expect(notesIn(files).flat(), other).toEqual([]);
    }
  });

  test('are read though they name each other, or one of which nothing was written', () => {
    const files = build({ [ids[0]]: ids[1], [ids[1]]: ids[0], [ids[2]]: '20260301T070000Z-0a' });
    files.put(`${folder}/2026-03/20260301T070000Z-0a.jsonl`, '');
    note(files, ids[0], 'older');
    expect(listSessions(files, folder).map(({ id }) => id)).toEqual([ids[2], ids[1]]);
    expect(notesIn(files)).toEqual([[], ['older']]);
  });

  test('hand on what was put right of one of them, whatever was not of the others', () => {
    const files = build({ [ids[0]]: undefined, [ids[1]]: ids[0], [ids[2]]: ids[1] });
    note(files, ids[0], 'first');
    expect(notesIn(files)).toEqual([['first']]);
  });

  test('stand for no session that went on by itself, and whose notes stay its own', () => {
    const files = build({ [ids[0]]: undefined, [ids[1]]: ids[0] });
    const late = { ...records.at(-1), time: '2027-01-01T00:00:01+00:00' };
    const text = files.text(`${folder}/2026-03/${ids[0]}.jsonl`) ?? '';
    note(files, ids[0], 'own');
    expect(notesIn(files)).toEqual([['own']]);
    files.put(
      `${folder}/2026-03/${ids[0]}.jsonl`,
      `${text}${JSON.stringify({ ...late, time: '2027-01-01T00:00:00+00:00' })}\n`,
    );
    expect(notesIn(files)).toEqual([['own']]);
    files.put(`${folder}/2026-03/${ids[0]}.jsonl`, `${text}${JSON.stringify(late)}\n`);
    expect(notesIn(files)).toEqual([[], ['own']]);
  });

  test('stand for a file that cannot be read', () => {
    const files = build({ [ids[0]]: undefined, [ids[1]]: ids[0] });
    files.put(`${folder}/2026-03/${ids[0]}.jsonl`, 'damaged');
    expect(listSessions(files, folder).map(({ id }) => id)).toEqual([ids[1]]);
  });
});

test('sessions that were removed are read by who brings them back, and by nobody else', () => {
  const files = buildFiles(['2026-02/20260228T080000Z-0a.jsonl', '2026-03/20260301T001500Z-0b.jsonl']);
  files.put(`${folder}/2026-03/20260302T080000Z-0c.jsonl`, 'damaged');
  files.put(`${folder}/2026-04/notes.txt`, '');
  files.deny(`${folder}/2026-04`, 'EACCES');
  for (const [index, session] of ['20260301T001500Z-0b', '20260302T080000Z-0c'].entries()) {
    const path = `${folder}/corrections/20260302T08000${index}Z-removal-0a.json`;
    files.put(path, JSON.stringify({ session, after: [], removed: true }));
  }
  expect(idsIn(files)).toEqual(['2026-04', '20260228T080000Z-0a']);
  const removed = [...sessionsNewestFirst(files, folder, new Set(), 'removed')];
  expect(removed.map(({ id }) => id)).toEqual(['20260302T080000Z-0c', '20260301T001500Z-0b']);
});

describe('what is notable of a session', () => {
  const id = '20260301T001500Z-0b';
  const stamp = { time: records[0]?.time, atMs: 1, step: 0, what: 'bird-dog' };
  const plain = records.filter(({ type }) => type !== 'pack');
  const readTypes = (kept: readonly object[], share = 1) => {
    const text = kept.map((record) => `${JSON.stringify(record)}\n`).join('');
    const files = new MemoryFiles({ files: { [`${folder}/2026-03/${id}.jsonl`]: text } });
    return readNotable(files, folder, sampleSummary({ id, share })).map(({ type }) => type);
  };
  const typesOf = (kept: readonly object[]) => kept.map((record) => (record as { type: string }).type);
  const choose = (choices: object) => [{ ...records[0], choices }, ...plain.slice(1)];

  test('is nothing where all was done and nothing out of the ordinary', () => {
    expect(readTypes(plain)).toEqual([]);
    expect(readTypes(choose({ easier: [] }))).toEqual([]);
    expect(readTypes(choose({ leaveOut: ['pack'] }))).toEqual([]);
  });

  test('is the session with its packs and its easier forms', () => {
    expect(readTypes(records)).toEqual(['session', 'pack']);
    expect(readTypes([...plain, { type: 'easier', ...stamp }])).toEqual(['session', 'easier']);
    expect(readTypes(choose({ easier: ['bird-dog'] }))).toEqual(['session']);
  });

  test('is all of it where something hurt, was left out, or was not done', () => {
    const hurt = [...records, { type: 'hurt', ...stamp }];
    const leftOut = [...records, { type: 'left-out', ...stamp, missed: 1 }];
    expect([readTypes(hurt), readTypes(leftOut)]).toEqual([typesOf(hurt), typesOf(leftOut)]);
    expect(readTypes(plain, 0.999)).toEqual(typesOf(plain));
  });

  test('is found however a line is spaced', () => {
    const text = JSON.stringify({ ...records[0], choices: { easier: ['bird-dog'] } });
    const files = new MemoryFiles();
    files.put(`${folder}/2026-03/${id}.jsonl`, text.replaceAll(':[', ' : [ ').replaceAll('"type":', '"type" : '));
    expect(readNotable(files, folder, sampleSummary({ id }))).toHaveLength(1);
  });
});
