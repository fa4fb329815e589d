/**
 * Which keys work where one is, and what they do. The help line, the page of help and the keys themselves come from this table. Pure.
 */

import { isExcusable, modelSentence } from './deciding.js';
import { TEXT_ROW } from './filtering.js';
import { isFiltering } from './lists/filter.js';
import { reduce } from './reduce.js';
import { type Action, type State, type Step, VIEWS } from './state.js';

const KEY_NAMES = [
  'move',
  'scroll',
  'read',
  'open',
  'back',
  'pane',
  'zoom',
  'view',
  'search',
  'match',
  'neighbour',
  'filter',
  'clear',
  'group',
  'edit',
  'copy',
  'accept',
  'suppress',
  'undo',
  'watch',
  'file',
  'page',
  'ends',
  'help',
  'suspend',
  'quit',
  'confirm',
  'submit',
  'cancel',
  'toggle',
  'choose',
] as const;
export type KeyName = (typeof KEY_NAMES)[number];

export interface Binding {
  readonly name: KeyName;
  /** As the help line shows them. */
  readonly shown: string;
  readonly keys: Readonly<Record<string, Action>>;
  /** Whether they work here. */
  readonly works: (state: State) => boolean;
  /** Not on the help line: everybody knows them, or others matter more. */
  readonly quiet?: true;
  /** Whether they do more than say why they do nothing: else they are not on the help line. Always where nothing is said. */
  readonly isOfUse?: (state: State) => boolean;
}

const always = (): boolean => true;
const inList = ({ pane }: State): boolean => pane === 'list';
const inFindings = ({ view }: State): boolean => view === 'findings' || view === 'coverage';
const hasPolicy = ({ policy }: State): boolean => policy !== null;
const both = (
  action: (by: 1 | -1) => Action,
  forward: readonly string[],
  backward: readonly string[],
): Readonly<Record<string, Action>> =>
  Object.fromEntries([
    ...forward.map((key) => [key, action(1)] as const),
    ...backward.map((key) => [key, action(-1)] as const),
  ]);

const MOVE = both((by) => ({ type: 'move', by }), ['down', 'j'], ['up', 'k']);
const SCROLL = both((by) => ({ type: 'move', by }), ['down'], ['up']);

/** Where nothing is asked, in the order of the help line. */
const BINDINGS: readonly Binding[] = [
  { name: 'move', shown: '↑↓', keys: MOVE, works: inList },
  { name: 'scroll', shown: '↑↓', keys: MOVE, works: (state) => !inList(state) },
  {
    name: 'open',
    shown: '⏎',
    keys: { enter: { type: 'read' } },
    works: (state) => inList(state) && state.view === 'files',
  },
  {
    name: 'read',
    shown: '⏎',
    keys: { enter: { type: 'read' } },
    works: (state) => inList(state) && state.view !== 'files' && hasPolicy(state),
  },
  {
    name: 'back',
    shown: 'esc',
    keys: { esc: { type: 'back' }, enter: { type: 'read' } },
    works: (state) => !inList(state) || state.zoomed,
  },
  {
    name: 'accept',
    shown: 'a',
    keys: { a: { type: 'excuse', excuse: 'accept' } },
    works: (state) => inFindings(state) && hasPolicy(state),
    isOfUse: (state) => isExcusable(state, 'accept'),
  },
  {
    name: 'suppress',
    shown: 's',
    keys: { s: { type: 'excuse', excuse: 'suppress' } },
    works: (state) => inFindings(state) && hasPolicy(state),
    isOfUse: (state) => isExcusable(state, 'suppress'),
  },
  { name: 'undo', shown: 'u', keys: { u: { type: 'undo' } }, works: ({ written }) => written.length > 0 },
  { name: 'edit', shown: 'e', keys: { e: { type: 'edit' } }, works: always },
  {
    name: 'copy',
    shown: 'y',
    keys: { y: { type: 'copy' } },
    works: (state) => inFindings(state) && hasPolicy(state),
    isOfUse: (state) => modelSentence(state) !== null,
  },
  {
    name: 'filter',
    shown: 'f',
    keys: { f: { type: 'filter' } },
    works: (state) => state.view === 'findings' && hasPolicy(state),
  },
  {
    name: 'clear',
    shown: 'c',
    keys: { c: { type: 'clear' } },
    works: (state) => isFiltering(state.filter) || state.query !== '',
  },
  {
    name: 'group',
    shown: 'o',
    keys: { o: { type: 'group' } },
    works: ({ view, policy }) => view === 'findings' && policy !== null,
  },
  { name: 'search', shown: '/', keys: { '/': { type: 'search' } }, works: always },
  {
    name: 'match',
    shown: 'n/N',
    keys: both((by) => ({ type: 'match', by }), ['n'], ['N']),
    works: ({ query }) => query !== '',
  },
  {
    name: 'neighbour',
    shown: 'n/N',
    keys: both((by) => ({ type: 'neighbour', by }), ['n'], ['N']),
    works: (state) => state.query === '' && !inList(state),
  },
  { name: 'pane', shown: 'tab', keys: both((by) => ({ type: 'pane', by }), ['tab'], ['shift-tab']), works: always },
  {
    name: 'view',
    shown: '1-5',
    keys: Object.fromEntries(VIEWS.map((view, i): [string, Action] => [`${i + 1}`, { type: 'view', view }])),
    works: always,
  },
  { name: 'zoom', shown: 'z', keys: { z: { type: 'zoom' } }, works: always },
  { name: 'watch', shown: 'w', keys: { w: { type: 'watch' } }, works: hasPolicy },
  {
    name: 'file',
    shown: ']/[',
    keys: both((by) => ({ type: 'file', by }), [']'], ['[']),
    works: ({ files }) => files.length > 1,
  },
  { name: 'help', shown: '?', keys: { '?': { type: 'help' } }, works: always },
  { name: 'quit', shown: 'q', keys: { q: { type: 'quit' } }, works: always },
  {
    name: 'page',
    shown: 'pgup/pgdn',
    keys: both((by) => ({ type: 'page', by }), ['pagedown', ' ', 'ctrl-d', 'ctrl-f'], ['pageup', 'ctrl-u', 'ctrl-b']),
    works: always,
    quiet: true,
  },
  {
    name: 'ends',
    shown: 'g/G',
    keys: {
      g: { type: 'end', to: 'first' },
      home: { type: 'end', to: 'first' },
      G: { type: 'end', to: 'last' },
      end: { type: 'end', to: 'last' },
    },
    works: always,
    quiet: true,
  },
  { name: 'suspend', shown: 'ctrl-z', keys: { 'ctrl-z': { type: 'suspend' } }, works: always, quiet: true },
];

