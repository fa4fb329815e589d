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
  /** Words for cookies. */
  readonly cookies: number;
  /** Buttons by which one consents. */
  readonly consents: number;
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
  readonly inSection: boolean;
}

const MIN_PROSE = 40;
/** An element with so much prose and so many words of data protection is policy, whatever it is called. */
const POLICY_PROSE = 600;
const POLICY_WORDS = 3;
const MAX_ICON_TEXT = 30;
const MAX_CONSENT_BOX = 700;

/** Looks a page over, in one pass and without recursion. */
export function survey(root: Root): Page {
  const { candidates, controlled, total } = measure(root);
  const chrome = new Map<Element, Chrome>();
  const hidden = new Set<Element>();
  const layoutTables = new Set<Element>();
  for (const [candidate, found] of candidates) {
    const { element } = candidate;
    const isPolicy = found.words >= POLICY_WORDS && found.prose >= POLICY_PROSE;
    // A button may open a menu as well as a passage.
    const isPassage = controlled.has(String(element.properties.id)) && found.prose > 0;
    if (candidate.hides && !isPolicy && !isPassage) hidden.add(element);
    if (element.tagName === 'table' && isLayout(element, found)) layoutTables.add(element);
    const kind = candidate.chrome ?? (isConsentBox(found) ? 'cookie-dialog' : null);
    if (kind && found.prose * 2 <= total.prose && !isPolicy && !isContent(candidate, found)) chrome.set(element, kind);
  }
  return { chrome, hidden, layoutTables };
}

/** A few words on cookies, and a button to accept them. */
function isConsentBox(found: Measure): boolean {
  return found.consents > 0 && found.cookies > 0 && found.text <= MAX_CONSENT_BOX && found.headings <= 1;
}

