/** A bundle of its own, so that it is loaded with the first table that is pasted and not before. */
export { readHtml } from '../documents/html/read-html';
