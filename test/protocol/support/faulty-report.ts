import { type CleanReport, cleanReport } from '../../support/clean-report';
import { change, type Marked, parseMarked } from '../../support/marked';

/** Changes to the clean report, each with the fault marked where the finding must stand. */
export const faults = {
  /** The four outcomes add up to 3. Fix: a suggestion. */
  reviewTotal: ['| 1 | 0 | 0 | 1 | 2 | 1 |', '| 2 | 0 | 0 | 1 | ⟦2⟧ | 1 |'],
  /** Fix: safe. */
  sectionTitle: ['## 五、存在的主要问题及改进情况', '## 五、⟦存在的主要问题及整改措施⟧'],
  /** Fix: safe. */
  sectionNumber: ['## 六、其他', '## ⟦七、⟧其他'],
} as const satisfies Record<string, readonly [string, string]>;

/** The clean report with faults in it. */
export function faultyReport(names: readonly (keyof typeof faults)[], options: CleanReport = {}): Marked {
  const marked = change(
    cleanReport(options),
    names.map((name) => faults[name]),
  );
  return parseMarked(marked);
}
