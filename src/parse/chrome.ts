/**
 * Page furniture: which elements of a page are navigation, header, footer and the like rather than policy, and which
 * are not shown at all. Names alone are never trusted: an element that holds the policy is the policy.
 */
import type { Element, Root } from 'hast';
import type { Chrome } from './document.js';
import { BLOCK_ELEMENTS, SILENT_ELEMENTS } from './elements.js';

/** How much of what an element holds. */
export interface Measure {
  /** Length of its running text, links and short lines left out. */
  readonly prose: number;
  /** Length of all its text. */
  readonly text: number;
  /** Words of data protection. */
  readonly words: number;
  readonly titles: number;
  readonly headings: number;
  readonly tables: number;
  readonly rows: number;
  readonly cells: number;
}

/** What is known of a page's elements. */
export interface Page {
  /** Elements that are page furniture. */
  readonly chrome: ReadonlyMap<Element, Chrome>;
  /** Elements that are not shown. */
  readonly hidden: ReadonlySet<Element>;
  /** Tables that only lay out the page. */
  readonly layoutTables: ReadonlySet<Element>;
}

interface Candidate {
  readonly element: Element;
  readonly chrome: Chrome | null;
  readonly hides: boolean;
  readonly inContent: boolean;
  readonly inArticle: boolean;
}

const MIN_PROSE = 40;
/** An element with so much prose and so many words of data protection is policy, whatever it is called. */
const POLICY_PROSE = 600;
const POLICY_WORDS = 3;
const MAX_ICON_TEXT = 30;

/** Looks a page over, in one pass and without recursion. */
export function survey(root: Root): Page {
  const { candidates, total } = measure(root);
  const chrome = new Map<Element, Chrome>();
  const hidden = new Set<Element>();
  const layoutTables = new Set<Element>();
  for (const [candidate, found] of candidates) {
    const { element } = candidate;
    const isPolicy = found.words >= POLICY_WORDS && found.prose >= POLICY_PROSE;
    if (candidate.hides && !isPolicy) hidden.add(element);
    if (element.tagName === 'table' && isLayout(element, found)) layoutTables.add(element);
    const kind = candidate.chrome;
    if (kind && found.prose * 2 <= total.prose && !isPolicy && !isContent(candidate, found)) chrome.set(element, kind);
  }
  return { chrome, hidden, layoutTables };
}

/** Exceptions for what stands in the middle of the policy. */
function isContent({ chrome, element, inContent, inArticle }: Candidate, found: Measure): boolean {
  if (chrome === 'header') return found.titles > 0 || inArticle || (inContent && found.headings > 0);
  if (chrome === 'footer') return inArticle;
  if (chrome === 'aside') return inContent && found.words > 0 && found.prose > 0;
  return chrome === 'newsletter' && element.tagName === 'section' && found.words > 0;
}

function isLayout(table: Element, found: Measure): boolean {
  const role = String(table.properties.role ?? '');
  return (
    role === 'presentation' || role === 'none' || found.headings > 0 || found.tables > 0 || found.cells <= found.rows
  );
}

const POLICY_TERMS =
  /personopplysning|personuppgift|personvern|dataskydd|integritetspolicy|behandlingsansvarl|samtyk|samtyck|datatilsyn|integritetsskydd|gdpr|rettighet|rättighet/gi;

type Totals = { -readonly [key in keyof Measure]: number };

