/**
 * Files and streams → Documents. One file a reader, one row in the table of readers.
 */
export { type RawArticle, readDocument } from './document.js';
