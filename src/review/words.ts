/**
 * The words of the interactive report, in its three languages. Levels, themes and states are those of the other reports (`Frame`).
 */
import type { FrameLanguage } from '../report/frame.js';
import type { KeyName } from './keys.js';
import type { Pane, ViewName } from './state.js';

export interface Words {
  readonly views: Readonly<Record<ViewName, string>>;
  readonly panes: Readonly<Record<Exclude<Pane, 'list'>, string>>;
  /** What keys do, short: these stand on the help line. */
  readonly keys: Readonly<Record<KeyName, string>>;
  /** The same in a sentence, for the page of help. */
  readonly keyHelp: Readonly<Record<KeyName, string>>;
  readonly helpTitle: string;
  readonly why: string;
  readonly write: string;
  readonly elsewhere: string;
  readonly sources: string;
  readonly data: string;
  readonly missing: string;
  readonly nowhere: string;
  readonly belongsHere: (title: string) => string;
  readonly beforeHeadings: string;
  readonly nothingFound: string;
  readonly nothingPasses: string;
  readonly noPurposes: string;
  readonly noElements: string;
  readonly notJudgedYet: string;
  readonly filter: string;
  readonly filterRule: string;
  readonly filterText: string;
  readonly filterKinds: { readonly fail: string; readonly review: string };
  readonly filterStatus: { readonly new: string; readonly known: string; readonly suppressed: string };
  readonly allRules: string;
  readonly search: string;
  readonly noMatch: (query: string) => string;
  readonly match: (index: number, count: number) => string;
  readonly acceptTitle: (title: string) => string;
  readonly suppressTitle: (title: string) => string;
  readonly reason: string;
  readonly needsReason: string;
  readonly willWrite: (path: string) => string;
  readonly willCreate: (path: string) => string;
  readonly willUndo: (path: string) => string;
  readonly accepted: (path: string) => string;
  readonly suppressedIn: (path: string) => string;
  readonly undone: (path: string) => string;
  readonly nothingToUndo: string;
  readonly onlyFindings: string;
  readonly alreadyKnown: string;
  readonly alreadySuppressed: string;
  readonly copied: string;
  readonly nothingToCopy: string;
  readonly watchOn: string;
  readonly watchOff: string;
  readonly watching: string;
  readonly read: (path: string) => string;
  readonly busy: string;
  readonly changedMeanwhile: (path: string) => string;
  readonly cannotWrite: (path: string, why: string) => string;
  readonly cannotSuppress: string;
  readonly noBaseline: string;
  readonly noConfiguration: string;
  readonly noEditor: (command: string) => string;
  /** At the end: what was written in this session. */
  readonly written: {
    readonly accepted: (count: number, path: string) => string;
    readonly suppressed: (count: number, path: string) => string;
  };
}