function measure(root: Root): { candidates: Map<Candidate, Measure>; total: Measure } {
  const totals: Totals = { prose: 0, text: 0, words: 0, titles: 0, headings: 0, tables: 0, rows: 0, cells: 0 };
  const candidates = new Map<Candidate, Measure>();
  const stack: { node: Root | Element; next: number; candidate: Candidate | null; before: Totals | null }[] = [];
  let links = 0;
  let contents = 0;
  let articles = 0;
  let run = 0;
  const flush = () => {
    if (run >= MIN_PROSE) totals.prose += run;
    run = 0;
  };
  stack.push({ node: root, next: 0, candidate: null, before: null });
  while (stack.length > 0) {
    const frame = stack[stack.length - 1]!;
    const child = frame.node.children[frame.next++];
    if (child === undefined) {
      stack.pop();
      if (frame.node.type === 'root') continue;
      const { tagName } = frame.node;
      if (tagName === 'a') links--;
      if (tagName === 'main' || tagName === 'article') contents--;
      if (tagName === 'article') articles--;
      if (BLOCK_ELEMENTS.has(tagName) || frame.candidate) flush();
      if (frame.candidate && frame.before) candidates.set(frame.candidate, difference(totals, frame.before));
    } else if (child.type === 'text') {
      const length = child.value.trim().length;
      totals.text += length;
      if (links === 0) run += length;
      if (length > 3) totals.words += countTerms(child.value);
    } else if (child.type === 'element') {
      const { tagName } = child;
      if (SILENT_ELEMENTS.has(tagName) && tagName !== 'button') continue;
      const kind = chromeKind(child);
      const hides = isHidden(child);
      const isCandidate = kind !== null || hides || tagName === 'table';
      if (BLOCK_ELEMENTS.has(tagName) || isCandidate) flush();
      const candidate = isCandidate
        ? { element: child, chrome: kind, hides, inContent: contents > 0, inArticle: articles > 0 }
        : null;
      count(totals, tagName);
      // What an element is does not count within it.
      stack.push({ node: child, next: 0, candidate, before: candidate ? { ...totals } : null });
      if (tagName === 'a') links++;
      if (tagName === 'main' || tagName === 'article') contents++;
      if (tagName === 'article') articles++;
    }
  }
  flush();
  return { candidates, total: totals };
}

function countTerms(text: string): number {
  let found = 0;
  POLICY_TERMS.lastIndex = 0;
  while (POLICY_TERMS.test(text)) found++;
  return found;
}

function count(totals: Totals, tagName: string): void {
  if (tagName === 'h1') totals.titles++;
  if (/^h[1-6]$/.test(tagName)) totals.headings++;
  else if (tagName === 'tr') totals.rows++;
  else if (tagName === 'td' || tagName === 'th') totals.cells++;
  else if (tagName === 'table') totals.tables++;
}

function difference(after: Totals, before: Totals): Measure {
  const found = { ...after };
  for (const key of Object.keys(found) as (keyof Measure)[]) found[key] -= before[key];
  return found;
}

/** Elements that are the page, whatever their class says. */
const PAGE_ELEMENTS = new Set([
  'html',
  'body',
  'main',
  'article',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'p',
  'a',
  'span',
  'li',
]);

const ROLES: ReadonlyMap<string, Chrome> = new Map([
  ['navigation', 'navigation'],
  ['menu', 'navigation'],
  ['menubar', 'navigation'],
  ['search', 'form'],
  ['form', 'form'],
  ['banner', 'header'],
  ['contentinfo', 'footer'],
  ['complementary', 'aside'],
  ['dialog', 'cookie-dialog'],
  ['alertdialog', 'cookie-dialog'],
]);

const TAGS: ReadonlyMap<string, Chrome> = new Map([
  ['nav', 'navigation'],
  ['search', 'form'],
  ['form', 'form'],
  ['header', 'header'],
  ['footer', 'footer'],
  ['aside', 'aside'],
  ['dialog', 'cookie-dialog'],
]);

const COOKIE_NAMES =
  /^(?:(?:eu|gdpr|js|site|the)?[-_]?(?:cookies?|gdpr|consent)[-_]?(?:banner|consent|notice|bar|popup|pop-up|modal|dialog|overlay|message|law|alert|toast|prompt|disclaimer|wall|manager|settings-panel)|cc-(?:window|banner|revoke)|cookiebot|cybotcookiebotdialog|onetrust|optanon|cmplz-cookiebanner|cky-|didomi|usercentrics|coi-|coiconsent|iubenda-cs|termly|axeptio|tarteaucitron|klaro|qc-cmp|moove_gdpr|borlabs-?cookie)/;
