import { editions } from '../../server/src/standard';
import { type CleanReport, cleanReport, layouts } from './clean-report';

/** One mocha test for each edition and layout; `report` writes the clean report in that form. */
export function inEveryForm(
  title: string,
  body: (report: (options?: CleanReport) => string, form: Required<Pick<CleanReport, 'edition' | 'layout'>>) => void,
): void {
  for (const { id: edition } of editions) {
    for (const layout of layouts) {
      const form = { edition, layout };
      it(`${title} (${edition}, ${layout})`, () => body((options) => cleanReport({ ...form, ...options }), form));
    }
  }
}
