import { escapeXml } from '../../text/markup';
import { element } from '../markup';
import { declaration } from './xml';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const override = (name: string, type: string) => element('Override', { PartName: name, ContentType: type });

/** What each part is. */
export const contentTypes =
  declaration +
  element(
    'Types',
    { xmlns: `${packaging}/content-types` },
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('/word/document.xml', `${types}.document.main+xml`),
    override('/word/styles.xml', `${types}.styles+xml`),
    override('/word/settings.xml', `${types}.settings+xml`),
    override('/word/fontTable.xml', `${types}.fontTable+xml`),
    override('/word/footer-odd.xml', `${types}.footer+xml`),
    override('/word/footer-even.xml', `${types}.footer+xml`),
  );

function relations(entries: readonly (readonly [id: string, type: string, target: string])[]): string {
  const written = entries.map(([Id, Type, Target]) => element('Relationship', { Id, Type, Target }));
  return declaration + element('Relationships', { xmlns: `${packaging}/relationships` }, ...written);
}

export const packageRelations = relations([
  ['document', `${office}/officeDocument`, 'word/document.xml'],
  ['properties', `${packaging}/relationships/metadata/core-properties`, 'docProps/core.xml'],
]);

/** By these names the document refers to its footers. */
export const footers = { odd: 'footerOdd', even: 'footerEven' } as const;

export const documentRelations = relations([
  ['styles', `${office}/styles`, 'styles.xml'],
  ['settings', `${office}/settings`, 'settings.xml'],
  ['fontTable', `${office}/fontTable`, 'fontTable.xml'],
  [footers.odd, `${office}/footer`, 'footer-odd.xml'],
  [footers.even, `${office}/footer`, 'footer-even.xml'],
]);

/** Title and language. There is no time and no author: nobody has told them. */
export function propertiesXml(title: string): string {
  return (
    declaration +
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': `${packaging}/metadata/core-properties`,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      element('dc:title', {}, escapeXml(title)),
      element('dc:language', {}, 'zh-CN'),
    )
  );
}
