/**
 * HTML's elements, by what they are to a reader.
 */

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that start and end a block of text. */
export const BLOCK_ELEMENTS = set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary ' +
    'table tbody td tfoot th thead tr ul',
);

/** Elements without content. */
export const VOID_ELEMENTS = set('area base basefont br col embed frame hr img input link meta param source track wbr');

/** Elements whose content is not read as text. */
export const SILENT_ELEMENTS = set(
  'script style template noscript svg math head iframe object select textarea button noembed noframes video audio ' +
    'canvas datalist map',
);

/** Elements that only set words off within a line. */
export const INLINE_ELEMENTS = set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small ' +
    'span strike strong sub sup time tt u var',
);

/** Is this the name (in lower case) of an element of HTML? `<firmanavn>` in a template is none, and is text. */
export function isKnownElement(name: string): boolean {
  return (
    BLOCK_ELEMENTS.has(name) ||
    INLINE_ELEMENTS.has(name) ||
    VOID_ELEMENTS.has(name) ||
    SILENT_ELEMENTS.has(name) ||
    name === 'title' ||
    name === 'option' ||
    name === 'picture' ||
    name === 'output' ||
    name === 'center'
  );
}
