/**
 * Slots of a template that nobody filled in: `[FIRMANAVN]`, `{{company}}`, `XXX`, `lorem ipsum`, `post@example.com`.
 */
import type { Model } from '../../model/model.js';
import type { Block, Document, Span } from '../../parse/document.js';
import { linkFrom } from './contacts.js';

/** Words that name a field in brackets or braces. In lower case. */
const FIELDS =
  'navn namn name firma selskap bedrift virksomhet foretak företag bolag förening forening klubb klinikk klinik skole skola kommune company business adresse adress address ' +
  'e-post epost e-mail email mejl telefon phone org orgnr organisasjonsn organisationsn dato datum date url domain domene domän nettside nettsted webbplats hemsida website kontakt contact ' +
  'leverandør leverantör mottaker mottagare vendor infoga insert fyll ange angi oppgi skriv eventuelt antall antal country city ' +
  'personvernombud dataskyddsombud ansvarlig ansvarig stilling titel tittel support ' +
  'eventuelle eventuella øvrige övriga databehandler databehandlere personuppgiftsbiträde personuppgiftsbiträden formål ändamål';
const FIELD_WORDS = new Set(FIELDS.split(' '));
/** Common words, which name a field only where few stand in the brackets: `[X år]`, `[din by]`. */
const COMMON_WORDS = new Set('måneder månader år land sted ort stad din ditt dine deres your'.split(' '));
/** An instruction to whoever fills it in, and no remark to the reader: `[Hvis aktuelt: ...]`, not `[hvis du er medlem]`. */
const INSTRUCTION = /^(?:Hvis|Om|If|[Ss]ett|[Ss]ätt|SETT|SÄTT|INSERT|INFOGA|FYLL) /;
/** What the writer was to do with the brackets, or with what stands in them. */
const EDITING =
  /(?:slett|stryk|fjern|ta bort|bytt?|velg|välj|justera?|tilpass|anpassa) (?:[a-zæøåäö]+ ){0,4}(?:som|hvis|om|ut|mot|alternativ|det)(?![a-zæøåäö])|(?:ikke|ej|inte) (?:aktuelt|aktuellt|relevant)|(?:lenke|länk) (?:mangler|saknas)/i;
/** One of several to choose among: `[Klarna/Svea/Qliro]`, `[är / är inte]`, `[Skola24 / SchoolSoft]`. */
const ALTERNATIVES =
  /^(?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ɏ0-9]+(?:\/[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ɏ0-9]+)+|(?![Jj]a |[Nn]e[ij] )[^/]{2,30}(?: \/ [^/]{2,30})+)$/u;
/** A number that was to be decided, with its unit behind the brackets: `[12] måneder`. */
const UNDECIDED =
  /^ (?:år|mnd|måneder|månader|dager|dagar|uker|veckor|timer|timmar|arbetsdagar|virkedager)(?![a-zæøåäö])/;
/** Words in brackets among which a common word names a field. */
const FEW = 3;
/** Compounds that end so name a field, too: `Vertsleverandør`, `Firmanavn`, `Företagsnamn`. */
const FIELD_ENDINGS = /(?:navn|namn|adresse|adress|leverandør|leverantör|nummer|dato|datum|e-post|epost|postadress)$/;
/** Brackets that are writing, not slots: `post[at]firma.no`, `[sic]`, `[1]`. */
const NO_FIELD =
  /^(?:at|dot|a|stopp?|alfa|krøllalfa|snabel-?a|snabela|punkt|prikk|sic|pdf|eu|gdpr|eøs|ees|usa|\.{3}|…|\d+|x|✓|ok)$/i;
/** Buttons and links that were written out, what hides an address from robots, and HTML's own tags. */
const NO_SLOT =
  /^\/?(?:les|lese|se|sjå|klikk|trykk|kontakt oss|kontakta oss|läs|last ned|ladda ner|gå til|gå till|meld|anmäl|hent|hämta|åpne|öppna|vis|visa|tilbake|tillbaka|lukk|stäng|godta|godkjenn|godkänn|acceptera|aksepter|avvis|neka|email.protected|e-?post(?:en)? (?:er )?(?:beskyttet|skyddad)|epost skyddad|address|label|time|title)(?![a-zæøåäö])/i;

