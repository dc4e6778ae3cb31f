/**
 * Files and streams → Documents. `planInputs` finds the files, `readInputs` reads them one by one through the table of
 * readers, `readDocument` makes a document of what a reader hands over.
 */
export { type RawArticle, readDocument } from './document.js';
export { type InputPlan, planInputs } from './inputs.js';
export { type Reading, type ReadOptions, readInputs } from './stream.js';