/** Exceptions for what stands in the middle of the policy. */
function isContent({ chrome, element, inContent, inArticle, inSection }: Candidate, found: Measure): boolean {
  if (chrome === 'header') return found.titles > 0 || inArticle || ((inContent || inSection) && found.headings > 0);
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

const COOKIE_TERMS = /cookie|informasjonskaps|kakor/gi;
const CONSENT_BUTTON =
  /^(?:jag |jeg )?(?:ok|okay|godta|godkjenn|godkänn|aksept|accept|allow|tillat|tillåt|samtyk|samtyck|avslå|avvis|neka|reject|decline|bare nødvendige|kun nødvendige|endast nödvändiga|bara nödvändiga)/i;

type Totals = { -readonly [key in keyof Measure]: number };

const NOTHING: Measure = {
  prose: 0,
  text: 0,
  words: 0,
  cookies: 0,
  consents: 0,
  titles: 0,
  headings: 0,
  tables: 0,
  rows: 0,
  cells: 0,
};

interface Survey {
  readonly candidates: ReadonlyMap<Candidate, Measure>;
  /** Ids of what buttons open. */
  readonly controlled: ReadonlySet<string>;
  readonly total: Measure;
}

function measure(root: Root): Survey {
  const totals: Totals = { ...NOTHING };
  const candidates = new Map<Candidate, Measure>();
  const names: NameCache = new Map();
  const controlled = new Set<string>();
  const stack: { node: Root | Element; next: number; candidate: Candidate | null; before: Measure }[] = [];
  let links = 0;
  let contents = 0;
  let articles = 0;
  let sections = 0;
  // Length of the running text since the last block started or ended.
  let run = 0;
  const flush = () => {
    if (run >= MIN_PROSE) totals.prose += run;
    run = 0;
  };
  const pass = (tagName: string, step: 1 | -1) => {
    if (tagName === 'a') links += step;
    else if (tagName === 'main') contents += step;
    else if (tagName === 'section') sections += step;
    else if (tagName === 'article') {
      contents += step;
      articles += step;
    }
  };
  stack.push({ node: root, next: 0, candidate: null, before: NOTHING });
  while (stack.length > 0) {
    const frame = stack[stack.length - 1]!;
    const child = frame.node.children[frame.next++];
    if (child === undefined) {
      stack.pop();
      if (frame.node.type === 'root') continue;
      const { tagName } = frame.node;
      pass(tagName, -1);
      if (BLOCK_ELEMENTS.has(tagName) || frame.candidate) flush();
      if (frame.candidate) candidates.set(frame.candidate, difference(totals, frame.before));
    } else if (child.type === 'text') {
      const length = child.value.trim().length;
      totals.text += length;
      if (links === 0) run += length;
      if (length > 3) {
        totals.words += countTerms(child.value, POLICY_TERMS);
        totals.cookies += countTerms(child.value, COOKIE_TERMS);
      }
    } else if (child.type === 'element') {
      const { tagName } = child;
      if (isConsentButton(child)) totals.consents++;
      for (const id of controlledBy(child)) controlled.add(id);
      if (SILENT_ELEMENTS.has(tagName)) continue;
      const kind = chromeKind(child, names);
      const hides = isHidden(child) && !isPanel(child);
      const isCandidate = kind !== null || hides || CONTAINERS.has(tagName);
      if (BLOCK_ELEMENTS.has(tagName) || isCandidate) flush();
      const candidate = {
        element: child,
        chrome: kind,
        hides,
        inContent: contents > 0,
        inArticle: articles > 0,
        inSection: sections > 0,
      };
      count(totals, tagName);
      // What an element is itself does not count as held by it.
      const before = isCandidate ? { ...totals } : NOTHING;
      stack.push({ node: child, next: 0, candidate: isCandidate ? candidate : null, before });
      pass(tagName, 1);
    }
  }
  flush();
  return { candidates, controlled, total: totals };
}

/** Elements that may turn out to be a box for consent, or a table. */
const CONTAINERS = new Set(['div', 'section', 'aside', 'table']);

function countTerms(text: string, terms: RegExp): number {
  let found = 0;
  terms.lastIndex = 0;
  while (terms.test(text)) found++;
  return found;
}

/** A button that opens a passage ("Samtykke til informasjonskapsler") is none. */
function isConsentButton(element: Element): boolean {
  const { tagName, properties } = element;
  if (tagName !== 'button' && tagName !== 'a') return false;
  return properties.ariaExpanded === undefined && CONSENT_BUTTON.test(captionOf(element));
}

/** The text of a button, as far as a glance goes. */
function captionOf(button: Element): string {
  let only: Element = button;
  for (let depth = 0; depth < 3; depth++) {
    for (const child of only.children) if (child.type === 'text' && child.value.trim()) return child.value.trim();
    const inner = only.children.find((child) => child.type === 'element');
    if (inner?.type !== 'element') return '';
    only = inner;
  }
  return '';
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

const NAMES: readonly (readonly [Chrome, RegExp])[] = [
  ['cookie-dialog', COOKIE_NAMES],
  ['navigation', NAVIGATION_NAMES],
  ['newsletter', NEWSLETTER_NAMES],
  ['footer', FOOTER_NAMES],
  ['header', HEADER_NAMES],
  ['aside', ASIDE_NAMES],
];

/** What names (of classes and ids) mean, as found so far. */
type NameCache = Map<string, Chrome | null>;

/** What an element would be by its name, role and classes. */
function chromeKind(element: Element, names: NameCache): Chrome | null {
  const { tagName, properties } = element;
  if (tagName === 'html' || tagName === 'body') return null;
  const role = properties.role ? ROLES.get(String(properties.role)) : undefined;
  if (role) return role;
  const tag = TAGS.get(tagName) ?? null;
  const { className, id } = properties;
  if (!className && !id) return tag;
  let found = tag;
  for (const name of Array.isArray(className) ? className : [])
    found = stronger(found, meaningOf(String(name), names), tagName);
  // An id may be the anchor of a section on newsletters.
  const byId = id ? meaningOf(String(id), names) : null;
  return byId === 'newsletter' ? found : stronger(found, byId, tagName);
}

/** The first of two meanings, unless the second is one that overrides it. */
function stronger(found: Chrome | null, named: Chrome | null, tagName: string): Chrome | null {
  if (named === null) return found;
  if (named === 'cookie-dialog') return /^h[1-6]$/.test(tagName) ? found : named;
  if (found !== null) return found;
  if (named === 'navigation') return tagName === 'main' || tagName === 'article' ? null : named;
  return PAGE_ELEMENTS.has(tagName) ? null : named;
}

function meaningOf(name: string, names: NameCache): Chrome | null {
  let meaning = names.get(name);
  if (meaning === undefined) {
    const lower = name.toLowerCase();
    meaning = NAMES.find(([, pattern]) => pattern.test(lower))?.[0] ?? null;
    names.set(name, meaning);
  }
  return meaning;
}

/** `aria-controls="a b"` */
const controlledBy = ({ properties }: Element): readonly string[] =>
  properties.ariaControls ? String(properties.ariaControls).split(/[\s,]+/) : [];

/** What the reader opens: part of an accordion, a tab (WAI-ARIA Authoring Practices, "Accordion", "Tabs"). */
function isPanel({ properties }: Element): boolean {
  const { role, className } = properties;
  if (role === 'region' || role === 'tabpanel') return true;
  return Array.isArray(className) && className.some((name) => PANEL_NAME.test(String(name)));
}

const PANEL_NAME =
  /^(?:[a-z]+[-_]{1,2})*(?:accordion|collaps(?:e|ed|ible)|faq|tab|toggle|expand(?:able|er)?|panel|answer)(?:[-_]{1,2}(?:panel|pane|content|body|inner|item|answer|text))*$/i;

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
