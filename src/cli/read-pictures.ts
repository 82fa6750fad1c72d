/** The pictures of a routine's own exercises, read from the folder of its file, or what is wrong with them. */
import { renderProblems } from '../messages/render-problems.ts';
import type { Files } from '../ports.ts';
import { listPictures, maxPictureBytes, pictureTypeOf } from '../routine/picture.ts';
import { placeProblems } from '../routine/place-problems.ts';
import { aboutValue, type Complaint, type Problem } from '../routine/problem.ts';
import { readYaml } from '../routine/yaml-document.ts';
import type { LoadedRoutine, RoutineLibrary } from './routine-library.ts';
import { readFaultOf, UserError } from './user-error.ts';

/** Pictures as addresses that hold them whole, by the ids of their exercises. */
export type Pictures = ReadonlyMap<string, string>;

interface ReadPictures {
  readonly pictures: Pictures;
  /** In the file of the routine. */
  readonly problems: readonly Problem[];
}

/** `path` and `bytes` are those of the routine; `-` is standard input, which has no folder. */
export function readPictures(path: string, bytes: Uint8Array, files: Files): ReadPictures {
  const document = readYaml(bytes);
  const pictures = new Map<string, string>();
  const complaints = listPictures(document.value).flatMap(({ exercise, file }) => {
    const read = readPicture(file, path, files);
    if (typeof read !== 'string') return [aboutValue(['exercises', exercise, 'picture'], read)];
    pictures.set(exercise, read);
    return [];
  });
  return { pictures, problems: complaints.length === 0 ? [] : placeProblems(document, complaints) };
}

/** The routine that a person means with its pictures. Throws a UserError that holds every problem of the file, or of these. */
export async function loadWithPictures(
  typed: string,
  library: RoutineLibrary,
  files: Files,
): Promise<LoadedRoutine & { readonly pictures: Pictures }> {
  const found = library.findMeant(typed);
  const bytes = await library.read(found);
  const loaded = library.parse(found, bytes);
  const { pictures, problems } = readPictures(found.path, bytes, files);
  if (problems.length === 0) return { ...loaded, pictures };
  throw new UserError({ code: 'routine-broken', report: renderProblems(problems, { name: found.path, bytes }) });
}

/** The address of the picture, or what is wrong. */
function readPicture(file: string, routinePath: string, files: Files): string | Complaint {
  if (routinePath === '-') return { code: 'picture-without-folder', args: {} };
  const folder = files.join(files.resolve(routinePath), '..');
  const path = files.join(folder, file);
  const facts = files.facts(path);
  if (facts === undefined) return { code: 'picture-missing', args: { file, folder } };
  // Whoever writes a routine must not make others give away what lies elsewhere. Some systems tell no letters' case apart.
  const isHere = files.resolve(path).toLowerCase() === path.toLowerCase();
  if (!isHere || !facts.isPlain) return { code: 'picture-elsewhere', args: { file } };
  try {
    const bytes = files.readSync(path, maxPictureBytes);
    const type = pictureTypeOf(bytes);
    if (type === undefined) return { code: 'not-a-picture', args: { file } };
    return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
  } catch (error) {
    const isLarge = readFaultOf(error, maxPictureBytes).code === 'too-large';
    return { code: isLarge ? 'picture-too-large' : 'picture-unreadable', args: { file } };
  }
}
