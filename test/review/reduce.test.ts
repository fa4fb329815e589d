/** What keys and the world do to the state, without a terminal. */
import { beforeAll, describe, expect, it } from 'vitest';
import { allBindings, bindingsAt, helpAt } from '../../src/review/keys.js';
import { painterFor } from '../../src/review/layout/paint.js';
import { chosen, explanationLines, rowsOf, textPane } from '../../src/review/panes.js';
import { reduce } from '../../src/review/reduce.js';
import type { Reviewed } from '../../src/review/reviewed.js';
import { footLines } from '../../src/review/screen/foot.js';
import { initial, type State, VIEWS } from '../../src/review/state.js';
import { fixture, HOMESTEAD, hears, opened, pressed, SHOP, SIZE, withStatus } from './world.js';

let shop: Reviewed;
let homestead: Reviewed;
beforeAll(async () => {
  shop = await fixture(SHOP);
  homestead = await fixture(HOMESTEAD);
});

const paint = painterFor(false);
const ruleOf = (state: State): string | undefined => state.policy?.file.results[chosen(state)?.result ?? -1]?.ruleId;

describe('moving', () => {
  it('begins at the gravest finding', () => {
    expect(ruleOf(opened(shop))).toBe('stale/privacy-shield');
  });

  it.each([
    ['arrows', ['down', 'down', 'up']],
    ['letters', ['j', 'j', 'k']],
  ])('%s go from finding to finding, past headings', (_, keys) => {
    const { state } = pressed(opened(shop), ...keys);
    expect(ruleOf(state)).toBe('transfer/mechanism');
    expect(rowsOf(state)[state.cursors.findings - 1]!.kind).toBe('heading');
  });

  it.each([
    ['G', 'last'],
    ['end', 'last'],
    ['g', 'first'],
    ['home', 'first'],
  ])('%s goes to the %s', (key, which) => {
    const { state } = pressed(opened(shop), 'j', 'j', key);
    const items = rowsOf(state).filter(({ kind }) => kind === 'item');
    expect(chosen(state)).toBe(which === 'last' ? items.at(-1) : items[0]);
  });

  it('stops at the ends', () => {
    expect(pressed(opened(shop), 'up', 'up').state.cursors.findings).toBe(opened(shop).cursors.findings);
    const last = pressed(opened(shop), 'G').state;
    expect(pressed(last, 'down', 'pagedown', ' ').state.cursors).toEqual(last.cursors);
  });

  it('what is chosen is always seen, in the list and in the text', () => {
    let state = opened(homestead, { columns: 80, rows: 15 });
    for (let i = 0; i < 30; i++) {
      state = pressed(state, 'j').state;
      const cursor = state.cursors.findings;
      expect(state.offsets.findings).toBeLessThanOrEqual(cursor);
      const row = chosen(state)!;
      if (row.passage === null) continue;
      const pane = textPane(state)!;
      const first = pane.layout.firstLines[row.passage]!;
      expect(state.text).toBeLessThanOrEqual(first + 40);
      expect(first).toBeLessThan(state.text + pane.height + 1);
    }
  });

  it('tab goes round the panes, and shift-tab back', () => {
    const first = opened(shop);
    const panes = [[], ['tab'], ['tab', 'tab'], ['tab', 'tab', 'tab'], ['shift-tab']].map(
      (keys) => pressed(first, ...keys).state.pane,
    );
    expect(panes).toEqual(['list', 'text', 'explanation', 'list', 'explanation']);
  });

  it('enter leads into the text and back, esc to the list, z alone on the screen', () => {
    const read = pressed(opened(shop), 'enter').state;
    expect(read.pane).toBe('text');
    expect(pressed(read, 'enter').state.pane).toBe('list');
    expect(pressed(read, 'esc').state.pane).toBe('list');
    const zoomed = pressed(read, 'z').state;
    expect(zoomed.zoomed).toBe(true);
    expect(pressed(zoomed, 'esc').state).toMatchObject({ zoomed: false, pane: 'text' });
  });

  it('in the text the keys scroll, and n and N go from finding to finding', () => {
    const { state } = pressed(opened(shop), 'enter', 'j', 'j', 'pagedown');
    expect(state.text).toBeGreaterThan(pressed(opened(shop), 'enter').state.text);
    expect(ruleOf(pressed(state, 'n').state)).toBe('transfer/mechanism');
    expect(ruleOf(pressed(state, 'n', 'N').state)).toBe('stale/privacy-shield');
  });

  it.each(VIEWS.map((view, i) => [`${i + 1}`, view] as const))('%s shows %s', (key, view) => {
    expect(pressed(opened(shop), key).state).toMatchObject({ view, pane: 'list', zoomed: false });
  });
});

