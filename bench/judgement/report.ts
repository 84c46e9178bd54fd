import type { UnitGroup } from '../../server/src/rules/neighbours';
import type { SectionId } from '../../server/src/standard/standard';
import type { Fault } from './fault';
import { structureFaults, type WrittenAspect, type WrittenSection } from './faults/structure';
import { writtenTable } from './faults/tables';
import { wordingFaults } from './faults/wording';
import { workspaceFaults } from './faults/workspace';
import { type PlainText, plainLength, type Token, tokenMaker, visiblePieces, withoutMarks } from './marked-text';
import { inChinese, type Script } from './numbers';
import { type Random, randomFrom } from './random';
import { type Scribe, type Shape, scribeFor } from './scribe';
import { applications, hasParts, partOfTheHouse } from './sentences/applications';
import { breakdowns } from './sentences/breakdowns';
import { categories, enumeration } from './sentences/categories';
import { everyday } from './sentences/everyday';
import { percentages } from './sentences/percentages';
import { decisions, documents, fee, notZero, review } from './sentences/tables';
import { trap } from './sentences/traps';
import { measures, shortcomings } from './words';
import { type World, worldAbove, worldAfter, worldOf } from './world';

/** A consistent report, and every fault that could be planted in it. */
export interface GeneratedReport extends PlainText {
  readonly seed: string;
  readonly world: World;
  readonly faults: readonly Fault[];
  /** Reports that lie beside this one. */
  readonly beside: readonly GeneratedReport[];
  /** What `nianbao.json` says of `units`. */
  readonly units: readonly UnitGroup[];
}

/** Writes the report of a seed: the same one every time. */
export function generateReport(seed: string): GeneratedReport {
  const random = randomFrom(seed);
  const chance = random.fraction();
  if (chance < 0.2) return writeReport(seed, random, worldAfterAnother(seed, random));
  if (chance < 0.28) return writeReport(seed, random, worldOfUnits(seed, random));
  return writeReport(seed, random, { world: worldOf(random), beside: [], units: [] });
}

/** A report and last year's of the same agency. */
function worldAfterAnother(seed: string, random: Random): Setting {
  const last = worldOf(random);
  const before = writeReport(`${seed}/last year`, random, { world: last, beside: [], units: [] });
  return { world: worldAfter(random, last), beside: [before], units: [] };
}

/** A report and those of all the agencies that make it up. */
function worldOfUnits(seed: string, random: Random): Setting {
  const first = worldOf(random);
  const names = random.some(['河东镇', '河西乡', '城关街道'], random.integer(2, 3));
  const units = names.map((name): World => {
    const agency = `${name}${name.endsWith('街道') ? '办事处' : '人民政府'}`;
    const { edition, year, parent, layout, newline } = first;
    return { ...worldOf(random, edition), edition, year, parent, layout, newline, agency, organization: agency };
  });
  const world = worldAbove(random, units);
  return {
    world,
    beside: units.map((unit, index) =>
      writeReport(`${seed}/unit ${index}`, random, { world: unit, beside: [], units: [] }),
    ),
    units: [{ parent: world.organization, units: units.map(({ organization }) => organization) }],
  };
}

interface Setting {
  readonly world: World;
  readonly beside: readonly GeneratedReport[];
  readonly units: readonly UnitGroup[];
}

