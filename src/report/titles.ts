/**
 * What the rules are called.
 */
import { type OwnRules, rulesWith } from '../check/index.js';
import type { FrameLanguage } from './frame.js';

/** The titles in this language, by rule id; a rule that is not there is called by its id. */
export function titlesIn(language: FrameLanguage, ownRules: OwnRules | undefined): (ruleId: string) => string {
  const titles = new Map(rulesWith(ownRules).map(({ id, title }) => [id, title[language]]));
  return (ruleId) => titles.get(ruleId) ?? ruleId;
}
