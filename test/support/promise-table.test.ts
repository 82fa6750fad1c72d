import { expect, test } from 'vitest';
import { renderTable } from './promise-table.ts';

test('the table has a row for each promise, in their order, and lists what could not be tried', () => {
  expect(
    renderTable([
      { promise: 'terminal', tried: 2, lost: 0, worstMs: 81.4 },
      { promise: 'killed', tried: 1_200, lost: 0 },
      { promise: 'terminal', tried: 1, lost: 1, worstMs: 502 },
      { promise: 'disk', tried: 0, lost: 0, notTried: 'nothing can be mounted here' },
    ]),
  ).toMatchInlineSnapshot(`
    [
      "promise                                                                     tried  lost  worst   to reach",
      "no acknowledged event is lost to kill -9                                    1,200  0             0 lost",
      "full and read-only disks: old bytes stay, one warning, the session goes on  0      0             0 lost",
      "the terminal is given back                                                  3      1     502 ms  within 500 ms",
      "Not tried of "full and read-only disks: old bytes stay, one warning, the session goes on": nothing can be mounted here.",
    ]
  `);
});
