/** A program of its own that keeps a session and says so after each record: the test kills it at any moment. */

import { readRecords } from '../../src/journal/read-records.ts';
import { Journal } from '../../src/outputs/journal.ts';
import { openPorts } from '../../src/system/open-ports.ts';

const [, , source = '', repeats = '1'] = process.argv;
const ports = openPorts();
const { records } = readRecords(ports.files.readSync(source, 1_000_000));
const journal = new Journal(ports, (error) => {
  throw error;
});
let count = 0;
for (let repeat = 0; repeat < Number(repeats); repeat += 1) {
  for (const record of records) {
    journal.record(record);
    count += 1;
    ports.stdout.write(`${count}\n`);
  }
}
await journal.close();
await ports.stdout.flush();
