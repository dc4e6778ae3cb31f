/** The words of the whole program. Everything may import this; this imports nothing. */
export * from './annotation.js';
export * from './cues.js';
export * from './document.js';
export * from './eras.js';
export * from './extraction.js';
export * from './furniture.js';
export * from './gatherings.js';
export * from './gazetteer.js';
export * from './happenings.js';
export * from './knowledge.js';
export * from './offices.js';
export * from './problem.js';
export * from './span.js';
export * from './structure.js';
export * from './trips.js';
