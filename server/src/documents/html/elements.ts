/** What stands in a page beside its text: what a reader of the page has no use for, or never sees. */
export const unseen: ReadonlySet<string> = names(
  'script style noscript template title select datalist textarea iframe noembed noframes object svg audio video canvas xml',
);

/** Elements that have no content, and so no end tag. */
export const empty: ReadonlySet<string> = names(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);

/** Elements that stand on lines of their own. */
export const blocks: ReadonlySet<string> = names(
  'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table ul',
);

export const headings: ReadonlySet<string> = names('h1 h2 h3 h4 h5 h6');
export const lists: ReadonlySet<string> = names('ul ol menu dir dl');
export const items: ReadonlySet<string> = names('li dt dd');
export const rowGroups: ReadonlySet<string> = names('thead tbody tfoot');
export const cells: ReadonlySet<string> = names('td th');
/** Parts of a table, which mean nothing outside one. */
export const tableParts: ReadonlySet<string> = names('caption colgroup thead tbody tfoot tr td th');
/** What an end tag or an item of a list does not reach out of. */
export const scopes: ReadonlySet<string> = names('table caption td th');
/** Tags whose elements are the whole page. */
export const frames: ReadonlySet<string> = names('html head body');

function names(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
