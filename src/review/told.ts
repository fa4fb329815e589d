/**
 * What the world has to tell: policies that were judged, changes that were worked out and written. Pure.
 */
import { wordsOf } from './panes.js';
import type { Reviewed } from './reviewed.js';
import { keepPlace, settled, withPlace } from './scrolling.js';
import type { Action, Prompt, State } from './state.js';
import { say } from './steps.js';

type Told = Extract<Action, { type: 'judged' | 'opened' | 'explained' | 'proposed' | 'wrote' | 'said' }>;

/** Something came from the world. */
export function told(state: State, action: Told): State {
  switch (action.type) {
    case 'judged': {
      // One that was opened meanwhile is known better.
      const files = state.files.map((file, i) =>
        file.report === null ? { ...file, report: action.reports.get(i) ?? null } : file,
      );
      return settled({ ...state, files });
    }
    case 'opened':
      return opened(state, action);
    case 'explained':
      return settled({ ...state, docs: action.docs });
    case 'proposed': {
      const { excuse, change } = action;
      return { ...state, busy: false, prompt: { kind: 'confirm', excuse, change, offset: 0 } };
    }
    case 'wrote': {
      const { written, undone } = action;
      const { name } = written.change;
      const words = wordsOf(state);
      const text = undone
        ? words.undone(name)
        : written.excuse === 'accept'
          ? words.accepted(name)
          : words.suppressedIn(name);
      const all = undone ? state.written.slice(0, -1) : [...state.written, written];
      return say({ ...state, written: all, busy: false }, text, 'good');
    }
    case 'said':
      return { ...state, busy: false, message: action.message };
  }
}

/** A file is open, or was judged anew. */
function opened(state: State, { file, report, policy }: Extract<Action, { type: 'opened' }>): State {
  const files = state.files.map((one, i) => (i === file ? { ...one, report } : one));
  // What was wrong was wrong before.
  const message = state.message?.tone === 'bad' ? null : state.message;
  const next: State = { ...state, files, open: file, policy, message, busy: false };
  if (state.open === file) {
    if (state.policy !== null && policy !== null)
      return keepPlace(state, { ...next, prompt: keptPrompt(state, policy) });
    // What cannot be judged now may be in a moment: an editor is still writing it.
    if (policy === null) {
      return withPlace(settled({ ...next, lost: state.policy ? state : state.lost, match: null, prompt: null }));
    }
    if (state.lost) return keepPlace(state.lost, { ...next, cursors: state.lost.cursors, lost: null, prompt: null });
    return withPlace(settled({ ...next, match: null, prompt: null }));
  }
  const { files: cursor } = state.cursors;
  const fresh: State = {
    ...next,
    cursors: { findings: 0, coverage: 0, purposes: 0, sections: 0, files: state.view === 'files' ? cursor : file },
    offsets: { findings: 0, coverage: 0, purposes: 0, sections: 0, files: state.offsets.files },
    text: 0,
    explanation: 0,
    match: null,
    prompt: null,
    lost: null,
  };
  return withPlace(settled(fresh));
}

/** What was asked, of the same finding as before. A change that was worked out is dropped: it was one of what the file held before. */
function keptPrompt({ prompt, policy: before }: State, policy: Reviewed): Prompt | null {
  if (prompt?.kind === 'confirm') return null;
  if (prompt?.kind !== 'reason') return prompt;
  const fingerprint = before?.file.results[prompt.result]?.fingerprint;
  const result = policy.file.results.findIndex((one) => one.fingerprint === fingerprint);
  return result < 0 ? null : { ...prompt, result };
}
