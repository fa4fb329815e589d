/** Files whose every word is out to be more than words. */
import fc from 'fast-check';
import type { Result } from '../../../src/check/result.js';
import type { FileReport } from '../../../src/report/index.js';
import { at, judged, result } from '../sample.js';

const WEAPONS = [
  ...['::error::pwned', '\n::add-mask::x', '\r\n::stop-commands::t', '%0A::warning::', '##[add-mask]x', ',line=1::'],
  ...[
    '`',
    '``',
    '```\n',
    '<img src=x onerror=alert(1)>',
    '</details>',
    '</code>',
    '<!--',
    '-->',
    '<script>',
    '&lt;b&gt;',
  ],
  ...[
    '[a](https://evil.example)',
    '![a](https://evil.example/x.png)',
    '[a]: https://evil.example',
    '<https://evil.example>',
  ],
  ...[
    'https://evil.example',
    'www.evil.example',
    'me@evil.example',
    '@everyone',
    '#123',
    'GH-7',
    'a/b#1',
    '\\',
    '|',
    '\n| a |',
  ],
  ...[
    '\n# heading',
    '\n- item',
    '\n\n    code',
    '**',
    '~~',
    '$x$',
    '{0}',
    '{{',
    '\u001b[31m',
    '\u2028',
    '\u202e',
    '\ud800',
    '\u0000',
  ],
];

export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...WEAPONS), fc.string({ unit: 'binary', maxLength: 4 }), fc.constant(' ord ')), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

const RULES = ['rights/access', 'stale/privacy-shield', 'org/own'];

const hostileResult: fc.Arbitrary<Result> = fc
  .record({
    ruleId: fc.constantFrom(...RULES),
    kind: fc.constantFrom('fail', 'review'),
    level: fc.constantFrom('error', 'warning', 'note'),
    quotes: fc.array(hostileText, { maxLength: 3 }),
    heading: fc.option(hostileText),
    message: hostileText,
    write: fc.option(hostileText),
    reason: fc.option(hostileText),
  })
  .map(({ ruleId, kind, level, quotes, heading, message, write, reason }) => {
    const span = at('be om innsyn');
    const rest = { kind, level, message, write, state: 'absent' as const };
    return result(ruleId, {
      ...rest,
      evidence: quotes.map((quote) => ({ ...span, quote })),
      place: heading === null ? null : { heading, start: span.start, end: span.end },
      ...(reason !== null && { status: 'suppressed' as const, suppression: { reason, from: 'comment' as const } }),
    });
  });

export const hostileFile: fc.Arbitrary<FileReport> = fc.oneof(
  fc.record({ path: hostileText, error: hostileText }),
  fc
    .record({ path: hostileText, results: fc.array(hostileResult, { maxLength: 4 }), notice: hostileText })
    .map(({ path, results, notice }) => ({
      ...judged,
      path,
      results,
      notices: [{ kind: 'malformed-suppression' as const, message: notice, position: null }],
    })),
);

export const hostileFiles: fc.Arbitrary<FileReport[]> = fc.array(hostileFile, { maxLength: 4 });
