/**
 * The state of the interactive report, and what may happen to it. All of it is data: `reduce` tells what comes next, views show it, and
 * what is to be done in the world comes out as effects.
 */

import type { FrameLanguage } from '../report/frame.js';
import type { FileReport } from '../report/report.js';
import type { Change } from './change.js';
import type { Input } from './input.js';
import type { Size } from './layout/regions.js';
import type { ReviewFile } from './lists/files.js';
import { type Filter, NO_FILTER } from './lists/filter.js';
import type { Grouping } from './lists/findings.js';
import type { Reviewed, RuleDocs } from './reviewed.js';

export const VIEWS = ['findings', 'coverage', 'purposes', 'sections', 'files'] as const;
export type ViewName = (typeof VIEWS)[number];

export const PANES = ['list', 'text', 'explanation'] as const;
export type Pane = (typeof PANES)[number];

/** How a finding is made not to count. */
export type Excuse = 'accept' | 'suppress';

/** What the keys go to before anything else. */
export type Prompt =
  | { readonly kind: 'help'; readonly offset: number }
  | { readonly kind: 'search'; readonly input: Input }
  | { readonly kind: 'filter'; readonly row: number; readonly text: Input }
  | { readonly kind: 'reason'; readonly excuse: Excuse; readonly result: number; readonly input: Input }
  | { readonly kind: 'confirm'; readonly excuse: Excuse | 'undo'; readonly change: Change; readonly offset: number };

export interface Message {
  readonly text: string;
  readonly tone: 'good' | 'bad' | 'plain';
}

export interface State {
  readonly size: Size;
  readonly files: readonly ReviewFile[];
  /** Index of the file that is open. */
  readonly open: number;
  /** It, where it could be judged. */
  readonly policy: Reviewed | null;
  /** Why the rules are there; null until that is read. */
  readonly docs: RuleDocs | null;
  /** Of the report, where the user says one; null: each policy's. */
  readonly language: FrameLanguage | null;
  readonly view: ViewName;
  readonly pane: Pane;
  readonly zoomed: boolean;
  /** What is shown below the list where only one has room. */
  readonly below: Exclude<Pane, 'list'>;
  /** Which row is chosen in each view, and which is the first that is shown. */
  readonly cursors: Readonly<Record<ViewName, number>>;
  readonly offsets: Readonly<Record<ViewName, number>>;
  /** The first lines that are shown. */
  readonly text: number;
  readonly explanation: number;
  readonly filter: Filter;
  readonly grouping: Grouping;
  /** What was searched for last, and which match in the text is the current one. */
  readonly query: string;
  readonly match: number | null;
  readonly prompt: Prompt | null;
  readonly message: Message | null;
  /** What this session wrote, the last one last. */
  readonly written: readonly Written[];
  readonly watching: boolean;
  /** How all stood before the open policy could not be judged any more; null while it can. */
  readonly lost: State | null;
  /** Something is being worked out: keys that would begin something else wait. */
  readonly busy: boolean;
}

export interface Written {
  readonly excuse: Excuse;
  readonly change: Change;
}

export type Action =
  | { readonly type: 'resize'; readonly size: Size }
  | { readonly type: 'move' | 'page'; readonly by: 1 | -1 }
  | { readonly type: 'end'; readonly to: 'first' | 'last' }
  | { readonly type: 'view'; readonly view: ViewName }
  | { readonly type: 'pane'; readonly by: 1 | -1 }
  | {
      readonly type:
        | 'zoom'
        | 'read'
        | 'back'
        | 'group'
        | 'clear'
        | 'help'
        | 'search'
        | 'filter'
        | 'submit'
        | 'toggle'
        | 'confirm'
        | 'undo';
    }
  | { readonly type: 'type'; readonly key: string }
  | { readonly type: 'match'; readonly by: 1 | -1 }
  | { readonly type: 'neighbour'; readonly by: 1 | -1 }
  | { readonly type: 'choose'; readonly by: 1 | -1 }
  | { readonly type: 'file'; readonly by: 1 | -1 }
  | { readonly type: 'excuse'; readonly excuse: Excuse }
  | { readonly type: 'edit' | 'copy' | 'watch' | 'quit' | 'interrupt' | 'suspend' | 'redraw' }
  /** From the world. */
  | { readonly type: 'judged'; readonly reports: ReadonlyMap<number, FileReport> }
  | { readonly type: 'opened'; readonly file: number; readonly report: FileReport; readonly policy: Reviewed | null }
  | { readonly type: 'explained'; readonly docs: RuleDocs }
  | { readonly type: 'proposed'; readonly excuse: Excuse; readonly change: Change }
  | { readonly type: 'wrote'; readonly written: Written; readonly undone: boolean }
  | { readonly type: 'said'; readonly message: Message };

/** What is to be done in the world. */
export type Effect =
  | { readonly type: 'open'; readonly file: number }
  | { readonly type: 'edit'; readonly file: number; readonly line: number; readonly column: number }
  | { readonly type: 'copy'; readonly text: string }
  | {
      readonly type: 'propose';
      readonly excuse: Excuse;
      readonly result: number;
      readonly reason: string;
      readonly policy: Reviewed;
      readonly file: number;
    }
  | { readonly type: 'write'; readonly written: Written; readonly undo: boolean }
  | { readonly type: 'watch'; readonly on: boolean }
  | { readonly type: 'redraw' | 'suspend' }
  | { readonly type: 'quit'; readonly interrupted: boolean };

export interface Step {
  readonly state: State;
  readonly effects: readonly Effect[];
}

const zeros: Readonly<Record<ViewName, number>> = { findings: 0, coverage: 0, purposes: 0, sections: 0, files: 0 };

/** Before anything was judged. */
export const initial = (paths: readonly string[], size: Size, language: FrameLanguage | null): State => ({
  size,
  files: paths.map((path) => ({ path, report: null })),
  open: 0,
  policy: null,
  docs: null,
  language,
  view: 'findings',
  pane: 'list',
  zoomed: false,
  below: 'text',
  cursors: zeros,
  offsets: zeros,
  text: 0,
  explanation: 0,
  filter: NO_FILTER,
  grouping: 'theme',
  query: '',
  match: null,
  prompt: null,
  message: null,
  written: [],
  watching: false,
  lost: null,
  busy: false,
});
