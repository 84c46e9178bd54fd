import type { Relation, RowStandard } from './standard';

const perColumn = '国办公开办函〔2019〕60号、〔2021〕30号';

/** The relations of tables three and four; only the list of outcomes differs between the editions. */
export function relationsFor(outcomes: readonly RowStandard[]): readonly Relation[] {
  return [
    {
      id: 'applications-row-total',
      rule: 'arithmetic/applications-row-total',
      table: 'applications',
      over: 'columns',
      left: ['total'],
      right: ['individual', 'business', 'research', 'welfare', 'legal', 'otherOrganization'],
      basis: {
        zh: `${perColumn}表三：总计为自然人与法人或其他组织五类之和`,
        en: 'Table three of both notices: the total is the sum of individuals and the five kinds of organisations',
      },
    },
    {
      id: 'applications-outcome-total',
      rule: 'arithmetic/applications-outcome-total',
      table: 'applications',
      over: 'rows',
      left: ['outcome-total'],
      right: outcomes.map(({ id }) => id),
      basis: {
        zh: `${perColumn}表三：（七）总计为（一）至（六）之和`,
        en: 'Table three of both notices: （七）总计 is the sum of （一） to （六）',
      },
    },
    {
      id: 'applications-balance',
      rule: 'arithmetic/applications-balance',
      table: 'applications',
      over: 'rows',
      left: ['received', 'carried-in'],
      right: ['outcome-total', 'carried-out'],
      basis: {
        zh: '表三注明的勾稽关系：第一项加第二项之和，等于第三项加第四项之和',
        en: 'The relation printed in table three: one plus two equals three plus four',
      },
    },
    ...['reconsideration', 'direct-litigation', 'litigation-after-reconsideration'].map((block) => ({
      id: `review-total-${block}`,
      rule: 'arithmetic/review-total',
      table: 'review' as const,
      over: 'columns' as const,
      left: [`${block}-total`],
      right: ['upheld', 'corrected', 'other', 'pending'].map((outcome) => `${block}-${outcome}`),
      basis: {
        zh: `${perColumn}表四：总计为结果维持、结果纠正、其他结果、尚未审结之和`,
        en: 'Table four of both notices: each total is the sum of its four outcomes',
      },
    })),
  ];
}
