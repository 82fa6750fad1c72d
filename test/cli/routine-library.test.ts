import { describe, expect, test } from 'vitest';
import { RoutineLibrary } from '../../src/cli/routine-library.ts';
import { bundledFiles } from '../support/bundled-files.ts';
import { buildTestPorts } from '../support/test-ports.ts';

const own = '/home/person/.config/backroutine/routines/mine.yaml';

test('a routine has one name, however it is typed and from whatever folder', () => {
  for (const workingFolder of ['/home/person', '/home/person/.config/backroutine', '/tmp']) {
    const { files, environment } = buildTestPorts({
      files: { workingFolder, files: { ...bundledFiles(), [own]: '', '/home/person/sheet.yaml': '' } },
    });
    const library = new RoutineLibrary(files, environment.folders);
    expect(library.find('mine').name).toBe('mine');
    expect(library.find(own).name).toBe('mine');
    expect(library.find('/opt/backroutine/routines/pain-day.yaml').name).toBe('pain-day');
    expect(library.find('/home/person/../person/sheet.yaml').name).toBe('/home/person/sheet.yaml');
    expect(library.find('-').name).toBe('-');
  }
});

test('a bundled routine that one of the own replaces is no longer named by its file', () => {
  const replacing = own.replace('mine', 'pain-day');
  const { files, environment } = buildTestPorts({ files: { files: { ...bundledFiles(), [replacing]: '' } } });
  const library = new RoutineLibrary(files, environment.folders);
  expect(library.find(replacing).name).toBe('pain-day');
  const bundled = '/opt/backroutine/routines/pain-day.yaml';
  expect(library.find(bundled).name).toBe(bundled);
});

describe('of a name', () => {
  const library = () => {
    const { files, environment } = buildTestPorts({ files: { files: { ...bundledFiles(), [own]: '' } } });
    return new RoutineLibrary(files, environment.folders);
  };

  test.each([
    ['main', 'maintenance'],
    ['Pain', 'pain-day'],
    ['big-three', 'big-three'],
    ['mi', 'mine'],
    ['-', '-'],
  ])('the beginning is enough where no other begins so: %s', (typed, name) => {
    expect(library().findMeant(typed).name).toBe(name);
  });

  test('what several begin with means none of them, and all are named', () => {
    expect(() => library().findMeant('m')).toThrow(
      expect.objectContaining({ fault: { code: 'routine-ambiguous', name: 'm', meant: ['maintenance', 'mine'] } }),
    );
    expect(() => library().findExercise('p')).toThrow(
      expect.objectContaining({ fault: expect.objectContaining({ meant: ['packs-only', 'pain-day', 'pelvic-tilt'] }) }),
    );
  });

  test('what is kept is the whole name', () => {
    expect(() => library().find('main')).toThrow();
  });

  test('an exercise is found by its beginning too, and a routine is none', () => {
    expect(library().findExercise('bird')?.id).toBe('bird-dog');
    expect(library().findExercise('main')).toBeUndefined();
  });

  test.each([
    ['maintenence', ['maintenance']],
    ['day', ['gentle-pain-day', 'pain-day']],
    ['zzzz', []],
  ])('the closest are named for a wrong one: %s', (typed, nearest) => {
    expect(() => library().findMeant(typed)).toThrow(
      expect.objectContaining({ fault: expect.objectContaining({ code: 'routine-unknown', nearest }) }),
    );
  });
});
