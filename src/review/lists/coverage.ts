/**
 * The list of elements: each duty of Art. 13 and 14, whether the policy tells it, and where.
 */
import { STATE_MARKS, shownAs } from '../../report/coverage.js';
import { isKnown, isSuppressed } from '../../report/summary.js';
import { safe } from '../../report/terminal.js';
import { type Reviewed, titleOf } from '../reviewed.js';
import type { Row } from './row.js';

export function coverageRows(policy: Reviewed): readonly Row[] {
  const { file, frame, elements, passages, places } = policy;
  return elements.map((index): Row => {
    const result = file.results[index]!;
    const shown = shownAs(result);
    const passage = places[index] ?? null;
    const found = result.evidence[0];
    const status = isSuppressed(result) ? frame.suppressed.mark : isKnown(result) ? frame.known.mark : null;
    const state = frame.states[shown] + (status === null ? '' : ` (${status})`);
    return {
      key: result.ruleId,
      kind: 'item',
      mark: STATE_MARKS[shown],
      text: titleOf(policy, result),
      ...(found !== undefined && { more: frame.quote(safe(found.quote)) }),
      ...(found === undefined && { asideGivesWay: true as const }),
      aside: found === undefined ? state : status === null ? `${passages[passage ?? 0]?.line ?? ''}` : status,
      muted: shown === 'notApplicable' || status !== null,
      result: index,
      passage,
    };
  });
}
