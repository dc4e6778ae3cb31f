/**
 * The file format of `models/*.bin`: named arrays behind a JSON directory.
 *
 *   bytes 0–3    length of the directory, little-endian
 *   directory    JSON: [{ name, kind, length, offset }], offsets count from the first multiple of 8 after it
 *   arrays       each at a multiple of 8, little-endian
 *
 * In: the bytes of a file. Out: typed arrays over copies of them, so that any alignment of the input will do.
 */
export type WeightArray = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Float32Array;

export type WeightKind = keyof typeof READERS;

export interface WeightFile {
  readonly array: (name: string) => WeightArray;
  readonly text: (name: string) => string;
}

interface Entry {
  readonly name: string;
  readonly kind: WeightKind;
  readonly length: number;
  readonly offset: number;
}

const READERS = {
  int8: (buffer: ArrayBuffer, offset: number, length: number) => new Int8Array(buffer, offset, length),
  uint8: (buffer: ArrayBuffer, offset: number, length: number) => new Uint8Array(buffer, offset, length),
  int16: (buffer: ArrayBuffer, offset: number, length: number) => new Int16Array(buffer, offset, length),
  uint16: (buffer: ArrayBuffer, offset: number, length: number) => new Uint16Array(buffer, offset, length),
  int32: (buffer: ArrayBuffer, offset: number, length: number) => new Int32Array(buffer, offset, length),
  float32: (buffer: ArrayBuffer, offset: number, length: number) => new Float32Array(buffer, offset, length),
} as const;

export function readWeights(bytes: Uint8Array): WeightFile {
  const directoryLength = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true);
  const directory = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + directoryLength))) as Entry[];
  const buffer = new Uint8Array(bytes.subarray(align(4 + directoryLength))).buffer;
  const arrays = new Map<string, WeightArray>();
  for (const { name, kind, length, offset } of directory)
    arrays.set(name, READERS[kind](buffer, offset, length));
  const array = (name: string): WeightArray => {
    const found = arrays.get(name);
    if (!found) throw new Error(`weights hold no array "${name}"; present: ${[...arrays.keys()].join(', ')}`);
    return found;
  };
  return { array, text: name => new TextDecoder().decode(array(name) as Uint8Array) };
}

/** The reverse of `readWeights`; the same arrays give the same bytes. */
export function writeWeights(arrays: ReadonlyMap<string, WeightArray | string>): Uint8Array {
  const parts: { readonly offset: number; readonly bytes: Uint8Array }[] = [];
  const directory: Entry[] = [];
  let offset = 0;
  for (const [name, value] of arrays) {
    const array = typeof value === 'string' ? new TextEncoder().encode(value) : value;
    directory.push({ name, kind: kindOf(array), length: array.length, offset });
    parts.push({ offset, bytes: new Uint8Array(array.buffer, array.byteOffset, array.byteLength) });
    offset = align(offset + array.byteLength);
  }
  const head = new TextEncoder().encode(JSON.stringify(directory));
  const start = align(4 + head.length);
  const file = new Uint8Array(start + offset);
  new DataView(file.buffer).setUint32(0, head.length, true);
  file.set(head, 4);
  for (const part of parts) file.set(part.bytes, start + part.offset);
  return file;
}

function kindOf(array: WeightArray): WeightKind {
  if (array instanceof Int8Array) return 'int8';
  if (array instanceof Uint8Array) return 'uint8';
  if (array instanceof Int16Array) return 'int16';
  if (array instanceof Uint16Array) return 'uint16';
  if (array instanceof Float32Array) return 'float32';
  return 'int32';
}

const align = (offset: number): number => (offset + 7) & ~7;
