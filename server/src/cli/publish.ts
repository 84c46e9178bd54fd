/** What makes publications. A bundle of its own, so that no other command loads it. */
export { docxOf, htmlOf, publicationOf } from '../publish';
