/**
 * The page around the reports: what it may load (nothing), how it looks, and its script.
 */
import type { FrameLanguage } from '../frame.js';
import { VERSION } from '../version.js';
import { Html, html, NOTHING } from './markup.js';
import assets from './page.generated.json' with { type: 'json' };

/** Nothing is loaded, sent or framed; only these very styles and this very script do anything. */
const POLICY = [
  "default-src 'none'",
  `style-src '${assets.style.hash}'`,
  `script-src '${assets.script.hash}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/**
 * The overview is known last and read first. It is put into its place by a slot, without a script: a browser shows, reads out and
 * prints it where the slot is; one that is too old for that shows it at the end.
 */
const SLOTS = html`<template shadowrootmode="open"><slot name="overview"></slot><slot></slot></template>`;

/** @param isSeveral whether an overview comes at the end */
export function pageStart(title: string, language: FrameLanguage, isSeveral: boolean): string {
  const page = html`<!doctype html>
    <html lang="${language}">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${POLICY}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <meta name="robots" content="noindex">
    <meta name="generator" content="privlint ${VERSION}">
    <title>${title}</title>
    <link rel="icon" href="data:,">
    <style>${new Html(assets.style.text)}</style>
    </head>
    <body>
    <main${isSeveral ? html` class="several"` : NOTHING}>${isSeveral ? SLOTS : NOTHING}`;
  return `${page.markup}\n`;
}

export function pageEnd(): string {
  const page = html`</main><script>${new Html(assets.script.text)}</script></body></html>`;
  return `${page.markup}\n`;
}
