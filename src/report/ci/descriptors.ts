/**
 * Rules with their documentation -> SARIF's `reportingDescriptor`s: what a viewer shows beside a result.
 */
import { type DocumentedRule, ruleUrl } from '../../check/documentation.js';
import type { FrameLanguage } from '../frame.js';
import { safe } from '../terminal.js';
import { link, prose } from './markup.js';
import { plain } from './message.js';
import { wordsOf } from './words.js';

/** `rights/object-marketing` -> `RightsObjectMarketing`. */
const nameOf = (id: string): string =>
  id
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');

interface Section {
  readonly title: string;
  readonly items: readonly { readonly text: string; readonly url?: string }[];
}

/** Why it matters, how to write it, and the law. */
function sectionsOf({ id, why, write, sources, file }: DocumentedRule, language: FrameLanguage): Section[] {
  const words = wordsOf(language);
  const sentences = write ? [...new Set([write.nb, write.sv])] : [];
  const page = file === undefined ? [{ text: words.page, url: ruleUrl(id) }] : [];
  const sections = [
    { title: words.why, items: why ? [{ text: why[language] }] : [] },
    { title: words.writeSo, items: sentences.map((text) => ({ text })) },
    {
      title: words.sources,
      items: [...sources.map(({ title, url }) => ({ text: title, ...(url && { url }) })), ...page],
    },
  ];
  return sections.filter(({ items }) => items.length > 0);
}

const asText = (sections: readonly Section[]): string =>
  sections
    .map(({ title, items }) =>
      [`${title}:`, ...items.map(({ text, url }) => plain(safe(url ? `${text} ${url}` : text)))].join('\n'),
    )
    .join('\n\n');

const asMarkdown = (sections: readonly Section[]): string =>
  sections
    .map(
      ({ title, items }) => `**${prose(title)}**\n\n${items.map(({ text, url }) => `- ${link(text, url)}`).join('\n')}`,
    )
    .join('\n\n');

export function descriptorOf(rule: DocumentedRule, language: FrameLanguage): object {
  const { id, title, why, level, articles, file } = rule;
  const sections = sectionsOf(rule, language);
  return {
    id,
    name: nameOf(id),
    shortDescription: { text: plain(safe(title[language])) },
    fullDescription: { text: plain(safe(why?.[language] ?? title[language])) },
    ...(file === undefined && { helpUri: ruleUrl(id) }),
    help: {
      text: asText(sections) || plain(safe(title[language])),
      markdown: asMarkdown(sections) || prose(title[language]),
    },
    defaultConfiguration: { level },
    properties: { tags: [id.split('/')[0]!, ...articles] },
  };
}
