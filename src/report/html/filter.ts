/**
 * Boxes that show and hide, by style alone: what follows them on the page reads whether they are checked.
 */
import { type Html, html, type Part } from './markup.js';
import type { Words } from './words.js';

export interface Choice {
  /** What the style knows it by. */
  readonly name: string;
  readonly label: Part;
}

/** All is shown at first. The status is for the script, which counts what is left. */
export const filterOf = (choices: readonly Choice[], { show, shown }: Words): Html => html`
  <fieldset class="filter">
    <legend>${show}</legend>
    ${choices.map(
      ({ name, label }) =>
        html`<label class="${name}"><input type="checkbox" checked autocomplete="off" data-show="${name}"> ${label}</label>`,
    )}
    <span class="status" role="status" data-shown="${shown}"></span>
  </fieldset>`;
