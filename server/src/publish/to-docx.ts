import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Publication } from './blocks';
import { documentXml } from './docx/document';
import { contentTypes, documentRelations, packageRelations, propertiesXml } from './docx/package';
import { fontTableXml, footerXml, settingsXml, stylesXml } from './docx/styles';

/** A publication as a Word file (.docx). */
export function docxOf(publication: Publication): Uint8Array {
  // Readers look for the list of types first.
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': packageRelations,
    'docProps/core.xml': propertiesXml(publication.title.join('')),
    'word/document.xml': documentXml(publication),
    'word/_rels/document.xml.rels': documentRelations,
    'word/styles.xml': stylesXml(),
    'word/settings.xml': settingsXml(),
    'word/fontTable.xml': fontTableXml(),
    'word/footer-odd.xml': footerXml('right'),
    'word/footer-even.xml': footerXml('left'),
  };
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) files[name] = strToU8(content);
  // The oldest time that a zip can hold, by the local clock, as zip counts: the same publication gives the same bytes anywhere.
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 });
}
