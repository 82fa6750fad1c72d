/** kitty's graphics protocol: a picture is sent once, under a number, and from then on placed by that. */
import { type DrawnPicture, moveTo, type PictureProtocol, type PlacedPicture } from './picture-protocol.ts';

/** The first number of a picture: one that another program in this window will hardly have taken. */
const firstId = 0x6261_0000;

/** As many pictures as two movements have: about 30 MB in the terminal. */
const maxKept = 64;

/** The protocol's limit for a piece of a picture, in letters. */
const pieceLetters = 4096;

/** The terminal answers none of what is written here: an answer would have to be read. */
const quiet = 'q=2';

export class KittyPictures implements PictureProtocol {
  readonly #packBytes: (bytes: Uint8Array) => string;
  /** Numbers of the pictures that the terminal has, the one placed last at the end. */
  readonly #ids = new Map<string, number>();
  #nextId = firstId;

  constructor(packBytes: (bytes: Uint8Array) => string) {
    this.#packBytes = packBytes;
  }

  show(placed: PlacedPicture, before: PlacedPicture | undefined, draw: () => DrawnPicture): string {
    const known = this.#ids.get(placed.key);
    const id = known ?? this.#nextId++;
    this.#ids.delete(placed.key);
    this.#ids.set(placed.key, id);
    const sent = known === undefined ? this.#send(id, draw()) : '';
    const { columns, rows } = placed;
    const shown = `${moveTo(placed)}${command(`a=p,i=${id},p=1,c=${columns},r=${rows},C=1`)}`;
    // After the new picture is shown, so that there is always one of the two.
    const gone = before === undefined || before.key === placed.key ? '' : this.erase(before);
    return sent + shown + gone + this.#dropOldest();
  }

  erase({ key }: PlacedPicture): string {
    const id = this.#ids.get(key);
    return id === undefined ? '' : command(`a=d,d=i,i=${id}`);
  }

  forget(): string {
    const gone = this.farewell();
    this.#ids.clear();
    return gone;
  }

  farewell(): string {
    return [...this.#ids.values()].map(deletion).join('');
  }

  #send(id: number, { width, height, pixels }: DrawnPicture): string {
    const text = this.#packBytes(pixels);
    const pieces = Array.from({ length: Math.ceil(text.length / pieceLetters) }, (_, index) =>
      text.slice(index * pieceLetters, (index + 1) * pieceLetters),
    );
    return pieces
      .map((piece, index) => {
        const head = index === 0 ? `a=t,i=${id},f=24,o=z,s=${width},v=${height},` : '';
        return command(`${head}m=${index < pieces.length - 1 ? 1 : 0}`, piece);
      })
      .join('');
  }

  #dropOldest(): string {
    const [oldest] = this.#ids;
    if (oldest === undefined || this.#ids.size <= maxKept) return '';
    this.#ids.delete(oldest[0]);
    return deletion(oldest[1]);
  }
}

/** With the picture itself, wherever it is placed. */
function deletion(id: number): string {
  return command(`a=d,d=I,i=${id}`);
}

function command(keys: string, content = ''): string {
  return `\u{1b}_G${keys},${quiet}${content === '' ? '' : `;${content}`}\u{1b}\\`;
}
