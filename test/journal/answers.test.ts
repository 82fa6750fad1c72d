import { expect, test } from 'vitest';
import {
  readAnswerFiles,
  readCautionAnswers,
  readTexts,
  writeAnswerFile,
  writeCautionAnswer,
} from '../../src/journal/answers.ts';
import { buildTestPorts, type TestPorts } from '../support/test-ports.ts';

const data = '/home/person/.local/share/backroutine';
const readAll = ({ files, environment }: TestPorts) => readAnswerFiles(files, environment.folders, 'peg');
const put = (ports: TestPorts, name: string, content: string) => ports.files.put(`${data}/peg/${name}`, content);

test('an answer is kept with its time and kind, for its owner’s eyes alone, and read back', async () => {
  const ports = buildTestPorts();
  await writeAnswerFile('peg', 'not-now', { pain: 3 }, ports);
  const name = '20260306T081500Z-not-now-00000000.json';
  const time = '2026-03-06T09:15:00+01:00';
  expect(readAll(ports)).toEqual([{ name, kind: 'not-now', content: { time, pain: 3 } }]);
  expect(ports.files.text(`${data}/peg/${name}`)).toBe(`{"time":"${time}","pain":3}\n`);
  expect([ports.files.mode(`${data}/peg/${name}`), ports.files.mode(`${data}/peg`)]).toEqual([0o600, 0o700]);
  expect(ports.files.flushes).toBe(1);
});

test('answers may stand in another folder than the person’s data', async () => {
  const ports = buildTestPorts();
  await writeAnswerFile('peg', 'scores', {}, ports, '/elsewhere');
  expect(readAll(ports)).toEqual([]);
  expect(readAnswerFiles(ports.files, { data: '/elsewhere' }, 'peg')).toHaveLength(1);
});

test('an answer that cannot be kept is no answer', async () => {
  const ports = buildTestPorts();
  ports.files.freeBytes = 5;
  await expect(writeAnswerFile('peg', 'scores', {}, ports)).rejects.toThrow(/ENOSPC/);
  ports.files.readOnly = true;
  await expect(writeAnswerFile('peg', 'scores', {}, ports)).rejects.toThrow(/EROFS/);
});

test.each(['', '{"pain":', 'null', '3', '"text"', 'true', `{"long":"${'x'.repeat(64 * 1024)}"}`])(
  'an answer whose content is none, %.20j, is named and nothing more',
  (content) => {
    const ports = buildTestPorts();
    const name = '20260306T081500Z-scores-0a.json';
    put(ports, name, content);
    expect(readAll(ports)).toEqual([{ name, kind: 'scores', content: undefined }]);
  },
);

test('an answer may be as long as 64 KiB, and one that cannot be read is named', () => {
  const ports = buildTestPorts();
  put(ports, '20260306T081500Z-scores-0a.json', JSON.stringify({ long: 'x'.repeat(64 * 1024 - 11) }));
  expect(readAll(ports)).toMatchObject([{ content: { long: expect.stringMatching(/^x+$/) } }]);
  ports.files.deny(`${data}/peg/20260306T081500Z-scores-0a.json`, 'EACCES');
  expect(readAll(ports)).toMatchObject([{ kind: 'scores', content: undefined }]);
  ports.files.deny(`${data}/peg`, 'EACCES');
  expect(readAll(ports)).toEqual([]);
});

test.each([
  ['20260306T081500Z-a-b-0a.json', 'a-b'],
  ['120260306T081500Z-scores-0a.json', 'scores'],
  ['x20260306T081500Z-scores-0a.json', undefined],
  ['20260306T081500Z-scores-0a.jsonl', undefined],
  ['20260306T081500Z-scores-0a.json~', undefined],
  ['20260306T08150Z-scores-0a.json', undefined],
  ['260306T081500Z-scores-0a.json', undefined],
  ['20260306T081500Z--0a.json', undefined],
  ['20260306T081500Z-a--b-0a.json', undefined],
  ['20260306T081500Z-Scores-0a.json', undefined],
  ['20260306T081500Z-scores-xy.json', undefined],
  ['20260306T081500Z-scores-.json', undefined],
  ['20260306T081500Z-scores.json', undefined],
  ['20260306T081500Z-scores-0aXjson', undefined],
])('the name %s says what was answered: %s', (name, kind) => {
  const ports = buildTestPorts();
  put(ports, name, '{}');
  expect(readAll(ports).map((answer) => answer.kind)).toEqual(kind === undefined ? [] : [kind]);
});

test('of a list the texts are read, and of what is no list none', () => {
  expect(readTexts(['a', 1, null, 'b', ['c']])).toEqual(['a', 'b']);
  for (const none of [undefined, null, 'text', { 0: 'a', length: 1 }]) expect(readTexts(none)).toEqual([]);
});

const answer = { topic: 'exercises', asked: ['osteoporosis', 'glaucoma'], ticked: ['glaucoma'], replaces: [] } as const;

/** What was answered last, after its file was damaged in this way. */
async function readDamaged(ticked: readonly string[], damage: (text: string) => string) {
  const ports = buildTestPorts();
  await writeCautionAnswer({ ...answer, ticked }, ports);
  const { files, environment } = ports;
  const [path = ''] = files.paths().filter((name) => name.endsWith('.json'));
  files.put(path, damage(files.text(path) ?? ''));
  return readCautionAnswers(files, environment.folders);
}

test('an answer is read as it was kept', async () => {
  expect(await readDamaged(['glaucoma'], (text) => text)).toMatchObject([{ ...answer, isWhole: true }]);
  expect(await readDamaged([], (text) => text)).toMatchObject([{ ...answer, ticked: [], isWhole: true }]);
});

test('that something was ticked counts even where what it was cannot be read', async () => {
  const unknown = [{ topic: 'exercises', ticked: [], isWhole: false }];
  expect(await readDamaged(['glaucoma'], () => 'damaged')).toMatchObject(unknown);
  expect(await readDamaged(['glaucoma'], (text) => text.replace('"ticked":["glaucoma"]', '"ticked":[]'))).toMatchObject(
    unknown,
  );
});

test('that nothing was ticked counts only where it can be read', async () => {
  expect(await readDamaged([], () => '')).toEqual([]);
});

test.each(['packs-some', 'packs-none', 'exercises-some', 'exercises-none'])('an answer is about %s', (kind) => {
  const { files, environment } = buildTestPorts();
  const path = `${environment.folders.data}/cautions/20260306T081500Z-${kind}-0a.json`;
  files.put(path, JSON.stringify({ asked: ['a'], ticked: ['a'], replaces: ['b'] }));
  const [topic] = kind.split('-');
  expect(readCautionAnswers(files, environment.folders)).toEqual([
    { name: `20260306T081500Z-${kind}-0a.json`, topic, asked: ['a'], ticked: ['a'], replaces: ['b'], isWhole: true },
  ]);
});

test.each(['knees-some', 'packs-many', 'packs'])('%s is no answer of these', (kind) => {
  const { files, environment } = buildTestPorts();
  files.put(`${environment.folders.data}/cautions/20260306T081500Z-${kind}-0a.json`, '{"ticked":["a"]}');
  expect(readCautionAnswers(files, environment.folders)).toEqual([]);
});