const BRACKETS = /\[([^[\]\n]{1,200})\]|\{\{([^{}\n]{1,60})\}\}|\{([^{}\n]{3,40})\}|<([^<>\n]{3,40})>/g;
const CAPITALS = /^(?=(?:.*[A-ZÀ-ÖØ-Þ]){3})[A-ZÀ-ÖØ-Þ0-9 .,/@_+&:-]+$/u;
/** Directives of template languages and what a site's generator fills in, which are no text: `{{> footer}}`, `{{#if}}`, `{{ site.email }}`, `{{ 'a' | t }}`. */
const DIRECTIVE = /^\s*[>#/!^&%@$]|[.('"|]|^\s*(?:else|end|if|for|include)\b/;

/** A slot that stands without brackets; looked for only in a text that has, in lower case, one of its signs: few have any. */
interface BareSlot {
  readonly signs: readonly string[];
  readonly pattern: RegExp;
  /** A gap is none in a form that the reader is to fill in and sign. */
  readonly gap?: true;
}

const BARE: readonly BareSlot[] = [
  {
    signs: ['xx'],
    // No id in a cookie's name (`_ga_XXXX`), the end of an address that was cut (`10.0.xxx.xxx`), a card's or a birth number.
    pattern:
      /(?<![A-Za-zÀ-ÖØ-öø-ɏ0-9_]|[A-Za-zÀ-ÖØ-öø-ɏ0-9]-|[\dx]\.|(?:MM|ÅÅ|DD|YY) )(?!(?:[Xx]{4}[ -]?)+\d{4}(?!\d))(?:X{2,}|x{3,})(?![A-Za-zÀ-ÖØ-öø-ɏ0-9])/u,
  },
  // A number of which the end is left out, or which is left out altogether: `769604-11xx`, `769604-xxxx`, `xx xx xx xx`.
  {
    signs: ['xx'],
    pattern:
      /(?<![A-Za-zÀ-ÖØ-öø-ɏ0-9])(?:\d[\d -]*\d(?:x{2,}|X{2,})(?:-(?:xxxx|XXXX))?|\d{6}-(?:xxxx|XXXX)|xx(?: xx){2,})(?![A-Za-zÀ-ÖØ-öø-ɏ0-9])/u,
  },
  {
    signs: ['todo', 'tbd', 'fixme'],
    pattern: /(?<![A-Za-zÀ-ÖØ-öø-ɏ0-9])(?:TODO|TBD|FIXME)(?!-?[A-Za-zÀ-ÖØ-öø-ɏ0-9])/u,
  },
  { signs: ['lorem ipsum'], pattern: /lorem ipsum/i },
  { signs: ['(pla'], pattern: /\((?:placeholder|plassholder|platshållare)\)/i },
  {
    signs: ['@e', '@you', '@com', '@dom', '@fi', '@be', '@se', '@fo', '@fö', '@bo', '@mitt', '@di'],
    pattern:
      /@(?:example|eksempel|exempel|yourdomain|yourcompany|company|domain|domene|domän|firma|bedrift|selskap|foretag|företag|bolag|mitt(?:firma|foretag|företag)|dittfirma|dittforetag|dittföretag|dittselskap|dittbolag|dinbutikk|dinbutik|dinforening|dinförening|dindoman|dindomän|dittdomän|dittdomene)\.[a-z]{2,4}/i,
  },
  {
    signs: ['.ex', '/ex', '.ek', '/ek', '.your', '/your', '.din', '/din', '.ditt', '/ditt'],
    pattern:
      /(?:www\.|https?:\/\/)(?:example|eksempel|exempel|yourdomain|yourcompany|(?:din|ditt)(?:bedrift|firma|foretag|företag|domene|domän|doman|side|sida|butikk|butik|nettside|webbplats|klubb))\.[a-z]{2,4}/i,
  },
  {
    // Numbers that nobody has: counted up, or all zeros.
    signs: ['123', '12 34', '1234', '556677', '000', '999', '00 00'],
    pattern:
      /(?<!\d)(?:123 ?45(?= [A-ZÀ-ÖØ-Þ])|123 ?456 ?789|12 ?34 ?56 ?78|123 ?45 ?678|0?70[- ]?123 ?45 ?67|08[- ]123 ?45 ?67|556123-4567|556677-8899|000 ?000 ?000|999 ?999 ?999|00 00 00 00|000000-0000)(?!\d)/u,
  },
  // A gap; no line to sign on, and no dots that lead to a page's number.
  {
    gap: true,
    signs: ['___', '__.', '__/', '…', '...'],
    pattern:
      /_{3,} ?(?:år|mnd|måneder|månader|dager|dagar)(?![a-zæøåäö])|_{2,}[./]_{2,}|_{4,}|(?:…{3,}|\.{6,})(?![.…]| ?\d{1,3}(?:\s|$))|: ?(?:\.{3}|…)(?=\s|$)/,
  },
  // A number or a name that was to come.
  {
    signs: ['x å', 'x m', 'x d', 'x u', 'x v', 'x t', 'x] '],
    pattern:
      /(?:\[X\]|(?<![A-Za-zÀ-ÖØ-öø-ɏ0-9/-])X) (?:år|mnd|måneder|månader|dager|dagar|uker|veckor|timer|timmar)(?![a-zæøåäö])/u,
  },
  {
    signs: [' nn', ':nn', ' n.n', ':n.n'],
    pattern: /(?:\ber|är|heter|(?<!språk|målform|Språk|Målform): ?) ?N\.?N\.?(?=[\s.,;]|$)/,
  },
  {
    signs: ['navnesen', 'namnsson', 'fornavn etternavn', 'förnamn efternamn'],
    pattern:
      /Navn Navnesen|Namn Namnsson|(?:ombud|ansvarlig|ansvarig|leder|ledare|kontaktperson|styrer|rektor|ordförande): ?(?:Fornavn Etternavn|Förnamn Efternamn)/i,
  },
  // A field in round brackets where its value should stand: `skriv til (e-postadresse)`, `i (antall) år`.
  {
    signs: [
      '(e-p',
      '(epo',
      '(mej',
      '(ant',
      '(nav',
      '(nam',
      '(tel',
      '(dat',
      '(adr',
      '(fir',
      '(för',
      '(sel',
      '(for',
      '(bol',
    ],
    pattern:
      /(?:på|til|till|via|hos|av|er|är|i|etter|efter) \((?:e-?post(?:adress(?:e|en)?)?|mejladress|telefon(?:nummer)?|adress(?:e|en)?|navn|namn|dato|datum|antall|antal|(?:firma|selskaps|forenings|företags|förenings|bolags)(?:navn|namn|ets navn|ets namn))\)/i,
  },
  {
    signs: ['(fyll', '(se', '(sä', '(sk', '(inf', '(le', '(lä', '(sl', '(st', '(by', '(ta '],
    pattern:
      /\((?:(?:bytt|byt) ut(?: [^()]{2,60})?|(?:(?:slett|stryk|ta bort|fjern) (?:hvis|om|det)|fyll (?:inn|i)|sett inn|sätt in|skriv inn|infoga|legg inn|lägg in) [^()]{2,60})\)/i,
  },
  { signs: [': dat'], pattern: /: ?(?:DATO|DATUM)(?=\s*(?:\n|$))/ },
  // What is to come: "(her skal det stå hvem som ...)", and a bullet for a number.
  {
    signs: ['(her ', '(här ', '[●', '[•'],
    pattern:
      /\((?:her (?:skal|må) (?:det )?(?:inn|stå|skrives|fylles)|(?:her|här) (?:skriver|fyller) (?:du|dere|ni) |her kommer (?:det )?(?:tekst|mer|info)|här (?:ska|måste) (?:det )?(?:in|stå|skrivas|fyllas)|här kommer (?:det )?(?:text|mer|info))(?![a-zæøåäö])|\[[●•]\]/i,
  },
  {
    // A date's pattern in place of the date: `Oppdatert: DD.MM.ÅÅÅÅ`.
    signs: ['dd.mm', 'dd/mm', 'dd-mm', '-mm-', 'xx.xx', '20xx'],
    pattern:
      /(?:oppdatert|uppdaterad|endret|ändrad|revidert|reviderad|granskad|gjennomgått|vedtatt|godkjent|fastställd|antagen|dato|datum|gjelder fra|gäller från|versjon|version)[^.!?\n]{0,20}(?:dd[./-]mm[./-](?:åååå|yyyy|åå)|(?:åååå|yyyy)-mm-dd|xx\.xx\.|20xx)/i,
  },
];

/** A slot in such a sentence shows what something looks like, or is a line for the reader to sign on. */
const SHOWN =
  /f\. ?eks\.|for eksempel|t\. ?ex\.|till exempel|på form(?:en|atet)|i formatet?|(?:som|datoen|datumet) (?:dd|åååå|yyyy)|signatur|underskrift|namnteckning|undertegne|dat(?:o|um) ?:? ?_{6}/i;

/** Where the reader signs. */
const FORM =
  /(?:underskrift|signatur|namnteckning|foresatte?|vårdnadshavare|under(?:tegne|teckna)|dato|datum)[^\n.…_]{0,24}[.…_]{5}/i;

/** How a template speaks of itself. */
const TEMPLATE = 'text.template';

/** Spans of slots that were never filled in, in reading order of their sentences. */
export function placeholders({ mentions }: Model): Span[] {
  const { document, sentences } = mentions;
  const { text } = document;
  const lower = text.toLowerCase();
  const bare = BARE.filter(
    ({ signs, pattern, gap }) =>
      signs.some((sign) => lower.includes(sign)) && pattern.test(text) && !(gap && FORM.test(text)),
  ).map(({ pattern }) => pattern);
  const bracketed = /[[{<]/.test(text);
  const templates = new Set(mentions.of(TEMPLATE).map((mention) => mention.sentence));
  const found: Span[] = [];
  let row: Block['cell'] = null;
  sentences.forEach((sentence, index) => {
    const block = document.blocks[sentence.block]!;
    if (block.chrome !== null) return;
    // A person marks a row of a table once.
    if (block.cell && row && block.cell.table === row.table && block.cell.row === row.row) return;
    if (!templates.has(index) && !(bracketed && isBracketed(document, sentence)) && !isBare(document, sentence, bare))
      return;
    row = block.cell;
    found.push({ start: sentence.start, end: sentence.end });
  });
  return found;
}

/** Does the span hold a slot in brackets or braces? */
function isBracketed(document: Document, span: Span): boolean {
  const text = document.text.slice(span.start, span.end);
  for (const match of text.matchAll(BRACKETS)) {
    const [all, square, double, single, angled] = match;
    const at = span.start + match.index;
    if (double !== undefined) {
      if (!DIRECTIVE.test(double)) return true;
    } else if (single !== undefined) {
      if (CAPITALS.test(single) || /^[a-z]+(?:_[a-z]+)+$/.test(single) || FIELD_WORDS.has(single)) return true;
    } else if (angled !== undefined) {
      if (isField(angled) && !/[:@/=]/.test(angled)) return true;
    } else if (
      square !== undefined &&
      (isField(square) || (/^\d{1,3}$/.test(square) && UNDECIDED.test(text.slice(match.index + all.length)))) &&
      !isLinked(document, at, at + all.length)
    )
      return true;
  }
  return false;
}

/** Does the span hold a slot without brackets? A row of underscores alone is a ruler. */
function isBare(document: Document, span: Span, bare: readonly RegExp[]): boolean {
  if (bare.length === 0) return false;
  const text = document.text.slice(span.start, span.end);
  return bare.some((pattern) => pattern.test(text)) && /\p{L}/u.test(text) && !SHOWN.test(text);
}

/** No name of a field is longer, but an instruction in capitals may be. */
const LONGEST_FIELD = 60;

/** Is this the name of a field, or an instruction to fill it in? */
function isField(content: string): boolean {
  const inner = content.trim();
  if (inner.length > LONGEST_FIELD) return CAPITALS.test(inner) || EDITING.test(inner);
  if (NO_FIELD.test(inner) || NO_SLOT.test(inner)) return false;
  if (CAPITALS.test(inner)) return true;
  if (/^\+?\d[\d ]{6,}$/.test(inner) || ALTERNATIVES.test(inner)) return true;
  const words = inner.toLowerCase().split(/[\s_/.,]+/);
  const isShort = words.length <= FEW;
  return (
    INSTRUCTION.test(inner) ||
    EDITING.test(inner) ||
    words.some((word) => FIELD_WORDS.has(word) || FIELD_ENDINGS.test(word) || (isShort && COMMON_WORDS.has(word)))
  );
}

/** Is it the text of a link (`[Navn på siden](https://...)`)? */
function isLinked(document: Document, start: number, end: number): boolean {
  if (document.text[end] === '(' || document.text[end] === '[') return true;
  const link = linkFrom(document.links, start);
  return link !== undefined && link.start < end && !/\[|%5B/i.test(link.href);
}