describe('the lists', () => {
  it('coverage has every element with its state', () => {
    const rows = rowsOf(pressed(opened(shop), '2').state);
    expect(rows).toHaveLength(29);
    expect(rows.find(({ key }) => key === 'rights/restriction')).toMatchObject({
      mark: ['✗', 'red'],
      aside: 'mangler',
    });
    expect(rows.find(({ key }) => key === 'rights/access')).toMatchObject({ mark: ['✓', 'green'], aside: '29' });
  });

  it('purposes have their bases, data, retention and recipients, and gaps that stand out', () => {
    const rows = rowsOf(pressed(opened(shop), '3').state).map(({ cells }) =>
      cells!.map(({ text, gap }) => gap ?? text),
    );
    expect(rows).toEqual([
      ['Levere varene du bestiller', 'avtale', 'Navn, adresse og telefonnummer', '3 år etter siste kjøp', 'none'],
      ['Regnskap', 'rettslig forpliktelse', 'Betalingsopplysninger', '5 år', 'none'],
      ['Sende nyhetsbrev', 'samtykke', 'E-postadresse', 'Til du melder deg av', 'none'],
      ['Forbedre nettsidene', 'missing', 'Besøksstatistikk', 'Så lenge det er nødvendig', 'none'],
    ]);
  });

  it('sections have their counts', () => {
    const rows = rowsOf(pressed(opened(shop), '4').state);
    expect(rows.map(({ depth, text, aside }) => [depth, text, aside])).toEqual([
      [0, 'Personvernerklæring', ''],
      [1, 'Hva vi bruker opplysningene til', '▲2 ●2'],
      [1, 'Hvem får opplysningene', '✗2'],
      [1, 'Rettighetene dine', '✗2 ●1'],
      [1, 'Informasjonskapsler', '✗1 ●1'],
    ]);
  });

  it('findings are grouped by theme, worst first, or by section in the order of the policy', () => {
    const headings = (state: State): string[] =>
      rowsOf(state)
        .filter(({ kind }) => kind === 'heading')
        .map(({ text }) => text);
    expect(headings(opened(shop)).slice(0, 3)).toEqual([
      'Utdaterte henvisninger',
      'Overføring til tredjeland',
      'Rettigheter',
    ]);
    const { state } = pressed(opened(shop), 'j', 'o');
    expect(headings(state)).toEqual([
      'Hva vi bruker opplysningene til',
      'Hvem får opplysningene',
      'Rettighetene dine',
      'Informasjonskapsler',
      'Har ikke noe sted i teksten',
    ]);
    expect(ruleOf(state)).toBe('transfer/mechanism');
  });

  it('what is known or suppressed is told, and does not count', () => {
    const policy: Reviewed = { ...shop, file: withStatus(shop, 'stale/privacy-shield', 'suppressed') };
    expect(rowsOf(opened(policy))[1]).toMatchObject({ aside: 'undertrykt', muted: true });
  });
});

describe('the filter', () => {
  const items = (state: State): number => rowsOf(state).filter(({ kind }) => kind === 'item').length;

  it('leaves out levels, kinds and statuses, and is taken back at once', () => {
    const { state } = pressed(opened(shop), 'f', ' ', 'down', ' ', 'enter');
    expect(state.filter.hidden).toEqual(['error', 'warning']);
    expect(items(state)).toBe(6);
    expect(items(pressed(state, 'c').state)).toBe(14);
  });

  it('goes through the themes and rules that something was found by', () => {
    const open = pressed(opened(shop), 'f', 'up', 'up').state;
    const { state } = pressed(open, 'left');
    expect(state.filter.rule).toBe('transfer/mechanism');
    expect(items(state)).toBe(1);
    expect(pressed(open, 'right', 'left').state.filter.rule).toBeNull();
  });

  it('finds words, also such as are keys elsewhere', () => {
    const { state } = pressed(opened(shop), 'f', 'up', ...'jakten');
    expect(state.filter.text).toBe('jakten');
    expect(items(state)).toBe(0);
    expect(chosen(state)).toBeNull();
    expect(pressed(state, 'enter', 'e').effects).toEqual([{ type: 'edit', file: 0, line: 1, column: 1 }]);
  });
});

