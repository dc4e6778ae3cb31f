/**
 * The door to the arithmetic of `assembly/kernel.ts`. In: the compiled module. Out: its functions over a memory,
 * and places in that memory. Addresses are bytes, every place begins at a multiple of 64.
 */
import { ReadoutError } from '../../model/index.js';

export interface Kernel extends Arithmetic {
  /** A place for so many bytes, for good; all zero. */
  readonly place: (bytes: number) => number;
  /** The whole memory; asked anew after `place`, which may move it. */
  readonly bytes: () => Int8Array;
  readonly shorts: () => Int16Array;
  readonly integers: () => Int32Array;
  readonly floats: () => Float32Array;
}

/** Functions of `assembly/kernel.ts`, which says what they do. */
export interface Arithmetic {
  readonly project: (
    input: number,
    scales: number,
    count: number,
    columns: number,
    weights: number,
    rowScales: number,
    biases: number,
    rows: number,
    output: number,
  ) => void;
  readonly recur: (
    places: number,
    placeStep: number,
    offset: number,
    output: number,
    outputStep: number,
    count: number,
    hidden: number,
    weights: number,
    rowScales: number,
    cells: number,
    zeros: number,
  ) => void;
  readonly quantise: (
    input: number,
    inputStep: number,
    count: number,
    columns: number,
    least: number,
    limit: number,
    output: number,
    scales: number,
  ) => void;
  readonly compare: (
    value: number,
    scale: number,
    heads: number,
    headScales: number,
    count: number,
    columns: number,
    output: number,
  ) => void;
  readonly join: (
    left: number,
    right: number,
    step: number,
    places: number,
    count: number,
    columns: number,
    output: number,
  ) => void;
}

/** What a 16-bit value that meets weights may be at most. */
export const LARGEST = 32767;
/** More columns than this, and a sum of weights × values might not fit in 32 bits. */
export const MOST_COLUMNS = 512;

/** @throws ReadoutError with code `webassembly` where the machine knows no WebAssembly with SIMD. */
export function createKernel(module: Uint8Array): Kernel {
  const { memory, ...arithmetic } = instantiate(module);
  let end = 64;
  let views = viewsOf(memory.buffer);
  const current = (): Views => {
    if (views.bytes.buffer !== memory.buffer) views = viewsOf(memory.buffer);
    return views;
  };
  return {
    ...arithmetic,
    place: bytes => {
      const address = end;
      end = (address + bytes + 63) & ~63;
      const lacking = end - memory.buffer.byteLength;
      if (lacking > 0) memory.grow(Math.ceil(lacking / PAGE));
      return address;
    },
    bytes: () => current().bytes,
    shorts: () => current().shorts,
    integers: () => current().integers,
    floats: () => current().floats,
  };
}

const PAGE = 1 << 16;

interface Views {
  readonly bytes: Int8Array;
  readonly shorts: Int16Array;
  readonly integers: Int32Array;
  readonly floats: Float32Array;
}

function viewsOf(buffer: ArrayBuffer): Views {
  return {
    bytes: new Int8Array(buffer),
    shorts: new Int16Array(buffer),
    integers: new Int32Array(buffer),
    floats: new Float32Array(buffer),
  };
}

interface KernelExports extends Arithmetic {
  readonly memory: { readonly buffer: ArrayBuffer; readonly grow: (pages: number) => number };
}

/** The part of the standard that is used here; the types of Node lack it. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: KernelExports };
};

function instantiate(module: Uint8Array): KernelExports {
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(module)).exports;
  } catch (cause) {
    throw new ReadoutError(
      {
        code: 'webassembly',
        place: 'kernel.wasm',
        expected: 'WebAssembly with SIMD, as Node 16.4 and every browser since 2023 have it',
        actual: String(cause),
        remedy: 'use a newer Node or browser, without --jitless',
      },
      { cause },
    );
  }
}