const nb: Words = {
  views: { findings: 'Funn', coverage: 'Dekning', purposes: 'Formål', sections: 'Seksjoner', files: 'Filer' },
  panes: { text: 'Tekst', explanation: 'Forklaring' },
  keys: {
    move: 'flytt',
    scroll: 'rull',
    read: 'les',
    open: 'åpne',
    back: 'tilbake',
    pane: 'neste felt',
    zoom: 'stort',
    view: 'visning',
    search: 'søk',
    match: 'neste treff',
    neighbour: 'neste funn',
    filter: 'filter',
    clear: 'nullstill',
    group: 'ordne',
    edit: 'rediger',
    copy: 'kopier',
    accept: 'godta',
    suppress: 'undertrykk',
    undo: 'angre',
    watch: 'følg med',
    file: 'neste fil',
    help: 'hjelp',
    quit: 'avslutt',
    confirm: 'skriv det',
    submit: 'ferdig',
    cancel: 'avbryt',
    toggle: 'av/på',
    choose: 'velg',
    page: 'side',
    ends: 'topp/bunn',
    suspend: 'til skallet',
  },
  keyHelp: {
    move: 'opp og ned i listen',
    scroll: 'rull en linje',
    read: 'les stedet i teksten',
    open: 'åpne filen',
    back: 'tilbake til listen',
    pane: 'til neste felt (shift: forrige)',
    zoom: 'feltet alene på skjermen',
    view: 'funn, dekning, formål, seksjoner, filer',
    search: 'søk i feltet',
    match: 'neste og forrige treff',
    neighbour: 'neste og forrige funn',
    filter: 'vis bare noen funn: nivå, slag, status, regel, ord',
    clear: 'vis alle funn igjen',
    group: 'ordne funnene etter tema eller etter seksjon',
    edit: 'åpne filen på linjen i $EDITOR; den vurderes på nytt etterpå',
    copy: 'kopier den foreslåtte setningen',
    accept: 'skriv funnet inn i baseline, med begrunnelse',
    suppress: 'undertrykk funnet her, med begrunnelse',
    undo: 'angre det som sist ble skrevet',
    watch: 'vurder på nytt hver gang filen lagres',
    file: 'neste og forrige fil',
    help: 'denne siden',
    quit: 'avslutt med sammendrag',
    confirm: 'skriv det som vises',
    submit: 'ferdig',
    cancel: 'la det være',
    toggle: 'slå av eller på',
    choose: 'bla i reglene',
    page: 'en side opp eller ned',
    ends: 'til begynnelsen eller slutten',
    suspend: 'til skallet; fg fører tilbake',
  },
  helpTitle: 'Tastene',
  why: 'Hvorfor',
  write: 'Skriv',
  elsewhere: 'Også her',
  sources: 'Kilder',
  data: 'Opplysninger',
  missing: 'mangler',
  nowhere: 'Har ikke noe sted i teksten',
  belongsHere: (title) => `${title}: hører hjemme her`,
  beforeHeadings: 'Før første overskrift',
  nothingFound:
    'Ingen funn. Det betyr ikke at alt er i orden: et menneske må vurdere om det som står der, er riktig og nok.',
  nothingPasses: 'Ingen funn slipper gjennom filteret (c nullstiller det).',
  noPurposes: 'Erklæringen nevner ingen formål.',
  noElements: 'Ingen av reglene om opplysningsplikten ble kjørt.',
  notJudgedYet: 'ikke vurdert ennå',
  filter: 'Filter',
  filterRule: 'Regel',
  filterText: 'Ord',
  filterKinds: { fail: 'brudd', review: 'å vurdere' },
  filterStatus: { new: 'nye', known: 'kjente', suppressed: 'undertrykte' },
  allRules: 'alle',
  search: 'Søk',
  noMatch: (query) => `Fant ikke «${query}»`,
  match: (index, count) => `treff ${index} av ${count}`,
  acceptTitle: (title) => `Godta «${title}» i baseline`,
  suppressTitle: (title) => `Undertrykk «${title}» her`,
  reason: 'Begrunnelse',
  needsReason: 'Skriv en begrunnelse: den blir stående for dem som kommer etter.',
  willWrite: (path) => `Skrives i ${path}`,
  willCreate: (path) => `Ny fil: ${path}`,
  willUndo: (path) => `Tas tilbake i ${path}`,
  accepted: (path) => `Godtatt i ${path} (u angrer)`,
  suppressedIn: (path) => `Undertrykt i ${path} (u angrer)`,
  undone: (path) => `Angret i ${path}`,
  nothingToUndo: 'Ingenting er skrevet som kan angres.',
  onlyFindings: 'Velg et funn: dette er ikke et.',
  alreadyKnown: 'Funnet er kjent fra før.',
  alreadySuppressed: 'Funnet er undertrykt fra før.',
  copied: 'Setningen er sendt til utklippstavlen.',
  nothingToCopy: 'Det er ingen foreslått setning her.',
  watchOn: 'Følger med: filen vurderes på nytt når den lagres.',
  watchOff: 'Følger ikke lenger med.',
  watching: 'følger med',
  read: (path) => `${path} er vurdert på nytt`,
  busy: 'et øyeblikk …',
  changedMeanwhile: (path) => `${path} er endret i mellomtiden og ble lest på nytt. Prøv igjen.`,
  cannotWrite: (path, why) => `${path} kan ikke skrives: ${why}`,
  cannotSuppress: 'Funnet lar seg ikke undertrykke alene her.',
  noBaseline: 'Baseline er slått av (--no-baseline).',
  noConfiguration: 'Her trengs en konfigurasjon, og den er slått av (--no-config).',
  noEditor: (command) => `${command} lar seg ikke starte: sett $EDITOR`,
  written: {
    accepted: (count, path) => `${count} godtatt i ${path}`,
    suppressed: (count, path) => `${count} undertrykt i ${path}`,
  },
};

