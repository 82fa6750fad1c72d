import { expect, test } from 'vitest';
import { isRestName } from '../../src/import/rest-words.ts';

test.each([
  ...['Rest', 'REST 30s', 'Short break', 'Rest (30 sec)', 'Rest between sets', 'Water break'],
  ...[
    'Pause',
    'Ruhe',
    'Kurze Pause',
    'Pause 1 min',
    'Erholung',
    'Pausa',
    'Descanso 30 segundos',
    'Repos',
    'Récupération',
  ],
  ...['Riposo', 'Recupero tra le serie', 'Intervalo', 'Rust', 'Korte pauze'],
])('%s is a rest', (name) => {
  expect(isRestName(name)).toBe(true);
});

test.each([
  'Rest your eyes',
  "Child's pose",
  'Rest pose',
  'Pause squat',
  'Short plank',
  '30 s',
  '',
  'Active recovery walk',
])('%j is an exercise', (name) => {
  expect(isRestName(name)).toBe(false);
});