describe('searching', () => {
  it('in the list goes to the next row that has the words', () => {
    const { state } = pressed(opened(shop), '/', ...'rett til', 'enter');
    expect(ruleOf(state)).toBe('rights/portability');
    expect(ruleOf(pressed(state, 'n').state)).toBe('rights/restriction');
    expect(ruleOf(pressed(state, 'N').state)).toBe('rights/object');
  });

  it('says so where there is nothing, and forgets it with esc', () => {
    expect(pressed(opened(shop), '/', ...'xyz', 'enter').state.message).toMatchObject({ tone: 'bad' });
    expect(pressed(opened(shop), '/', ...'xyz', 'esc').state).toMatchObject({ query: '', prompt: null });
  });
});

describe('decisions', () => {
  it('ask for a reason, and are worked out only with one', () => {
    const asked = pressed(opened(shop), 'a').state;
    expect(asked.prompt).toMatchObject({ kind: 'reason', excuse: 'accept' });
    expect(pressed(asked, 'enter').state.message?.tone).toBe('bad');
    const { effects, state } = pressed(asked, ...'fordi', 'enter');
    expect(effects).toMatchObject([{ type: 'propose', excuse: 'accept', reason: 'fordi', file: 0 }]);
    expect(state.busy).toBe(true);
  });

  it('are shown, and written only when they are confirmed', () => {
    const change = { path: '/b.json', name: 'b.json', before: null, after: '{}\n' };
    const shown = hears(opened(shop), { type: 'proposed', excuse: 'accept', change });
    expect(shown.prompt).toMatchObject({ kind: 'confirm', change });
    for (const key of ['esc', 'n', 'q'])
      expect(pressed(shown, key)).toMatchObject({ effects: [], state: { prompt: null } });
    expect(pressed(shown, 'enter').effects).toEqual([
      { type: 'write', written: { excuse: 'accept', change }, undo: false },
    ]);
  });

  it('are taken back in turn, each shown before', () => {
    const change = { path: '/b.json', name: 'b.json', before: null, after: '{}\n' };
    const written = { excuse: 'accept', change } as const;
    const done = hears(opened(shop), { type: 'wrote', written, undone: false });
    expect(done.message?.text).toContain('b.json');
    const { state, effects } = pressed(done, 'u');
    expect(effects).toEqual([]);
    expect(state.prompt).toMatchObject({ kind: 'confirm', excuse: 'undo', change: { before: '{}\n', after: null } });
    expect(pressed(state, 'enter').effects).toEqual([{ type: 'write', written, undo: true }]);
    expect(hears(state, { type: 'wrote', written, undone: true }).written).toEqual([]);
  });

  it.each([['u', 'Ingenting er skrevet']])('%s says so where there is nothing to do', (_, said) => {
    expect(reduce(opened(shop), { type: 'undo' }).state.message?.text).toContain(said);
  });

  it('of what is no finding, known or suppressed already there is nothing to decide', () => {
    const passed = pressed(opened(shop), '2', 'a').state;
    expect(passed).toMatchObject({ prompt: null, message: { tone: 'bad' } });
    const policyWith = (status: 'known' | 'suppressed'): Reviewed => ({
      ...shop,
      file: withStatus(shop, 'stale/privacy-shield', status),
    });
    expect(pressed(opened(policyWith('known')), 'a').state.message?.text).toContain('kjent fra før');
    expect(pressed(opened(policyWith('known')), 's').state.prompt).toMatchObject({
      kind: 'reason',
      excuse: 'suppress',
    });
    expect(pressed(opened(policyWith('suppressed')), 's').state.message?.text).toContain('undertrykt fra før');
  });
});