function writeReport(seed: string, random: Random, { world, beside, units }: Setting): GeneratedReport {
  const faults: Fault[] = [];
  const cells = new Map<string, Token>();
  const mark = tokenMaker();
  const writer = writerFor(random, world, mark, faults);

  const title = titleOf(random, world, mark);
  const preface = prefaceOf(random, world, mark);
  const sections = world.edition.sections.map((standard): WrittenSection & { readonly text: string } => {
    const number = mark(`${inChinese(standard.ordinal)}、`);
    const own = mark(standard.title);
    const line = mark(`${world.layout === 'pipes' ? '## ' : ''}${number}${own}\n`);
    const table = world.edition.tables.find(({ id }) => id === standard.table);
    const content = table ? tableBody(table) : writer.prose(standard.id);
    const between = world.layout === 'pipes' || writer.isSpaced ? '\n' : '';
    const body = mark(`${between}${content.text}\n`);
    const whole = mark(`${line}${body}`);
    return { standard, whole, line, number, title: own, body, aspects: content.aspects, text: whole.toString() };
  });

  function tableBody(table: (typeof world.edition.tables)[number]) {
    const written = writtenTable(random, world, table, mark);
    for (const [key, token] of written.cells) cells.set(key, token);
    const heading = (): Token => sectionLine(table.section);
    faults.push(...written.faults.map((fault) => (fault.at.length > 0 ? fault : { ...fault, at: lazily(heading) })));
    const note = random.chance(0.1) ? `注：本表数据截至${world.year}年12月31日。\n` : '';
    return { text: `${written.text}${note && `\n${note}`}`, aspects: [] as WrittenAspect[] };
  }
  function sectionLine(id: SectionId): Token {
    return sections.find(({ standard }) => standard.id === id)!.line;
  }
  function lazily(heading: () => Token): Fault['at'] {
    return [
      {
        get id() {
          return heading().id;
        },
        toString: () => '',
      },
    ];
  }

  const spare = world.layout === 'pipes' ? '\n\n' : '\n';
  const marked = `${title.text}${spare}\n${preface.text}\n${sections.map(({ text }) => text).join('\n')}`;
  faults.push(...structureFaults(random, world, { title, preface, sections }));
  if (writer.feeStatement)
    faults.push({
      rule: 'narrative/fee-statement',
      also: [],
      kind: 'no statement',
      shape: 'fee',
      edits: [{ token: writer.feeStatement, text: '' }],
      at: [sectionLine('other')],
      determined: false,
    });
  faults.push(...wordingFaults(random, world, writer.anchors));
  const whole = mark(marked.replaceAll('\n', world.newline));
  faults.push(...workspaceFaults(random, { world, beside, units }, { cells, whole }));
  return { seed, world, faults, beside, units, ...withoutMarks(whole.toString()) };
}

function titleOf(random: Random, { organization, year, layout }: World, mark: (text: string) => Token) {
  const own = { organization: mark(organization), year: mark(`${year}年`), subject: mark('政府信息公开工作年度报告') };
  const lead = layout === 'pipes' ? '# ' : '';
  const whole = mark(
    random.pick([
      `${own.organization}${own.year}${own.subject}`,
      `${own.organization}${own.year}${own.subject}`,
      `${own.organization}\n${lead}${own.year}${own.subject}`,
      `${own.year}${own.organization}${own.subject}`,
    ]),
  );
  return { ...own, whole, text: `${lead}${whole}` };
}

function prefaceOf(random: Random, { edition, year, agency, parent, layout }: World, mark: (text: string) => Token) {
  const between = layout === 'pipes' ? '\n\n' : '\n';
  const basis = random.chance(0.85) ? mark(edition.notice) : undefined;
  const period = random.chance(0.85) ? { from: mark(String(year)), to: mark(String(year)) } : undefined;
  const titles = edition.sections.map(({ title }) => title);
  const joint = random.pick(['、', '、', '，']);
  const parts = random.chance(0.75)
    ? {
        first: mark(titles[0]!),
        last: mark(titles[4]! + joint),
        count: random.chance(0.8) ? mark('六') : undefined,
      }
    : undefined;
  const named = parts && [parts.first, ...titles.slice(1, 4), `${parts.last}${titles[5]}`].join(joint);
  const list =
    parts &&
    random.pick([
      `本报告由${named}${parts.count ? `${parts.count}个部分` : ''}组成`,
      `全文包括${named}${parts.count ? `，共${parts.count}个部分` : ''}`,
      parts.count ? `本年度报告共分${parts.count}个部分，包括${named}` : `本年度报告包括${named}`,
    ]);
  const dates =
    period &&
    random.pick([
      `所列数据的统计期限自${period.from}年1月1日起至${period.to}年12月31日止`,
      `本报告所列数据的统计期限从${period.from}年1月1日起，至${period.to}年12月31日止`,
      `统计期限为${period.from}年1月1日至${period.to}年12月31日`,
    ]);
  const sentences = [
    basis
      ? `根据《中华人民共和国政府信息公开条例》第五十条和政府信息公开工作年度报告格式（${basis}）的要求，编制本报告。`
      : '根据《中华人民共和国政府信息公开条例》规定，编制本报告。',
    ...(list ? [`${list}。`] : []),
    ...(dates ? [`${dates}。`] : []),
    `本报告在${parent}人民政府门户网站公布。如有疑问，请与${agency}联系（地址：迎宾路${random.integer(1, 99)}号，邮政编码：990021，电话：0990-5550126）。`,
  ];
  return {
    basis,
    period,
    parts,
    text: `${random.chance(0.5) ? sentences.join('') : sentences.join(between)}\n`,
  };
}

