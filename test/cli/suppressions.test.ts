/** Suppressions from the command line: files in, stdout, stderr and exit code out. */
import { describe, expect, it } from 'vitest';
import { lint } from '../../src/lint.js';
import { expectReport } from '../report/schema.js';
import { type Outcome, world } from './world.js';

const here = world();
here.write(
  'personvern.md',
  `# Personvern

Fjordbutikken AS er behandlingsansvarlig for personopplysningene dine.

<!-- privlint-disable-next stale/privacy-shield until 2027-01-31 -- avtalen reforhandles -->
Personopplysninger lagres hos Skylager i USA etter Privacy Shield.

<!-- privlint-disable-next rights/restriction -- står i \u001b[31mvilkårene -->
## Dine rettigheter

<!-- privlint-disable-next rights/acess -- \u001b]0;eid\u0007 -->
Du har rett til innsyn.
`,
);

const privlint = (...args: string[]): Promise<Outcome> =>
  here.run(['--rule', 'rights/access,rights/restriction,stale/privacy-shield', ...args, 'personvern.md'], { lint });

describe('suppressed findings', () => {
  it('are no findings; the summary counts them and the table marks them', async () => {
    expect(await privlint()).toEqual({
      code: 0,
      stderr: '',
      stdout: `personvern.md                                                  Markdown · bokmål
────────────────────────────────────────────────────────────────────────────────
i linje 11: privlint-disable-next virker ikke: ukjent regel rights/acess: mente
du rights/access?


Opplysningsplikten etter GDPR art. 13 og 14
✓ 1 omtalt   ✗ 1 mangler

✓ Rett til innsyn       12  «Du har rett til innsyn.»
✗ Rett til begrensning  mangler (undertrykt)


Mottakere: Skylager (US)

Overføringer: USA (Privacy Shield)


Ingen funn   2 undertrykt   (1 fil)
Omtalt betyr bare at teksten sier noe om saken; om det er riktig og nok, må et
menneske vurdere. Dette er ikke juridisk rådgivning.
`,
    });
  });

  it('are listed with their reasons when asked', async () => {
    expect(await privlint('--verbose', '--quiet', '--lang', 'en')).toEqual({
      code: 0,
      stderr:
        'privlint: no configuration\nprivlint: judging 1 file as of 2026-11-21\nprivlint: personvern.md:11:1: privlint-disable-next has no effect: unknown rule rights/acess: did you mean rights/access?\n',
      stdout: `personvern.md                                        Markdown · Norwegian Bokmål
────────────────────────────────────────────────────────────────────────────────

Suppressed

  ✗ Privacy Shield has been invalid since 16 July 2020 and no longer allows
    personal data to be sent to the USA. Name the EU-U.S. Data Privacy Framework
    if the recipient is certified, otherwise the standard contractual clauses of
    2021.
    error · stale/privacy-shield · GDPR 13(1)(f), GDPR 45-46
    6:1 │ Personopplysninger lagres hos Skylager i USA etter Privacy Shield.
        │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    Reason: avtalen reforhandles (a comment in the file, until 2027-01-31)

  ✗ The text does not say that the reader may have the processing restricted,
    for example while a dispute is settled. This right is often forgotten.
    error · rights/restriction · GDPR 13(2)(b), GDPR 18
    Belongs under “Dine rettigheter”, line 9
    Reason: står i ␛[31mvilkårene (a comment in the file)


No findings   2 suppressed   (1 file)
`,
    });
  });

  it('count again the day after they were to hold', async () => {
    const { code, stdout } = await privlint('--as-of', '2027-02-01', '--lang', 'en');
    expect(code).toBe(1);
    expect(stdout).toContain(
      'i line 5: privlint-disable-next for stale/privacy-shield held until 2027-01-31:\nmend the text, or set a new day\n',
    );
    expect(stdout).toContain('✗ 1 error   1 suppressed   (1 file)');
    expect((await privlint('--as-of', '2027-01-31')).code).toBe(0);
  });

  it('stay in the JSON', async () => {
    const { code, stdout } = await privlint('--format', 'json');
    const report = JSON.parse(stdout) as { files: { results: { ruleId: string; suppression?: object }[] }[] };
    expect(code).toBe(0);
    expectReport(report);
    expect(report.files[0]!.results.map(({ ruleId, suppression }) => [ruleId, suppression])).toEqual([
      ['rights/access', undefined],
      ['rights/restriction', { reason: 'står i \u001b[31mvilkårene', from: 'comment' }],
      ['stale/privacy-shield', { reason: 'avtalen reforhandles', until: '2027-01-31', from: 'comment' }],
    ]);
    expect(report).toMatchObject({
      files: [{ notices: [{ kind: 'malformed-suppression', position: { line: 11, column: 1 } }] }],
      summary: { findings: { error: 0 }, suppressed: 2 },
    });
    expect(stdout).not.toContain('\u001b');
  });
});

describe('what is wrong with a suppression', () => {
  it('is told on stderr where the report leaves it out', async () => {
    const here = world();
    here.write(
      'a.md',
      `${'# Personvern\n\nVi behandler personopplysninger om deg.\n'}\n<!-- privlint-disable-next rights/acess -- x -->\n`,
    );
    const { stderr } = await here.run(['--quiet', 'a.md'], { lint });
    expect(stderr).toMatch(/^privlint: a\.md:5:1: [^\n]*rights\/acess[^\n]*\n$/);
    expect((await here.run(['a.md'], { lint })).stderr).toBe('');
  });
});
