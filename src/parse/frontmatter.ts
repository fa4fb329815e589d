/**
 * The few things that a policy's front matter tells us.
 */
import type { DocumentBuilder } from './builder.js';
import { decodeEntity } from './entities.js';
import { normalised } from './normal.js';

/** Reads title and language from YAML (`title: x`), TOML (`title = "x"`) or EDN (`:title "x"`), top level only. */
export function readFrontMatter(matter: string, builder: DocumentBuilder): void {
  for (const line of matter.split(/\r\n?|\n/)) {
    const found = /^[{ ]?:?"?(title|lang|language|locale)"?(?:\s*[:=]\s*|\s+(?="))(.*)$/.exec(line);
    if (!found) continue;
    const value = unquoted(found[2]!);
    if (!value) continue;
    if (found[1] === 'title') builder.title ??= normalised(decoded(value)) || null;
    else builder.declaredLanguage ??= value;
  }
}

function unquoted(value: string): string {
  const quoted = /^(["'])(.*?)\1/.exec(value);
  return (quoted ? quoted[2]! : value.replace(/\s+#.*$/, '')).trim();
}

function decoded(value: string): string {
  return value.replace(/&(#?[A-Za-z0-9]{1,32});/g, (match, name: string) => decodeEntity(name) || match);
}