const sv: Words = {
  views: { findings: 'Fynd', coverage: 'Täckning', purposes: 'Ändamål', sections: 'Avsnitt', files: 'Filer' },
  panes: { text: 'Text', explanation: 'Förklaring' },
  keys: {
    move: 'flytta',
    scroll: 'rulla',
    read: 'läs',
    open: 'öppna',
    back: 'tillbaka',
    pane: 'nästa fält',
    zoom: 'stort',
    view: 'vy',
    search: 'sök',
    match: 'nästa träff',
    neighbour: 'nästa fynd',
    filter: 'filter',
    clear: 'nollställ',
    group: 'ordna',
    edit: 'redigera',
    copy: 'kopiera',
    accept: 'godta',
    suppress: 'undertryck',
    undo: 'ångra',
    watch: 'bevaka',
    file: 'nästa fil',
    help: 'hjälp',
    quit: 'avsluta',
    confirm: 'skriv det',
    submit: 'klar',
    cancel: 'avbryt',
    toggle: 'av/på',
    choose: 'välj',
    page: 'sida',
    ends: 'början/slut',
    suspend: 'till skalet',
  },
  keyHelp: {
    move: 'upp och ned i listan',
    scroll: 'rulla en rad',
    read: 'läs stället i texten',
    open: 'öppna filen',
    back: 'tillbaka till listan',
    pane: 'till nästa fält (shift: föregående)',
    zoom: 'fältet ensamt på skärmen',
    view: 'fynd, täckning, ändamål, avsnitt, filer',
    search: 'sök i fältet',
    match: 'nästa och föregående träff',
    neighbour: 'nästa och föregående fynd',
    filter: 'visa bara vissa fynd: nivå, slag, status, regel, ord',
    clear: 'visa alla fynd igen',
    group: 'ordna fynden efter tema eller efter avsnitt',
    edit: 'öppna filen på raden i $EDITOR; den bedöms på nytt efteråt',
    copy: 'kopiera den föreslagna meningen',
    accept: 'skriv in fyndet i baseline, med motivering',
    suppress: 'undertryck fyndet här, med motivering',
    undo: 'ångra det som skrevs senast',
    watch: 'bedöm på nytt varje gång filen sparas',
    file: 'nästa och föregående fil',
    help: 'den här sidan',
    quit: 'avsluta med sammanfattning',
    confirm: 'skriv det som visas',
    submit: 'klar',
    cancel: 'låt det vara',
    toggle: 'slå av eller på',
    choose: 'bläddra bland reglerna',
    page: 'en sida upp eller ned',
    ends: 'till början eller slutet',
    suspend: 'till skalet; fg leder tillbaka',
  },
  helpTitle: 'Tangenterna',
  why: 'Varför',
  write: 'Skriv',
  elsewhere: 'Även här',
  sources: 'Källor',
  data: 'Uppgifter',
  missing: 'saknas',
  nowhere: 'Har ingen plats i texten',
  belongsHere: (title) => `${title}: hör hemma här`,
  beforeHeadings: 'Före första rubriken',
  nothingFound:
    'Inga fynd. Det betyder inte att allt är i sin ordning: en människa måste bedöma om det som står där stämmer och räcker.',
  nothingPasses: 'Inga fynd släpps igenom filtret (c nollställer det).',
  noPurposes: 'Policyn nämner inga ändamål.',
  noElements: 'Ingen av reglerna om informationsplikten kördes.',
  notJudgedYet: 'inte bedömd ännu',
  filter: 'Filter',
  filterRule: 'Regel',
  filterText: 'Ord',
  filterKinds: { fail: 'brister', review: 'att bedöma' },
  filterStatus: { new: 'nya', known: 'kända', suppressed: 'undertryckta' },
  allRules: 'alla',
  search: 'Sök',
  noMatch: (query) => `Hittade inte ”${query}”`,
  match: (index, count) => `träff ${index} av ${count}`,
  acceptTitle: (title) => `Godta ”${title}” i baseline`,
  suppressTitle: (title) => `Undertryck ”${title}” här`,
  reason: 'Motivering',
  needsReason: 'Skriv en motivering: den står kvar för dem som kommer efter.',
  willWrite: (path) => `Skrivs i ${path}`,
  willCreate: (path) => `Ny fil: ${path}`,
  willUndo: (path) => `Tas tillbaka i ${path}`,
  accepted: (path) => `Godtaget i ${path} (u ångrar)`,
  suppressedIn: (path) => `Undertryckt i ${path} (u ångrar)`,
  undone: (path) => `Ångrat i ${path}`,
  nothingToUndo: 'Inget har skrivits som kan ångras.',
  onlyFindings: 'Välj ett fynd: detta är inget.',
  alreadyKnown: 'Fyndet är känt sedan tidigare.',
  alreadySuppressed: 'Fyndet är redan undertryckt.',
  copied: 'Meningen har skickats till urklipp.',
  nothingToCopy: 'Det finns ingen föreslagen mening här.',
  watchOn: 'Bevakar: filen bedöms på nytt när den sparas.',
  watchOff: 'Bevakar inte längre.',
  watching: 'bevakar',
  read: (path) => `${path} har bedömts på nytt`,
  busy: 'ett ögonblick …',
  changedMeanwhile: (path) => `${path} har ändrats under tiden och lästes på nytt. Försök igen.`,
  cannotWrite: (path, why) => `${path} kan inte skrivas: ${why}`,
  cannotSuppress: 'Fyndet kan inte undertryckas ensamt här.',
  noBaseline: 'Baseline är avstängd (--no-baseline).',
  noConfiguration: 'Här behövs en konfiguration, och den är avstängd (--no-config).',
  noEditor: (command) => `${command} kan inte startas: ange $EDITOR`,
  written: {
    accepted: (count, path) => `${count} godtagna i ${path}`,
    suppressed: (count, path) => `${count} undertryckta i ${path}`,
  },
};

