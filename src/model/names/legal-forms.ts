/** Legal forms, as companies and associations bear them in their names. */

/** Legal forms of one word, and the country that a name with them belongs to (null: several). */
export const LEGAL_FORMS: ReadonlyMap<string, string | null> = new Map([
  ...(['AS', 'As', 'ASA', 'ANS', 'DA', 'ENK', 'NUF', 'KF', 'IKS', 'HF', 'SA', 'BA', 'SF'] as const).map(
    (form) => [form, 'NO'] as const,
  ),
  ...(['HB', 'KB', 'upa', 'Aktiebolag', 'Handelsbolag', 'Kommanditbolag'] as const).map(
    (form) => [form, 'SE'] as const,
  ),
  ['AB', 'SE'],
  ['Ab', 'FI'],
  ['AI', null], // no form, but it ends a name as one does: "Fjällform AI"
  ...(['Oy', 'OY', 'Oyj', 'Abp', 'Ry', 'Rf', 'ry', 'rf'] as const).map((form) => [form, 'FI'] as const),
  ...(['ApS', 'IVS'] as const).map((form) => [form, 'DK'] as const),
  ...(['Inc', 'INC', 'LLC', 'Corp', 'Corporation', 'PBC'] as const).map((form) => [form, 'US'] as const),
  ...(
    [
      'Ltd',
      'LTD',
      'Limited',
      'LLP',
      'PLC',
      'plc',
      'GmbH',
      'AG',
      'SE',
      'BV',
      'NV',
      'SARL',
      'Sarl',
      'SAS',
      'Pty',
      'Pvt',
      'PTY',
      'Unlimited',
      'Company',
      'OÜ',
      'UAB',
      'SRL',
      'Kft',
    ] as const
  ).map((form) => [form, null] as const),
]);

/** A legal form of several words. */
export interface SpeltForm {
  readonly words: readonly string[];
  /** What stands before each of its words but the first: a blank, a slash, or a full stop with or without a blank. */
  readonly gaps: readonly string[];
  readonly country: string | null;
}

const spelt = (form: string, country: string | null): SpeltForm => ({
  words: form.split(/[ ./]/),
  gaps: form.match(/[ ./]/g) ?? [],
  country,
});

/** Legal forms of several words. Of two that begin alike the longer stands first. */
export const SPELT: readonly SpeltForm[] = [
  spelt('ekonomisk förening', 'SE'),
  spelt('ideell förening', 'SE'),
  spelt('u.p.a', 'SE'),
  spelt('ek.för', 'SE'),
  spelt('r.f', 'FI'),
  spelt('r.y', 'FI'),
  spelt('a/s', 'DK'),
  spelt('k/s', 'DK'),
  spelt('l.l.c', 'US'),
  spelt('sp.z o.o', 'PL'),
  ...['b.v', 'n.v', 's.r.o', 'a.s', 's.a.s', 's.p.a', 's.a', 's.r.l', 's.à r.l', 's.l', 'd.o.o'].map((form) =>
    spelt(form, null),
  ),
];

/** Legal forms in a name that is written without capitals. */
export const LOWER_CASE_FORMS = new Set(['as', 'asa', 'ans', 'enk', 'ab', 'oy']);

/** Those of no one country, and associations, whose form may be all of their last word. */
const FORM_OF_SEVERAL = / (?:Ltd|Limited|GmbH|BV|AG|SE|[Ff]örening)\b|\.[A-Za-z]\.$/;

interface Named {
  readonly text: string;
  /** The country of its legal form, where the form belongs to one. */
  readonly country: string | null;
}

/** Whether a name says what kind of legal person bears it. */
export const hasLegalForm = ({ country, text }: Named): boolean => country !== null || FORM_OF_SEVERAL.test(text);

/** Those of a sole trader: no part of the name, which may be the owner's. */
export const SOLE_TRADERS: readonly SpeltForm[] = [spelt('enskild firma', 'SE'), spelt('enkeltpersonforetak', 'NO')];
