/**
 * The weights of the sentence model and the file that holds them. In: bytes. Out: the model, and back.
 *
 * File `names.bin`, little-endian: rows (uint32), scale (float32: the weight of one step), then for each kind of
 * form the transitions LABELS × LABELS (int16), the hashes (int32 each, ascending), the rows (LABELS × int8 each).
 */
import { LABELS } from './labels.js';
import { KINDS } from './words.js';

export interface NameModel {
  /** Hashes of the features, ascending; each has a row of weights. */
  readonly hashes: Int32Array;
  /** Rows × LABELS. */
  readonly weights: Int8Array;
  /** KINDS × LABELS × LABELS, [kind of the later token][earlier label][later label]. */
  readonly transitions: Float32Array;
  readonly scale: number;
}

export function readModel(bytes: Uint8Array): NameModel {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const rows = view.getUint32(0, true);
  const scale = view.getFloat32(4, true);
  const transitions = new Float32Array(KINDS * LABELS * LABELS);
  let at = 8;
  for (let i = 0; i < transitions.length; i++, at += 2) transitions[i] = view.getInt16(at, true) / 256;
  const hashes = new Int32Array(rows);
  for (let i = 0; i < rows; i++, at += 4) hashes[i] = view.getInt32(at, true);
  return {
    hashes,
    weights: new Int8Array(copy.buffer, at, rows * LABELS),
    transitions,
    scale,
  };
}

export function writeModel(model: NameModel): Uint8Array {
  const rows = model.hashes.length;
  const bytes = new Uint8Array(8 + 2 * model.transitions.length + rows * (4 + LABELS));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, rows, true);
  view.setFloat32(4, model.scale, true);
  let at = 8;
  for (const weight of model.transitions) {
    view.setInt16(at, Math.max(-32768, Math.min(32767, Math.round(weight * 256))), true);
    at += 2;
  }
  for (const hash of model.hashes) {
    view.setInt32(at, hash, true);
    at += 4;
  }
  bytes.set(new Uint8Array(model.weights.buffer, model.weights.byteOffset, rows * LABELS), at);
  return bytes;
}
