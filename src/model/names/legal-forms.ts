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

/** Legal forms of two words: the second by the first, with their country. */
export const SPELT: ReadonlyMap<string, ReadonlyMap<string, string | null>> = new Map<
  string,
  Map<string, string | null>
>([
  ['ekonomisk', new Map([['förening', 'SE']])],
  ['ideell', new Map([['förening', 'SE']])],
  ['u', new Map([['p', 'SE']])],
  ['ek', new Map([['för', 'SE']])],
  [
    'r',
    new Map([
      ['f', 'FI'],
      ['y', 'FI'],
    ]),
  ],
  ['a', new Map([['s', 'DK']])],
  ['b', new Map([['v', null]])],
  ['n', new Map([['v', null]])],
  ['l', new Map([['l', 'US']])],
]);

/** Legal forms in a name that is written without capitals. */
export const LOWER_CASE_FORMS = new Set(['as', 'asa', 'ans', 'enk', 'ab', 'oy']);

/** Those of no one country, and associations, whose form may be all of their last word. */
const FORM_OF_SEVERAL = / (?:Ltd|Limited|GmbH|BV|AG|SE|[Ff]örening)\b/;

interface Named {
  readonly text: string;
  /** The country of its legal form, where the form belongs to one. */
  readonly country: string | null;
}

/** Whether a name says what kind of legal person bears it. */
export const hasLegalForm = ({ country, text }: Named): boolean => country !== null || FORM_OF_SEVERAL.test(text);
