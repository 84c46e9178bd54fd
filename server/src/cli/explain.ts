import { nearestName } from '../lint/nearest-name';
import { rules } from '../rules';
import type { Rule } from '../rules/rule';
import { inLanguage, type Language, type Localized, localized } from '../text/localized';
import { exitStatus } from './exit-status';
import { severityName } from './formats/pretty';
import { tell } from './printable';

/** `nianbao explain`: prints what a rule says, why, and how to mend it. Gives the exit status. */
export function explain(name: string, language: Language): number {
  const rule = rules.find((one) => one.name === name) ?? onlyRuleCalled(name);
  if (!rule) {
    const names = rules.map((one) => one.name);
    const near = nearestName(name, names);
    const message = localized(
      `没有“${name}”这条规则${near ? `，是不是想写“${near}”？` : '。'}全部规则见 nianbao rules。`,
      `There is no rule "${name}"${near ? `; did you mean "${near}"?` : '.'} See nianbao rules for all.`,
    );
    tell(inLanguage(message, language));
    return exitStatus.failure;
  }
  process.stdout.write(explanation(rule, language));
  return exitStatus.clean;
}

/** The group may be left out where the rest of the name is enough. */
function onlyRuleCalled(name: string): Rule | undefined {
  const [rule, ...others] = rules.filter((one) => one.name.endsWith(`/${name}`));
  return others.length === 0 ? rule : undefined;
}

function explanation(rule: Rule, language: Language): string {
  const say = (text: Localized): string => inLanguage(text, language);
  const section = (heading: Localized, body: string): string => `\n${say(heading)}\n  ${body}\n`;
  const editions = rule.editions
    ? localized(`，只用于 ${rule.editions.join('、')} 版`, `, edition ${rule.editions.join(', ')} only`)
    : localized('', '');
  return [
    `${rule.name}\n${say(rule.title)}${language === 'en' ? ' ' : ''}`.trimEnd(),
    `\n${say(localized('默认级别：', 'Default severity: '))}${severityName(rule.severity, language)}${say(editions)}\n`,
    section(localized('为什么', 'Why'), say(rule.reason)),
    section(localized('怎么改', 'How to mend it'), say(rule.remedy)),
    rule.leavesAlone.length > 0
      ? section(localized('不提示', 'Leaves alone'), rule.leavesAlone.map((text) => `- ${say(text)}`).join('\n  '))
      : '',
    section(localized('依据', 'Basis'), say(rule.basis)),
  ].join('');
}

/** `nianbao rules`: prints the name, the default severity and the title of every rule. Gives the exit status. */
export function listRules(language: Language): number {
  const longest = Math.max(0, ...rules.map(({ name }) => name.length));
  for (const { name, severity, title } of rules) {
    const padded = severityName(severity, language).padEnd(language === 'en' ? 'warning'.length : 0);
    process.stdout.write(`${name.padEnd(longest)}  ${padded}  ${inLanguage(title, language)}\n`);
  }
  return exitStatus.clean;
}
