import type { Fault } from '../fault';
import type { Token } from '../marked-text';
import type { Random } from '../random';
import { placeName } from '../words';
import type { World } from '../world';

/** Places in the prose of section one that wording faults are planted in. */
export interface WordingAnchors {
  /** A sentence of its own, full stop included. */
  readonly sentence: Token;
  /** The year in a sentence about what was done. */
  readonly year: Token;
  /** How the agency speaks of itself there. */
  readonly self: Token;
  /** The year of the outlook in section five. */
  readonly outlook: Token;
}

export function wordingFaults(
  random: Random,
  world: World,
  { sentence, year, self, outlook }: WordingAnchors,
): Fault[] {
  const faults: Fault[] = [];
  const add = (rule: string, kind: string, token: Token, text: string, words: string): void =>
    void faults.push({
      rule,
      kind,
      edits: [{ token, text: (old) => text.replace('#', old) }],
      at: [words ? { in: token, words } : token],
      also: [],
      determined: false,
      shape: 'wording',
    });
  add('wording/leftover-markup', 'a bookmark', sentence, '[bookmark: _GoBack]#', '[bookmark: _GoBack]');
  add('wording/leftover-markup', 'a field code', sentence, '#{ PAGE \\* MERGEFORMAT }', '{ PAGE');
  add('wording/placeholder', 'XX', sentence, '#累计接待群众XX人次。', 'XX人次');
  add('wording/placeholder', 'blanks to fill in', sentence, '#联系人：____。', '____');
  add('wording/placeholder', 'to be filled in', sentence, '#（待填）', '待填');
  add('wording/placeholder', 'a figure left out', sentence, '#全年共主动公开政府信息条。', '信息条');
  const last = String(world.year - 1);
  add('wording/wrong-year', 'last year for this', year, last, '');
  add('wording/wrong-year', 'outlook for the year reported', outlook, String(world.year), '');
  const identity = identityNumber(random);
  const other = otherThan(random, world);
  add('wording/foreign-name', 'another agency as the author', self, `${other}${kindOf(world.agency)}`, '');
  add('wording/punctuation', 'half-width comma', sentence, '#强化责任,压实任务。', ',');
  add('wording/punctuation', 'bracket left open', sentence, '#加强培训（线上和线下。', '（线上');
  add('wording/repeated-word', '的的', sentence, '#完善公开的的工作机制。', '的的');
  add('wording/repeated-word', 'a doubled name', sentence, '#整合信息公开资金资金，统筹使用。', '资金资金');
  add('wording/personal-data', 'a mobile number', sentence, '#联系人：李某，手机13987654321。', '13987654321');
  add('wording/personal-data', 'an identity-card number', sentence, `#申请人身份证号${identity}。`, identity);
  return faults;
}

function otherThan(random: Random, { organization, parent }: World): string {
  for (;;) {
    const name = placeName(random);
    if (!organization.includes(name) && !parent.includes(name)) return name;
  }
}

/** 镇, 街道, 县 … of `云岭镇人民政府`. */
function kindOf(agency: string): string {
  return agency.slice(2).replace(/人民政府(?:办公室)?$|办事处$/, '');
}

/** An invented number whose check digit is right. */
function identityNumber(random: Random): string {
  const digits = `9901011990${String(random.integer(1, 12)).padStart(2, '0')}15${random.integer(100, 999)}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((all, weight, index) => all + weight * Number(digits[index]), 0);
  return digits + '10X98765432'[sum % 11];
}
