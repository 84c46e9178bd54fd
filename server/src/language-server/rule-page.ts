/** Where the documentation of the rules is published. */
const ruleDocumentation = 'https://github.com/nianbao/nianbao/blob/main/docs/rules';

/** The page that explains a rule; what the linter says of itself has none. */
export function rulePage(rule: string): string | undefined {
  return rule.startsWith('internal/') ? undefined : `${ruleDocumentation}/${rule}.md`;
}
