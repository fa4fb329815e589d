/**
 * Generated policies: a structure, and how it is written in each format.
 */
import fc from 'fast-check';

export type Part =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly leadIn: string; readonly items: readonly string[] }
  | { readonly kind: 'labels'; readonly lines: readonly string[] };

const WORDS =
  'opplysninger behandler lagring sletter kjøp nettbutikk änamål uppgifter när vår är även øvrige årlig medlem kunde på av og i til deg oss avtale samtycke grunn særlig'.split(
    ' ',
  );
const STARTS = ['Vi', 'Du', 'Når', 'Även', 'Øvrige', 'Personopplysninger', 'För', 'Alle'];
const LABELS = ['Formål', 'Lagringstid', 'Rettslig grunnlag', 'Ändamål', 'Mottaker'];

const words = (min: number, max: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: min, maxLength: max }).map((found) => found.join(' '));
const start = fc.constantFrom(...STARTS);
const sentence = fc.tuple(start, words(14, 26)).map(([first, rest]) => `${first} ${rest}.`);
const heading = fc.tuple(start, words(1, 4)).map(([first, rest]) => `${first} ${rest}`);
const item = fc.tuple(start, words(2, 9)).map(([first, rest]) => `${first} ${rest}`);

const part: fc.Arbitrary<Part[]> = fc.oneof(
  fc
    .array(sentence, { minLength: 1, maxLength: 3 })
    .map((found): Part[] => [{ kind: 'paragraph', text: found.join(' ') }]),
  fc
    .tuple(fc.tuple(start, words(9, 14)), fc.array(item, { minLength: 2, maxLength: 4 }))
    .map(([[first, rest], items]): Part[] => [{ kind: 'list', leadIn: `${first} ${rest} for å:`, items }]),
  fc
    .array(fc.tuple(fc.constantFrom(...LABELS), start, words(2, 20)), { minLength: 2, maxLength: 3 })
    .map((found): Part[] => [
      { kind: 'labels', lines: found.map(([label, first, rest]) => `${label}: ${first} ${rest}.`) },
    ]),
  fc.tuple(heading, sentence).map(([title, text]): Part[] => [
    { kind: 'heading', level: 2, text: title },
    { kind: 'paragraph', text },
  ]),
);

/** A policy: a title, a long paragraph, and parts. */
export const policy: fc.Arbitrary<Part[]> = fc
  .tuple(heading, fc.array(sentence, { minLength: 2, maxLength: 4 }), fc.array(part, { maxLength: 6 }))
  .map(([title, text, parts]): Part[] => [
    { kind: 'heading', level: 1, text: title },
    { kind: 'paragraph', text: text.join(' ') },
    ...parts.flat(),
  ]);

export function toHtml(parts: readonly Part[]): string {
  const write = (found: Part): string => {
    switch (found.kind) {
      case 'heading':
        return `<h${found.level}>${found.text}</h${found.level}>`;
      case 'paragraph':
        return `<p>${found.text}</p>`;
      case 'list':
        return `<p>${found.leadIn}</p>\n<ul>\n${found.items.map((text) => `<li>${text}</li>`).join('\n')}\n</ul>`;
      case 'labels':
        return found.lines.map((text) => `<p>${text.replace(/^[^:]*:/, '<b>$&</b>')}</p>`).join('\n');
    }
  };
  return `<main>\n${parts.map(write).join('\n')}\n</main>`;
}

export function toMarkdown(parts: readonly Part[]): string {
  const write = (found: Part): string => {
    switch (found.kind) {
      case 'heading':
        return `${'#'.repeat(found.level)} ${found.text}`;
      case 'paragraph':
        return found.text;
      case 'list':
        return `${found.leadIn}\n\n${found.items.map((text) => `- ${text}`).join('\n')}`;
      case 'labels':
        return found.lines.map((text) => text.replace(/^[^:]*:/, '**$&**')).join('\n\n');
    }
  };
  return parts.map(write).join('\n\n');
}

/** Plain text; wrapped at a width, if there is one. */
export function toText(parts: readonly Part[], width = Number.POSITIVE_INFINITY): string {
  const write = (found: Part): string => {
    switch (found.kind) {
      case 'heading':
      case 'paragraph':
        return wrap(found.text, width);
      case 'list':
        return `${wrap(found.leadIn, width)}\n\n${found.items.map((text) => wrap(`- ${text}`, width, '  ')).join('\n')}`;
      case 'labels':
        return found.lines.map((text) => wrap(text, width)).join('\n');
    }
  };
  return parts.map(write).join('\n\n');
}

function wrap(text: string, width: number, indent = ''): string {
  let line = '';
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    if (line.trim() && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent + word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  return [...lines, line].join('\n');
}
