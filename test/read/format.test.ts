import { describe, expect, it } from 'vitest';
import { formatOf } from '../../src/read/index.js';

describe('formatOf', () => {
  it.each([
    ['personvern.html', 'hei', 'html'],
    ['PERSONVERN.HTM', 'hei', 'html'],
    ['personvern.xhtml', 'hei', 'html'],
    ['docs/integritet.md', '<p>hej</p>', 'markdown'],
    ['integritet.markdown', 'hej', 'markdown'],
    ['integritet.mdx', 'hej', 'markdown'],
    ['personvern.txt', '# Personvern', 'text'],
    ['personvern.text', 'hei', 'text'],
    ['Personvern.tsx', "import React from 'react';\n", 'html'],
    ['personvern.astro', '---\nconst a = 1;\n---\n<h1>Personvern</h1>', 'html'],
    ['personvern.php', "<?php include 'topp.php'; ?>\n<h1>Personvern</h1>", 'html'],
  ] as const)('goes by the extension: %s', (path, text, format) => {
    expect(formatOf(path, text)).toBe(format);
  });

  it.each([
    ['page.txt', '\n<!-- saved -->\n<!DOCTYPE html><html>', 'html'],
    ['page.txt', '<html lang="nb">', 'html'],
    ['page.txt', '<navn> må fylles ut', 'text'],
    ['-', '<!doctype html>', 'html'],
    ['-', '<div class="policy">Hei</div>', 'html'],
    ['-', '<img src="pixel.gif">\n\nPersonvern', 'text'],
    ['-', '<https://example.no> er vår side', 'text'],
    ['-', '---\ntitle: Personvern\n---\nHei', 'markdown'],
    ['-', 'Hei\n\n## Rettigheter\n\nDu har', 'markdown'],
    ['-', 'Personvernerklæring\n\n#1 i Norge', 'text'],
    ['personvern', 'Personvern', 'text'],
    ['md', '<h1>Personvern</h1>', 'html'],
    ['policy.constructor', '<h1>Personvern</h1>', 'html'],
    ['.well-known/privacy.php', '<h1>Personvern</h1>', 'html'],
  ] as const)('goes by the content: %s %j', (path, text, format) => {
    expect(formatOf(path, text)).toBe(format);
  });
});
