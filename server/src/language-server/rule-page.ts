import type { ClientFeatures } from './client-features';
import { showRuleCommand } from './messages';

/** Where the documentation of the rules is published. */
const ruleDocumentation = 'https://github.com/nianbao/nianbao/blob/main/docs/rules';

/**
 * The address of the page that explains a rule: where the client has the pages itself, its command that shows them, since
 * many desks are offline. What the linter says of itself has no page.
 */
export function rulePage(rule: string, client: ClientFeatures): string | undefined {
  if (rule.startsWith('internal/')) return undefined;
  return client.showRuleCommand
    ? `command:${showRuleCommand}?${encodeURIComponent(JSON.stringify([rule]))}`
    : `${ruleDocumentation}/${rule}.md`;
}