const NEWSLETTER_NAMES = /^(?:newsletter|nyhetsbrev|nyhetsbrevet|mc_embed|mailchimp|subscribe|signup)(?:[-_]|$)/;
const NAVIGATION_NAMES =
  /^(?:(?:main|top|site|page|primary|secondary|mobile|header|footer|side|sub|global|bottom)[-_]?)?(?:nav|navbar|navigation|menu|menubar|topbar)(?:[-_]?(?:bar|menu|links|list|wrapper|container|main|primary|mobile|inner))?$|^(?:breadcrumbs?|br[oø]dsmuler?|pagination|pager|skip-?(?:link|nav|to-content|to-main)|social(?:[-_](?:links|icons|media|share))?|share(?:[-_](?:buttons|links))?|toc|table-of-contents|innholdsfortegnelse|innehallsforteckning|language-(?:switcher|selector)|lang-switch(?:er)?)$/;
const FOOTER_NAMES =
  /^(?:(?:site|page|main|global)[-_]?)?(?:footer|colophon|bunntekst|sidfot)(?:[-_](?:wrapper|container|inner|content|bottom|top|widgets))?$/;
const HEADER_NAMES = /^(?:(?:site|global|main)[-_]?header|masthead)$/;
const ASIDE_NAMES =
  /^(?:(?:left|right|main)[-_]?)?sidebar$|^(?:related(?:[-_](?:posts|articles))?|advert(?:isement)?|ads?)$/;

/** What an element would be by its name, role and classes. */
function chromeKind(element: Element): Chrome | null {
  const { tagName, properties } = element;
  const role = properties.role ? ROLES.get(String(properties.role)) : undefined;
  if (role) return role;
  const tag = TAGS.get(tagName);
  const { className, id } = properties;
  if (!className && !id) return tag ?? null;
  const names = Array.isArray(className) ? className.map((name) => String(name).toLowerCase()) : [];
  const all = id ? [...names, String(id).toLowerCase()] : names;
  if (tagName === 'html' || tagName === 'body') return null;
  if (all.some((name) => COOKIE_NAMES.test(name)) && !/^h[1-6]$/.test(tagName)) return 'cookie-dialog';
  if (tag) return tag;
  if (all.some((name) => NAVIGATION_NAMES.test(name)) && !['main', 'article'].includes(tagName)) return 'navigation';
  if (PAGE_ELEMENTS.has(tagName)) return null;
  // An id may be the anchor of a section on newsletters.
  if (names.some((name) => NEWSLETTER_NAMES.test(name))) return 'newsletter';
  if (all.some((name) => FOOTER_NAMES.test(name))) return 'footer';
  if (all.some((name) => HEADER_NAMES.test(name))) return 'header';
  if (all.some((name) => ASIDE_NAMES.test(name))) return 'aside';
  return null;
}

function isHidden(element: Element): boolean {
  const { hidden, style, ariaHidden } = element.properties;
  if (hidden !== undefined) return true;
  if (ariaHidden === 'true' && isShort(element)) return true;
  return typeof style === 'string' && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/** An icon or a decoration: one short text, or none. */
function isShort(element: Element): boolean {
  let length = 0;
  let only: Element = element;
  for (;;) {
    let inner: Element | null = null;
    for (const child of only.children) {
      if (child.type === 'text') length += child.value.trim().length;
      if (child.type !== 'element' || SILENT_ELEMENTS.has(child.tagName)) continue;
      if (inner) return false;
      inner = child;
    }
    if (length > MAX_ICON_TEXT) return false;
    if (!inner) return true;
    only = inner;
  }
}
