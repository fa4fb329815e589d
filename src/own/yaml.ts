/**
 * YAML text -> data, and where each part of it stands. Safe with text from anywhere: no tags, no deep nesting, no bombs.
 */
import { Composer, type CST, isAlias, isMap, isScalar, isSeq, LineCounter, type ParsedNode, Parser, visit } from 'yaml';
import type { Path } from '../check/compile/rule-file.js';

/** Counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface YamlFile {
  readonly data: unknown;
  /** Where a value stands, or the nearest thing around it that does; with `key`, where its key does. */
  position(path: Path, of?: 'value' | 'key'): Position;
}

export class YamlError extends Error {
  constructor(
    message: string,
    readonly position: Position,
  ) {
    super(message);
  }
}

const MAX_DEPTH = 16;
/** Keys of one map are compared with each other. */
const MAX_ITEMS = 2000;
/** There may be so many aliases, and they may repeat so much in all. */
const MAX_ALIASES = 100;

const TOO_MANY_ALIASES = 'its aliases (*) repeat too much: write it out';
const TOO_DEEP = `is nested more than ${MAX_DEPTH} levels deep: no rule is`;

/** @throws YamlError */
export function readYaml(text: string): YamlFile {
  const lines = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { line, column: col };
  };
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const refused = refusedIn(tokens);
  if (refused) throw new YamlError(refused.message, at(refused.offset));
  const composer = new Composer({ prettyErrors: false, stringKeys: true, logLevel: 'error' });
  const document = [...composer.compose(tokens, true, text.length)][0]!;
  const error = document.errors[0] ?? document.warnings[0];
  if (error) throw new YamlError(plain(error), at(error.pos[0]));
  const root = document.contents as ParsedNode | null;
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return;
      const message = `there is no &${alias.source}: what begins with * stands in quotes`;
      throw new YamlError(message, at(alias.range?.[0] ?? 0));
    },
  });
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new YamlError(TOO_MANY_ALIASES, at(0));
  }
  if (isDeeper(data, MAX_DEPTH)) throw new YamlError(`${TOO_DEEP}, or an alias stands inside what it repeats`, at(0));
  return {
    data,
    position(path, of = 'value') {
      let node: unknown = root;
      let offset = root?.range[0] ?? 0;
      path.forEach((step, i) => {
        if (isAlias(node)) node = node.resolve(document);
        const isLast = i === path.length - 1;
        if (isMap(node)) {
          const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
          const [key, value] = [offsetOf(pair?.key), offsetOf(pair?.value)];
          offset = (isLast && of === 'key' ? key : (value ?? key)) ?? offset;
          node = pair?.value;
        } else if (isSeq(node)) {
          node = node.items[Number(step)];
          offset = offsetOf(node) ?? offset;
        } else node = undefined;
      });
      return at(offset);
    },
  };
}

/** Where a node begins; undefined where there is none, or an empty one. */
function offsetOf(node: unknown): number | undefined {
  const { range } = (node ?? {}) as Partial<ParsedNode>;
  return range && range[1] > range[0] ? range[0] : undefined;
}

/** What YAML has and files of rules may not: found before anything is built of it, since building recurses and compares all keys. */
function refusedIn(tokens: readonly CST.Token[]): { readonly message: string; readonly offset: number } | null {
  const documents = tokens.filter(({ type }) => type === 'document');
  if (documents[1])
    return { message: 'holds more than one document (---): make a file of each', offset: documents[1].offset };
  const directive = tokens.find(({ type }) => type === 'directive');
  if (directive)
    return { message: 'YAML directives (%) are not allowed: leave the line out', offset: offsetOfToken(directive) };
  let aliases = 0;
  const open: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (const { token, depth } of open) {
    if (token.type === 'tag') {
      return {
        message: `YAML tags (${token.source.slice(0, 40)}) are not allowed: leave it out`,
        offset: token.offset,
      };
    }
    if (token.type === 'alias' && ++aliases > MAX_ALIASES) return { message: TOO_MANY_ALIASES, offset: token.offset };
    if (depth > MAX_DEPTH) return { message: TOO_DEEP, offset: offsetOfToken(token) };
    if (token.type === 'document') {
      for (const inner of [...token.start, ...(token.value ? [token.value] : [])]) open.push({ token: inner, depth });
    }
    if (!('items' in token)) continue;
    if (token.items.length > MAX_ITEMS) {
      return { message: `has more than ${MAX_ITEMS} entries: divide it`, offset: token.offset };
    }
    for (const { start, key, sep, value } of token.items as readonly CST.CollectionItem[]) {
      for (const inner of [...start, ...(sep ?? [])]) open.push({ token: inner, depth });
      if (key) open.push({ token: key, depth: depth + 1 });
      if (value) open.push({ token: value, depth: depth + 1 });
    }
  }
  return null;
}

const offsetOfToken = (token: CST.Token): number => ('offset' in token ? token.offset : 0);

/** What the parser says, in words for one who writes rules. */
function plain({ code, message }: { readonly code: string; readonly message: string }): string {
  return code === 'DUPLICATE_KEY' ? 'the same key stands here twice' : `is no valid YAML: ${message}`;
}

/** Whether data go deeper than this, or lead back to what they are in. */
function isDeeper(data: unknown, levels: number, around: readonly unknown[] = []): boolean {
  if (typeof data !== 'object' || data === null) return false;
  if (levels === 0 || around.includes(data)) return true;
  return Object.values(data).some((value) => isDeeper(value, levels - 1, [...around, data]));
}
