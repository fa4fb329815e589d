import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseArguments, UsageError } from '../../src/cli/arguments.js';
import { COMMAND_NAMES, COMMANDS } from '../../src/cli/commands.js';
import { completionsFor } from '../../src/cli/completions.js';
import { helpOf } from '../../src/cli/help.js';
import { OPTION_NAMES, SHELLS } from '../../src/cli/options.js';
import { scratchFolder } from '../scratch.js';

const PAGES = [null, ...COMMAND_NAMES] as const;

describe('help', () => {
  it.each(PAGES)('of %s fits 80 columns, and ends in one line end', (about) => {
    const help = helpOf(about);
    expect(help.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(help).toMatch(/[^\n]\n$/);
    expect(help).not.toMatch(/ \n/);
  });

  it.each(COMMAND_NAMES)('of %s names its options', (name) => {
    for (const option of COMMANDS[name].options) expect(helpOf(name)).toContain(`--${option}`);
  });

  it('says what options do at this command', () => {
    expect(helpOf('explain')).toContain('(default: English)');
    expect(helpOf('lint')).toContain('--format pretty|html|');
    expect(helpOf('compare')).toContain('--format pretty|json|');
    for (const name of ['model', 'review', 'baseline', 'compare'] as const)
      expect(helpOf(name)).not.toContain('all of every file');
    expect(completionsFor('zsh').match(/--verbose\[all of every file\]/g)).toHaveLength(1);
  });

  it('has every option at some command, and every command in the list', () => {
    const used = new Set(COMMAND_NAMES.flatMap((name) => COMMANDS[name].options));
    expect(OPTION_NAMES.filter((name) => !used.has(name))).toEqual(['version', 'help']);
    for (const name of COMMAND_NAMES) expect(helpOf(null)).toContain(`\n  ${name} `);
  });

  it.each(COMMAND_NAMES)('has examples of %s that the command line understands', (name) => {
    for (const example of COMMANDS[name].examples) {
      const words = example
        .split(/ [|>]/)[0]!
        .split(' ')
        .filter(Boolean)
        .map((word) => word.replaceAll("'", ''));
      const run = (): unknown => parseArguments(name === 'lint' ? words : [name, ...words]);
      expect(run).not.toThrow(UsageError);
    }
  });
});

describe('completions', () => {
  const directory = scratchFolder();
  const has = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0;
  const scriptOf = (shell: (typeof SHELLS)[number]): string => {
    const path = join(directory, `completion.${shell}`);
    writeFileSync(path, completionsFor(shell));
    return path;
  };

  it.each(SHELLS)('%s: names every command and every option', (shell) => {
    const script = completionsFor(shell);
    for (const name of [...COMMAND_NAMES, ...OPTION_NAMES]) expect(script).toContain(name);
    expect(script).toContain('rights/access');
  });

  it.each(SHELLS.filter(has))('%s reads its script', (shell) => {
    const { status, stderr } = spawnSync(shell, ['-n', scriptOf(shell)], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  it.runIf(has('bash')).each([
    ['privlint conf', ['config']],
    ['privlint --fail-l', ['--fail-level']],
    ['privlint --fail-level no', ['note']],
    ['privlint --rule stale/priv', ['stale/privacy-shield']],
    ['privlint config --js', ['--json']],
    ['privlint model --js', []],
    ['privlint completions z', ['zsh']],
    ['privlint help mod', ['model']],
    ['privlint explain stale/priv', ['stale/privacy-shield']],
    ['privlint rules stale/*', ['stale/*']],
    ['privlint --quiet a.h', ['a.html']],
    ['privlint a.h', ['a.html']],
  ])('bash completes "%s"', (line, expected) => {
    writeFileSync(join(directory, 'a.html'), '');
    const words = line.split(' ');
    const script = `source ${scriptOf('bash')}; COMP_WORDS=(${words.join(' ')}); COMP_CWORD=${words.length - 1}; _privlint; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8', cwd: directory });
    expect(stderr).toBe('');
    expect(stdout.split('\n').filter(Boolean).sort()).toEqual([...expected].sort());
  });
});
