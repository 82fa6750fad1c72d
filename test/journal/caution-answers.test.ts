import { expect, test } from 'vitest';
import { readCautionAnswers, writeCautionAnswer } from '../../src/journal/caution-answers.ts';
import { buildTestPorts } from '../support/test-ports.ts';

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