describe('effects', () => {
  it.each([
    ['e', [{ type: 'edit', file: 0, line: 26, column: 7 }]],
    ['w', [{ type: 'watch', on: true }]],
    ['q', [{ type: 'quit', interrupted: false }]],
    ['ctrl-c', [{ type: 'quit', interrupted: true }]],
    ['ctrl-z', [{ type: 'suspend' }]],
    ['ctrl-l', [{ type: 'redraw' }]],
  ])('%s', (key, expected) => {
    expect(pressed(opened(shop), key).effects).toEqual(expected);
  });

  it('y copies the model sentence, where there is one', () => {
    expect(pressed(opened(shop), 'y').effects).toMatchObject([{ type: 'copy' }]);
    expect(pressed(opened(shop), '2', 'y')).toMatchObject({ effects: [], state: { message: { tone: 'bad' } } });
  });
});

describe('several files', () => {
  const several = (): State => {
    const state = initial(['a.html', 'b.txt', 'c.html'], SIZE, null);
    const first = hears(state, { type: 'opened', file: 0, report: shop.file, policy: shop });
    return hears(first, { type: 'judged', reports: new Map([[1, homestead.file]]) });
  };

  it('are listed with what they came to, and those that are not judged yet', () => {
    const rows = rowsOf(pressed(several(), '5').state);
    expect(rows.map(({ text, aside }) => [text, aside])).toEqual([
      ['a.html', '✗5 ▲3 ●6'],
      ['b.txt', expect.stringMatching(/✗\d/)],
      ['c.html', 'ikke vurdert ennå'],
    ]);
  });

  it('are opened by enter, and one after the other by ] and [', () => {
    expect(pressed(several(), '5', 'j', 'enter').effects).toEqual([{ type: 'open', file: 1 }]);
    expect(pressed(several(), ']').effects).toEqual([{ type: 'open', file: 1 }]);
    expect(pressed(several(), '[').effects).toEqual([{ type: 'open', file: 2 }]);
    const busy = pressed(several(), ']').state;
    expect(pressed(busy, ']').effects).toEqual([]);
    expect(hears(busy, { type: 'opened', file: 1, report: homestead.file, policy: homestead })).toMatchObject({
      open: 1,
      busy: false,
      view: 'findings',
    });
  });

  it('one that cannot be judged is told of', () => {
    const failed = hears(several(), {
      type: 'opened',
      file: 2,
      report: { path: 'c.html', error: 'is empty' },
      policy: null,
    });
    expect(rowsOf(failed)).toEqual([]);
    expect(explanationLines(pressed(failed, '5', 'G').state, paint).join(' ')).toContain('is empty');
  });
});

describe('judged anew', () => {
  const without = (policy: Reviewed, ruleId: string): Reviewed => {
    const index = policy.file.results.findIndex((result) => result.ruleId === ruleId);
    const moved = (indices: readonly number[]): number[] =>
      indices.filter((i) => i !== index).map((i) => (i > index ? i - 1 : i));
    return {
      ...policy,
      file: { ...policy.file, results: policy.file.results.filter((_, i) => i !== index) },
      places: policy.places.filter((_, i) => i !== index),
      flagged: moved(policy.flagged),
      elements: moved(policy.elements),
      chapters: policy.chapters.map((chapter) => ({ ...chapter, results: moved(chapter.results) })),
    };
  };

  it('what was wrong before is no longer said', () => {
    const policy = without(shop, 'stale/privacy-shield');
    const read = (tone: 'good' | 'bad'): State =>
      hears(hears(opened(shop), { type: 'said', message: { text: 'om innstillingene', tone } }), {
        type: 'opened',
        file: 0,
        report: policy.file,
        policy,
      });
    expect(read('bad').message).toBeNull();
    expect(read('good').message?.text).toBe('om innstillingene');
  });

  it('the same finding stays chosen, and the same words stay at the top', () => {
    const { state } = pressed(opened(shop), 'j', 'j', 'j', 'enter', 'j');
    const before = ruleOf(state);
    const next = hears(state, {
      type: 'opened',
      file: 0,
      report: shop.file,
      policy: without(shop, 'stale/privacy-shield'),
    });
    expect(ruleOf(next)).toBe(before);
    expect(next).toMatchObject({ pane: 'text', text: state.text });
  });

  it('one stays where one was while the file is only half written', () => {
    const { state } = pressed(opened(shop), 'j', 'j', 'j');
    const half = hears(state, { type: 'opened', file: 0, report: { path: 'p', error: 'is empty' }, policy: null });
    expect(rowsOf(half)).toEqual([]);
    expect(ruleOf(hears(half, { type: 'opened', file: 0, report: shop.file, policy: shop }))).toBe(ruleOf(state));
    const mended = without(shop, 'stale/privacy-shield');
    expect(ruleOf(hears(half, { type: 'opened', file: 0, report: shop.file, policy: mended }))).toBe(ruleOf(state));
  });

  it('where the finding is gone, a neighbour is chosen', () => {
    const next = hears(opened(shop), {
      type: 'opened',
      file: 0,
      report: shop.file,
      policy: without(shop, 'stale/privacy-shield'),
    });
    expect(chosen(next)).not.toBeNull();
  });
});