const CANCEL: Binding = { name: 'cancel', shown: 'esc', keys: { esc: { type: 'back' } }, works: always };
const SUBMIT: Binding = { name: 'submit', shown: '⏎', keys: { enter: { type: 'submit' } }, works: always };
const isOnText = ({ prompt }: State): boolean => prompt?.kind === 'filter' && prompt.row === TEXT_ROW;
const isOnRule = ({ prompt }: State): boolean => prompt?.kind === 'filter' && prompt.row === TEXT_ROW - 1;

/** Where something is asked. */
const IN_PROMPT: Readonly<Record<NonNullable<State['prompt']>['kind'], readonly Binding[]>> = {
  help: [
    { name: 'scroll', shown: '↑↓', keys: MOVE, works: always },
    {
      ...CANCEL,
      name: 'back',
      shown: 'esc',
      keys: { esc: { type: 'back' }, '?': { type: 'back' }, q: { type: 'back' }, enter: { type: 'back' } },
    },
  ],
  search: [SUBMIT, CANCEL],
  reason: [SUBMIT, CANCEL],
  confirm: [
    { name: 'confirm', shown: '⏎', keys: { enter: { type: 'confirm' }, y: { type: 'confirm' } }, works: always },
    { name: 'scroll', shown: '↑↓', keys: MOVE, works: always },
    { ...CANCEL, keys: { esc: { type: 'back' }, n: { type: 'back' }, q: { type: 'back' } } },
  ],
  filter: [
    { name: 'move', shown: '↑↓', keys: SCROLL, works: always },
    {
      name: 'toggle',
      shown: '⎵',
      keys: { ' ': { type: 'toggle' }, x: { type: 'toggle' } },
      works: (state) => !isOnText(state) && !isOnRule(state),
    },
    {
      name: 'choose',
      shown: '←→',
      keys: both((by) => ({ type: 'choose', by }), ['right', ' '], ['left']),
      works: isOnRule,
    },
    {
      name: 'move',
      shown: 'jk',
      keys: both((by) => ({ type: 'move', by }), ['j'], ['k']),
      works: (state) => !isOnText(state),
      quiet: true,
    },
    { name: 'clear', shown: 'c', keys: { c: { type: 'clear' } }, works: (state) => !isOnText(state) },
    SUBMIT,
    { ...CANCEL, name: 'back', keys: { esc: { type: 'submit' } } },
  ],
};

/** What works in a state, in the order of the help line. */
export const bindingsAt = (state: State): readonly Binding[] =>
  (state.prompt === null ? BINDINGS : IN_PROMPT[state.prompt.kind]).filter(({ works }) => works(state));

/** Those of them that the help line shows. */
export const helpAt = (state: State): readonly Binding[] =>
  bindingsAt(state).filter(({ quiet, isOfUse }) => !quiet && (isOfUse?.(state) ?? true));

/** All that there is outside of questions, for the page of help. */
export const allBindings: readonly Binding[] = BINDINGS;

/** These end and restore in any state. */
const EVERYWHERE: Readonly<Record<string, Action>> = {
  'ctrl-c': { type: 'interrupt' },
  'ctrl-l': { type: 'redraw' },
  'ctrl-z': { type: 'suspend' },
};

const takesText = ({ prompt }: State): boolean => prompt?.kind === 'search' || prompt?.kind === 'reason';

/** What a key does; null where it does nothing. */
export function actionFor(state: State, key: string): Action | null {
  const everywhere = EVERYWHERE[key];
  if (everywhere !== undefined) return everywhere;
  for (const { keys } of bindingsAt(state)) if (Object.hasOwn(keys, key)) return keys[key]!;
  return takesText(state) || isOnText(state) ? { type: 'type', key } : null;
}

/** The state after a key: `j`, `enter`, `ctrl-c`; where a line is typed, any text. */
export function press(state: State, key: string): Step {
  const action = actionFor(state, key);
  return action === null ? { state, effects: [] } : reduce(state, action);
}