const aspectTitles = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'] as const;

interface Prose {
  readonly text: string;
  readonly aspects: WrittenAspect[];
}

function writerFor(random: Random, world: World, mark: (text: string) => Token, faults: Fault[]) {
  const { layout, year, self } = world;
  const isSpaced = layout === 'pipes' || random.chance(0.3);
  const between = isSpaced ? '\n\n' : '\n';
  const indent = layout !== 'pipes' && random.chance(0.5) ? '　　' : '';
  const width = layout !== 'pipes' && random.chance(0.15) ? random.integer(32, 46) : undefined;
  const scripts: readonly Script[] = random.pick([
    ['plain'],
    ['plain'],
    ['spaced'],
    ['thousands'],
    ['plain', 'wide', 'chinese'],
    ['wide-thousands', 'plain'],
  ]);
  const anchors = {
    sentence: mark(`${self}高度重视政府信息公开工作。`),
    year: mark(String(year)),
    self: mark(self),
    outlook: mark(String(year + 1)),
  };
  const feeStatement = world.edition.feeStatement ? mark(write('fee', fee)) : undefined;

  function write(name: string, shape: Shape): string {
    return shape(scribeFor(random, world, random.pick(scripts), mark, name, faults));
  }
  function some(pool: Readonly<Record<string, Shape>>, count: number): string[] {
    return random.some(Object.keys(pool), count).map((name) => write(name, pool[name]!));
  }
  /** Sentences put together to paragraphs; what holds a line end, or ends with one, stands by itself. */
  function paragraphs(sentences: readonly string[]): string[] {
    const result: string[] = [];
    for (const sentence of sentences) {
      const joins =
        result.length > 0 && !sentence.includes('\n') && !result.at(-1)!.includes('\n') && random.chance(0.6);
      if (joins) result[result.length - 1] += sentence;
      else result.push(sentence);
    }
    return result;
  }
  function laidOut(paragraph: string): string {
    return paragraph
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => (width ? wrapped(indent + line, width) : indent + line))
      .join(layout === 'pipes' && !/\n- /.test(paragraph) ? '\n\n' : '\n');
  }
  function section(aspects: readonly (readonly [title: string, sentences: readonly string[]])[]): Prose {
    const style = random.pick(['heading', 'heading', 'run-in', 'none']);
    const written: WrittenAspect[] = [];
    const blocks = aspects.map(([title, sentences], index) => {
      const own = paragraphs(sentences).map(laidOut);
      if (style === 'none') return own.join(between);
      const number = mark(`（${inChinese(index + 1)}）`);
      const heading = layout === 'pipes' && style === 'heading' ? '### ' : indent;
      const body = own.join(between);
      const whole = mark(
        style === 'heading'
          ? `${heading}${number}${title}${between}${body}${between}`
          : `${indent}${number}${title}。${body.replace(/^[　]+/, '')}${between}`,
      );
      written.push({ whole, number });
      return whole.toString();
    });
    return { text: blocks.join(style === 'none' ? between : ''), aspects: written };
  }

  function prose(id: SectionId): Prose {
    if (id === 'overview') {
      const claims = write('applications', applications);
      const saysAll = /上年/.test(claims) && /办结/.test(claims) && /结转至|结转到|顺延|结转下/.test(claims);
      return section([
        [
          aspectTitles[0],
          [
            `${anchors.year}年，${anchors.self}坚持以公开为常态、不公开为例外，扎实做好主动公开工作。`,
            anchors.sentence.toString(),
            ...some(breakdowns, random.integer(1, 4)),
            ...some(percentages, random.integer(0, 2)),
            ...some(everyday, random.integer(0, 2)),
            write('trap', trap),
          ],
        ],
        [
          aspectTitles[1],
          [
            claims,
            ...(saysAll && hasParts(world) && random.chance(0.5)
              ? [`${write('part of the house', partOfTheHouse)}\n`]
              : []),
            write('review', review),
            ...(random.chance(0.3) ? [write('no zero claim', notZero)] : []),
          ],
        ],
        [
          aspectTitles[2],
          [
            '规范政府信息的制作、审核和发布，对政府信息实行动态管理。',
            ...(random.chance(0.7) ? [write('documents', documents)] : []),
            ...(random.chance(0.4) ? [write('decisions', decisions)] : []),
            ...(random.chance(0.6) ? [write('trap', trap)] : []),
          ],
        ],
        [
          aspectTitles[3],
          [
            '加强政府网站和政务新媒体等平台建设。',
            ...some(breakdowns, random.integer(0, 2)),
            ...some(everyday, random.integer(0, 1)),
            write('trap', trap),
          ],
        ],
        [
          aspectTitles[4],
          [
            '明确分管负责人和专职人员，组织业务培训，开展社会评议和工作考核，全年未发生责任追究情形。',
            ...some(categories, random.integer(0, 2)),
            ...(random.chance(0.7) ? [write('trap', trap)] : []),
          ],
        ],
      ]);
    }
    if (id === 'problems') {
      return section([
        ['存在的主要问题', [`${write('problems', enumeration(shortcomings, problemLeads))}`]],
        [
          '改进情况',
          [
            `针对以上问题，${write('improvements', enumeration(measures, improvementLeads))}`,
            `${anchors.outlook}年，${self}将继续做好政府信息公开工作。`,
          ],
        ],
      ]);
    }
    const own = [
      ...some(categories, random.integer(0, 2)),
      ...some(percentages, random.integer(0, 1)),
      ...(feeStatement ? [feeStatement.toString()] : []),
      '没有其他需要报告的事项。',
    ];
    return { text: paragraphs(own).map(laidOut).join(between), aspects: [] };
  }
  return { prose, anchors, feeStatement, isSpaced };
}