const en: Words = {
  views: { findings: 'Findings', coverage: 'Coverage', purposes: 'Purposes', sections: 'Sections', files: 'Files' },
  panes: { text: 'Text', explanation: 'Explanation' },
  keys: {
    move: 'move',
    scroll: 'scroll',
    read: 'read',
    open: 'open',
    back: 'back',
    pane: 'next pane',
    zoom: 'zoom',
    view: 'view',
    search: 'search',
    match: 'next match',
    neighbour: 'next finding',
    filter: 'filter',
    clear: 'reset',
    group: 'group',
    edit: 'edit',
    copy: 'copy',
    accept: 'accept',
    suppress: 'suppress',
    undo: 'undo',
    watch: 'watch',
    file: 'next file',
    help: 'help',
    quit: 'quit',
    confirm: 'write it',
    submit: 'done',
    cancel: 'cancel',
    toggle: 'on/off',
    choose: 'choose',
    page: 'page',
    ends: 'top/bottom',
    suspend: 'to the shell',
  },
  keyHelp: {
    move: 'up and down the list',
    scroll: 'scroll a line',
    read: 'read the place in the text',
    open: 'open the file',
    back: 'back to the list',
    pane: 'to the next pane (shift: the one before)',
    zoom: 'this pane alone on the screen',
    view: 'findings, coverage, purposes, sections, files',
    search: 'search in this pane',
    match: 'next and previous match',
    neighbour: 'next and previous finding',
    filter: 'show only some findings: level, kind, status, rule, words',
    clear: 'show all findings again',
    group: 'group the findings by theme or by section',
    edit: 'open the file at the line in $EDITOR; it is judged again afterwards',
    copy: 'copy the model sentence',
    accept: 'write the finding into the baseline, with a reason',
    suppress: 'suppress the finding here, with a reason',
    undo: 'undo what was written last',
    watch: 'judge again whenever the file is saved',
    file: 'next and previous file',
    help: 'this page',
    quit: 'quit with a summary',
    confirm: 'write what is shown',
    submit: 'done',
    cancel: 'leave it',
    toggle: 'switch on or off',
    choose: 'go through the rules',
    page: 'a page up or down',
    ends: 'to the top or the bottom',
    suspend: 'to the shell; fg leads back',
  },
  helpTitle: 'Keys',
  why: 'Why',
  write: 'Write',
  elsewhere: 'Also here',
  sources: 'Sources',
  data: 'Data',
  missing: 'missing',
  nowhere: 'Has no place in the text',
  belongsHere: (title) => `${title}: belongs here`,
  beforeHeadings: 'Before the first heading',
  nothingFound:
    'No findings. That does not mean that all is well: a person must check whether what it says is right and enough.',
  nothingPasses: 'No finding passes the filter (c resets it).',
  noPurposes: 'The policy names no purposes.',
  noElements: 'None of the rules about information duties was run.',
  notJudgedYet: 'not judged yet',
  filter: 'Filter',
  filterRule: 'Rule',
  filterText: 'Words',
  filterKinds: { fail: 'failures', review: 'for review' },
  filterStatus: { new: 'new', known: 'known', suppressed: 'suppressed' },
  allRules: 'all',
  search: 'Search',
  noMatch: (query) => `“${query}” was not found`,
  match: (index, count) => `match ${index} of ${count}`,
  acceptTitle: (title) => `Accept “${title}” into the baseline`,
  suppressTitle: (title) => `Suppress “${title}” here`,
  reason: 'Reason',
  needsReason: 'Write a reason: it stays there for those who come after.',
  willWrite: (path) => `To be written in ${path}`,
  willCreate: (path) => `New file: ${path}`,
  willUndo: (path) => `To be undone in ${path}`,
  accepted: (path) => `Accepted in ${path} (u undoes it)`,
  suppressedIn: (path) => `Suppressed in ${path} (u undoes it)`,
  undone: (path) => `Undone in ${path}`,
  nothingToUndo: 'Nothing has been written that could be undone.',
  onlyFindings: 'Choose a finding: this is none.',
  alreadyKnown: 'The finding is known already.',
  alreadySuppressed: 'The finding is suppressed already.',
  copied: 'The sentence was sent to the clipboard.',
  nothingToCopy: 'There is no model sentence here.',
  watchOn: 'Watching: the file is judged again when it is saved.',
  watchOff: 'No longer watching.',
  watching: 'watching',
  read: (path) => `${path} was judged again`,
  busy: 'one moment …',
  changedMeanwhile: (path) => `${path} was changed meanwhile and has been read again. Try once more.`,
  cannotWrite: (path, why) => `${path} cannot be written: ${why}`,
  cannotSuppress: 'The finding cannot be suppressed alone here.',
  noBaseline: 'The baseline is turned off (--no-baseline).',
  noConfiguration: 'This takes a configuration, and it is turned off (--no-config).',
  noEditor: (command) => `${command} cannot be started: set $EDITOR`,
  written: {
    accepted: (count, path) => `${count} accepted in ${path}`,
    suppressed: (count, path) => `${count} suppressed in ${path}`,
  },
};

const WORDS: Readonly<Record<FrameLanguage, Words>> = { nb, sv, en };

export const wordsIn = (language: FrameLanguage): Words => WORDS[language];
