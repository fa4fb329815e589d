import { lint } from '../../src/lint.js';
import type { LocatedPolicy } from '../../src/model/locate.js';

/** The model of a policy; a sentence that makes the text one is added. */
export async function policyOf(
  text: string,
  language: 'nb' | 'nn' | 'sv' = 'nb',
  format: 'text' | 'markdown' | 'html' = 'text',
): Promise<LocatedPolicy> {
  const subject =
    language === 'sv'
      ? 'Här beskrivs hur personuppgifter behandlas.'
      : 'Her beskrives hvordan personopplysninger behandles.';
  const whole = format === 'html' ? text.replace('</main>', `<p>${subject}</p></main>`) : `${text}\n\n${subject}\n`;
  const report = await lint(
    { path: 'policy', format, text: whole },
    { asOf: new Date('2026-11-22'), policyLanguage: language },
  );
  if (!('policy' in report)) throw new Error(report.error);
  return report.policy;
}