describe('the help line', () => {
  it('has every key that works, at any width that there is', () => {
    for (const columns of [60, 80, 120, 200]) {
      for (const keys of [[], ['2'], ['3'], ['4'], ['5'], ['enter'], ['/'], ['f'], ['a'], ['?'], ['z']]) {
        const { state } = pressed(opened(shop, { columns, rows: columns === 60 ? 15 : 40 }), ...keys);
        const line = footLines(state, paint).join(' ');
        for (const { shown } of helpAt(state)) expect(line).toContain(shown);
      }
    }
  });

  it('keeps help and the way out where not even the keys alone have room', () => {
    const { state } = pressed(opened(shop, { columns: 40, rows: 8 }), '/', 'e', 'enter', 'f', ' ', 'enter');
    const line = footLines(state, paint).join(' ');
    for (const shown of ['?', 'q', 'a']) expect(line).toContain(shown);
  });

  it('offers to accept, suppress and copy only where there is something to', () => {
    const offered = (state: State): string =>
      helpAt(state)
        .map(({ name }) => name)
        .filter((name) => ['accept', 'suppress', 'copy'].includes(name))
        .join(' ');
    const policyWith = (status: 'known' | 'suppressed'): Reviewed => ({
      ...shop,
      file: withStatus(shop, 'stale/privacy-shield', status),
    });
    expect(offered(opened(shop))).toBe('accept suppress copy');
    expect(offered(opened(policyWith('known')))).toBe('suppress copy');
    expect(offered(opened(policyWith('suppressed')))).toBe('copy');
    expect(offered(pressed(opened(shop), '2').state)).toBe('');
    expect(offered(pressed(opened(shop), '3').state)).toBe('');
  });

  it('no key does two things at once', () => {
    for (const keys of [[], ['2'], ['5'], ['enter'], ['f'], ['f', 'up'], ['f', 'up', 'up']]) {
      const { state } = pressed(opened(shop), ...keys);
      const all = bindingsAt(state).flatMap((binding) => Object.keys(binding.keys));
      expect(all.filter((key, i) => all.indexOf(key) !== i)).toEqual([]);
    }
    expect(new Set(allBindings.map(({ name }) => name)).size).toBe(allBindings.length);
  });
});

describe('the explanation', () => {
  it.each(['nb', 'sv', 'en'] as const)(
    'says in %s what, which rule, why, what to write, and where else',
    async (language) => {
      const policy = await fixture(SHOP, language);
      const rule = {
        id: 'stale/privacy-shield',
        why: { nb: 'DERFOR', sv: 'DERFOR', en: 'DERFOR' },
        sources: [{ title: 'C-311/18', url: 'https://curia.europa.eu' }],
      };
      const state = hears(opened(policy, { columns: 120, rows: 60 }), {
        type: 'explained',
        docs: new Map([[rule.id, rule as never]]),
      });
      const said = explanationLines(state, paint).join('\n');
      for (const part of [
        policy.words.why,
        'DERFOR',
        policy.words.write,
        'EU-kommisjonens',
        'stale/privacy-shield',
        'C-311/18',
        'GDPR 13(1)(f)',
      ])
        expect(said).toContain(part);
    },
  );

  it('is in the language that was asked for, whatever the policy', async () => {
    expect((await fixture(SHOP, 'sv')).words.views.findings).toBe('Fynd');
  });
});
