/**
 * What comes next: state + action -> state + effects. Pure, and never at a loss: an action that makes no sense where one is changes nothing.
 */
import { inPrompt } from './asking.js';
import { copying, editing, excusing, undoing, watching } from './deciding.js';
import { inputOf } from './input.js';
import { NO_FILTER } from './lists/filter.js';
import { paged, read, regrouped, scrolled, searched, toEnd, toFile, toPane, withPane } from './moving.js';
import { choose, neighbour, settled, withPlace } from './scrolling.js';
import type { Action, State, Step } from './state.js';
import { only } from './steps.js';
import { told } from './told.js';

/** What happens. */
export function reduce(state: State, action: Action): Step {
  switch (action.type) {
    case 'resize':
      return only(withPlace(settled({ ...state, size: action.size })));
    case 'redraw':
    case 'suspend':
      return only(state, { type: action.type });
    case 'quit':
      return only(state, { type: 'quit', interrupted: false });
    case 'interrupt':
      return only(state, { type: 'quit', interrupted: true });
    case 'judged':
    case 'opened':
    case 'explained':
    case 'proposed':
    case 'wrote':
    case 'said':
      return only(told(state, action));
    default: {
      // What was said has been read when the next key is pressed.
      const heard = state.message === null ? state : { ...state, message: null };
      return state.prompt === null ? go(heard, action) : inPrompt(heard, action);
    }
  }
}

/** A key where nothing is asked. */
function go(state: State, action: Action): Step {
  switch (action.type) {
    case 'move':
      return only(state.pane === 'list' ? choose(state, neighbour(state, action.by)) : scrolled(state, action.by));
    case 'page':
      return only(paged(state, action.by));
    case 'end':
      return only(toEnd(state, action.to));
    case 'neighbour':
      return only(choose(state, neighbour(state, action.by)));
    case 'view':
      return only(withPlace(settled({ ...state, view: action.view, pane: 'list', zoomed: false })));
    case 'pane':
      return only(toPane(state, action.by));
    case 'zoom':
      return only(withPlace(settled({ ...state, zoomed: !state.zoomed })));
    case 'read':
      return read(state);
    case 'back':
      return only(state.zoomed ? withPlace(settled({ ...state, zoomed: false })) : withPane(state, 'list'));
    case 'group':
      return only(regrouped(state));
    case 'clear':
      return only(withPlace(settled({ ...state, filter: NO_FILTER, query: '', match: null })));
    case 'help':
      return only({ ...state, prompt: { kind: 'help', offset: 0 } });
    case 'search':
      return only({ ...state, prompt: { kind: 'search', input: inputOf('') } });
    case 'filter':
      return only({ ...state, prompt: { kind: 'filter', row: 0, text: inputOf(state.filter.text) } });
    case 'match':
      return only(searched(state, action.by));
    case 'file':
      return toFile(state, action.by);
    case 'excuse':
      return only(excusing(state, action.excuse));
    case 'undo':
      return only(undoing(state));
    case 'copy':
      return copying(state);
    case 'edit':
      return editing(state);
    case 'watch':
      return watching(state);
    default:
      return only(state);
  }
}
