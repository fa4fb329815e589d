/**
 * Rules and explanations for scripts. Fields may be added, never renamed or removed.
 */
import type { DocumentedRule } from '../check/documentation.js';
import type { FrameLanguage } from '../report/frame.js';
import { explanationOf } from './explanation.js';
import { themeOf } from './select.js';

const write = (language: FrameLanguage, rules: readonly object[]): string =>
  `${JSON.stringify({ version: 1, language, rules }, null, 2)}\n`;

export const rulesJson = (rules: readonly DocumentedRule[], language: FrameLanguage): string =>
  write(
    language,
    rules.map((rule) => ({
      id: rule.id,
      theme: themeOf(rule.id),
      level: rule.level,
      kind: rule.kind,
      title: rule.title[language],
      articles: rule.articles,
      since: rule.kind === 'stale' ? rule.since : null,
      url: rule.url ?? null,
    })),
  );

export const explanationsJson = (rules: readonly DocumentedRule[], language: FrameLanguage): string =>
  write(
    language,
    rules.map((rule) => explanationOf(rule, language)),
  );