const problemLeads = ['政府信息公开工作主要存在#个方面的问题：', '工作中还存在#个问题：', '问题主要有#个方面：'];
const improvementLeads = ['采取了#项改进措施：', '从#个方面改进工作：', '重点抓了#项整改：'];

/** Breaks a line after every `width` characters, as text out of a PDF is; never inside a number or before a mark. */
function wrapped(line: string, width: number): string {
  if (plainLength(line) <= width + 4) return line;
  const pieces = visiblePieces(line);
  let result = '';
  let length = 0;
  pieces.forEach((piece, index) => {
    result += piece;
    length++;
    const [here, next] = [
      piece.replace(/[\ue000-\uf8ff]/g, ''),
      pieces[index + 1]?.replace(/[\ue000-\uf8ff]/g, '') ?? '',
    ];
    const isBreakable =
      !/[，。；：、！？）》”%％]/.test(next) &&
      !/[（《“]/.test(here) &&
      !(/[\d０-９.,，]/.test(here) && /[\d０-９.,，]/.test(next)) &&
      !(/[零一二三四五六七八九十百千]/.test(here) && /[零一二三四五六七八九十百千]/.test(next));
    if (length >= width && isBreakable && pieces.length - index > 4) {
      result += '\n';
      length = 0;
    }
  });
  return result;
}

export type { Scribe };
